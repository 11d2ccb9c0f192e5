import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { formatHead } from '../revision/head.ts';
import { query } from '../store/cypher-library.ts';
import { type Terminal, understood } from './command.ts';
import { withStoreToRead } from './with-store.ts';

const totals = query('verify/totals');
const lastRevision = query('revision/head');

export async function runStats(args: string[], { env, out }: Terminal): Promise<number> {
  understood(() => parseArgs({ args }));
  return withStoreToRead(loadConfig(env), async (store) => {
    const [[row], [head]] = await store.read(async (tx) => [
      await tx.run(totals),
      await tx.run(lastRevision),
    ]);
    for (const [what, count] of Object.entries(row ?? {})) out(`${what.padEnd(10)} ${count}`);
    const newest = formatHead(head ?? {});
    if (newest !== null) out(`${'head'.padEnd(10)} ${newest}`);
    return 0;
  });
}
