import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { IMPORT_TIMEOUT_MS, type Imported, importRows } from '../import/import-rows.ts';
import { readRows } from '../import/read-rows.ts';
import { RowRefused } from '../import/rows.ts';
import { createRegister } from '../register/create-register.ts';
import { signerOf } from '../signer.ts';
import { type Terminal, UsageError, understood } from './command.ts';
import { progressTo } from './progress.ts';
import { withStore } from './with-store.ts';

export async function runLoad(args: string[], { env, out, err }: Terminal): Promise<number> {
  const { values, positionals } = understood(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        resume: { type: 'boolean', default: false },
        drafts: { type: 'boolean', default: false },
        by: { type: 'string', default: 'import' },
        batch: { type: 'string', default: '2000' },
      },
    }),
  );
  const { resume, drafts, by } = values;
  const batch = Number(values.batch);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one file to load.');
  if (!Number.isInteger(batch) || batch < 1 || batch > 10_000)
    throw new UsageError(`--batch ${values.batch} is not a whole number from 1 to 10000.`);
  const config = loadConfig(env);
  const sign = signerOf(config);
  return withStore(config, async (store) => {
    const register = createRegister(store, { singleUser: true, sign, timeoutMs: IMPORT_TIMEOUT_MS });
    const act = { by, action: 'import', reason: basename(file) };
    const say = progressTo(err, (what, rows) => `${rows} rows ${what}…`);
    try {
      const done = await importRows(act, () => readRows(file), {
        store,
        register,
        batch,
        drafts,
        resume,
        onProgress: say,
      });
      for (const line of importConclusion(done)) out(line);
      return 0;
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      const { rule, field } = error.details;
      err(`${file}:${error.line}: ${rule}: ${error.message}${field ? ` (${field})` : ''}`);
      err(
        resume || error.loaded > 0
          ? 'The batches before it stand. Correct the row and run the command again with --resume.'
          : 'Nothing was loaded.',
      );
      return 1;
    }
  });
}

function importConclusion({ added, passedOver, revisions }: Imported): string[] {
  if (revisions === null) return ['Nothing new: the register has all of it.'];
  const { first, last } = revisions;
  const known = passedOver === 0 ? '' : ` ${passedOver} were there already.`;
  return [`${added} rows loaded in revisions ${first} to ${last}.${known}`];
}
