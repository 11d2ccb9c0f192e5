import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { restore } from '../copy/restore.ts';
import { embeddedOnly, oneFolder, withFiles } from './backup.ts';
import { type Terminal, understood } from './command.ts';
import { standingStore } from './with-store.ts';

export async function runRestore(args: string[], { env, out }: Terminal): Promise<number> {
  const { values, positionals } = understood(() =>
    parseArgs({ args, allowPositionals: true, options: { force: { type: 'boolean', default: false } } }),
  );
  const folder = oneFolder(positionals, 'restore from');
  const { dataDir } = embeddedOnly(loadConfig(env), 'restore');
  const { head, at, replaced } = await withFiles(() =>
    restore(folder, dataDir, { force: values.force, look: standingStore }),
  );
  out(`Restored the backup of ${at} into ${dataDir}: head ${head ?? 'none'}.`);
  if (replaced !== null) out(`What stood there is in ${replaced}.`);
  if (head !== null) out(`\`cartulary verify --head ${head}\` proves it.`);
  return 0;
}
