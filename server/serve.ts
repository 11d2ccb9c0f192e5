import { parseArgs } from 'node:util';
import { type Terminal, understood } from './commands/command.ts';
import { loadConfig } from './config/config.ts';

export async function runServe(args: string[], { env }: Terminal): Promise<number> {
  understood(() => parseArgs({ args }));
  const { serve } = await import('./main.ts');
  await serve(loadConfig(env));
  return 0;
}
