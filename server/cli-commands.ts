import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSeed } from '../seed/load.ts';
import { type Config, loadConfig } from './config.ts';
import { CartularyError } from './errors.ts';
import { IMPORT_TIMEOUT_MS, type Imported, importRows } from './import/import-rows.ts';
import { readRows } from './import/read-rows.ts';
import { RowRefused } from './import/rows.ts';
import { packageRoot } from './package-root.ts';
import { createRegister } from './register/create-register.ts';
import { query } from './store/cypher-library.ts';
import type { GraphStore } from './store/graph-store.ts';
import { openStore } from './store/open-store.ts';
import { createTextStore } from './text/text-store.ts';
import { type VerifySummary, verify } from './verify/verify.ts';

/** What a command sees of the process; each line is written with its line break. */
export interface Terminal {
  env: NodeJS.ProcessEnv;
  out(line: string): void;
  err(line: string): void;
}

const USAGE = `Usage: cartulary <command>

  serve                    start the server (npm start)
  seed [--from DIR]        load the seed graph, or a folder of the same form
       [--texts DIR]       check its quotes against texts found there first
  load FILE                add the records of an NDJSON file (docs/import.md), a revision a batch
       [--resume]          pass over what is there already and keep the batches before a bad row;
                           without it all is checked first, and a bad row leaves nothing behind
       [--drafts]          leave claims as drafts, for another curator to review
       [--by NAME]         whose claims they are (import)
       [--batch N]         rows in a batch, 1 to 10000 (2000)
  verify [--texts DIR]     prove every rule over the whole graph, a line for each violation
  stats                    count what the register holds, and give the newest revision's hash
  help                     say this

--texts may be given more than once; texts are found by content hash, at any depth. Left out, \`verify\` leaves
citations unchecked and says how many; given, a citation whose text is not there is a violation.
Settings come from the environment: CARTULARY_DATA, CARTULARY_TEXTS, HOST, PORT, NEO4J_URI (docs/deployment.md).
Exit status: 0 done, 1 violations or a refused seed, 2 wrong usage, 3 could not run.`;

const totals = query('verify/totals');
const lastRevision = query('revision/head');

type Command = (args: string[], terminal: Terminal) => Promise<number>;

const COMMANDS: Record<string, Command> = {
  serve: runServe,
  seed: runSeed,
  load: runLoad,
  verify: runVerify,
  stats: runStats,
  help: runHelp,
};

/** Wrong usage of a command line: what is wrong, in words. */
class UsageError extends Error {}

/** Runs one command line and gives its exit status; `serve` resolves once the server has drained. */
export async function runCommand(args: string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  const asksHelp = ['--help', '-h'].includes(name) || rest.includes('--help') || rest.includes('-h');
  const command = asksHelp ? runHelp : Object.hasOwn(COMMANDS, name) ? COMMANDS[name]! : null;
  try {
    if (!command)
      throw new UsageError(name ? `There is no command ${JSON.stringify(name)}.` : 'Name a command.');
    return await command(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (!(error instanceof CartularyError)) throw error;
    terminal.err(error.message);
    return error.details.rule === undefined ? 3 : 1;
  }
}

async function runHelp(_args: string[], { out }: Terminal): Promise<number> {
  out(USAGE);
  return 0;
}

async function runServe(args: string[], { env }: Terminal): Promise<number> {
  understood(() => parseArgs({ args }));
  const { serve } = await import('./main.ts');
  await serve(loadConfig(env));
  return 0;
}

async function runSeed(args: string[], { env, out, err }: Terminal): Promise<number> {
  const {
    values: { from, texts: named },
  } = understood(() =>
    parseArgs({
      args,
      options: {
        from: { type: 'string' },
        texts: { type: 'string', multiple: true },
      },
    }),
  );
  const config = loadConfig(env);
  const texts = createTextStore(named ?? config.texts);
  return withStore(config, async (store) => {
    // What a seed says was reviewed by whoever made it; its claims say that a second review was waived.
    const register = createRegister(store, { singleUser: true });
    const folder = from ?? join(packageRoot(), 'seed');
    const { sequence, added, differing } = await loadSeed(folder, { store, register, texts });
    for (const { id, file, line } of differing) {
      err(`${file}:${line}: ${id} is otherwise in the register; left as it is there`);
    }
    const counts = Object.entries(added).map(([kind, count]) => `${count} ${kind}`);
    out(
      sequence === null
        ? 'Nothing new: the register has all of it.'
        : `Revision ${sequence}: ${counts.join(', ')}.`,
    );
    return 0;
  });
}

async function runLoad(args: string[], { env, out, err }: Terminal): Promise<number> {
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
  return withStore(loadConfig(env), async (store) => {
    const register = createRegister(store, { singleUser: true, timeoutMs: IMPORT_TIMEOUT_MS });
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

async function runVerify(args: string[], { env, out, err }: Terminal): Promise<number> {
  const {
    values: { texts },
  } = understood(() => parseArgs({ args, options: { texts: { type: 'string', multiple: true } } }));
  const folders = texts ?? [];
  return withStore(loadConfig(env), async (store) => {
    const run = verify(store, {
      texts: folders.length > 0 ? createTextStore(folders) : null,
      onProgress: progressTo(err),
    });
    for (;;) {
      const step = await run.next();
      if (step.done) {
        for (const line of conclusion(step.value)) out(line);
        return step.value.violations > 0 ? 1 : 0;
      }
      const { rule, record, message } = step.value;
      out(`${rule}\t${record}\t${message}`);
    }
  });
}

async function runStats(args: string[], { env, out }: Terminal): Promise<number> {
  understood(() => parseArgs({ args }));
  return withStore(loadConfig(env), async (store) => {
    const [row = {}, head] = await store.read(async (tx) => [
      ...(await tx.run(totals)),
      ...(await tx.run(lastRevision)),
    ]);
    for (const [what, count] of Object.entries(row)) out(`${what.padEnd(10)} ${count}`);
    if (head?.hash) out(`${'head'.padEnd(10)} ${head.hash}`);
    return 0;
  });
}

function conclusion(summary: VerifySummary): string[] {
  const { violations, records, revisions, changes, citationsChecked, citationsUnchecked } = summary;
  const seen = Object.values(records).reduce((sum, count) => sum + count, 0);
  return [
    `${violations} ${violations === 1 ? 'violation' : 'violations'} in ${seen} records, ${revisions} revisions and ${changes} changes.`,
    `${citationsChecked} citations checked against their texts, ${citationsUnchecked} unchecked.`,
  ];
}

/** At most a line a second, and the last one of each kind is not waited for. */
function progressTo(
  err: (line: string) => void,
  line = (what: string, done: number) => `${done} ${what} records verified…`,
): (what: string, done: number) => void {
  let saidAt = Date.now();
  return (what, done) => {
    if (Date.now() - saidAt < 1000) return;
    saidAt = Date.now();
    err(line(what, done));
  };
}

async function withStore(config: Config, work: (store: GraphStore) => Promise<number>): Promise<number> {
  const { store } = await openStore(config);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A command line as parsed; a malformed one is wrong usage. */
function understood<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
