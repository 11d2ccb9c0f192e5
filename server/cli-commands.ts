import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSeed } from '../seed/load.ts';
import { type Config, loadConfig } from './config.ts';
import { CartularyError } from './errors.ts';
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
  const { from, texts: named } = understood(() =>
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

async function runVerify(args: string[], { env, out, err }: Terminal): Promise<number> {
  const { texts } = understood(() =>
    parseArgs({ args, options: { texts: { type: 'string', multiple: true } } }),
  );
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
function progressTo(err: (line: string) => void): (what: string, done: number) => void {
  let saidAt = Date.now();
  return (what, done) => {
    if (Date.now() - saidAt < 1000) return;
    saidAt = Date.now();
    err(`${done} ${what} records verified…`);
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

/** Options as parsed; a malformed command line is wrong usage. */
function understood<T extends { values: unknown }>(parse: () => T): T['values'] {
  try {
    return parse().values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
