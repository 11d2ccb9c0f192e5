import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { type Terminal, understood } from './command.ts';

export async function runServe(args: string[], { env }: Terminal): Promise<number> {
  understood(() => parseArgs({ args }));
  const { serve } = await import('../main.ts');
  await serve(loadConfig(env));
  return 0;
}
