import { runBackup } from './commands/backup.ts';
import { type Command, type Terminal, UsageError } from './commands/command.ts';
import { runLoad } from './commands/load.ts';
import { runRestore } from './commands/restore.ts';
import { runSeed } from './commands/seed.ts';
import { runStats } from './commands/stats.ts';
import { USAGE } from './commands/usage.ts';
import { runVerify } from './commands/verify.ts';
import { CartularyError } from './errors/errors.ts';
import { runServe } from './serve.ts';
import { printable } from './text/characters.ts';

const COMMANDS: Record<string, Command> = {
  serve: runServe,
  seed: runSeed,
  load: runLoad,
  verify: runVerify,
  stats: runStats,
  backup: runBackup,
  restore: runRestore,
  help: runHelp,
};

/** Runs one command line and gives its exit status; `serve` resolves once the server has drained. */
export async function runCommand(args: string[], shown: Terminal): Promise<number> {
  const terminal = escaping(shown);
  const [name = '', ...rest] = args;
  const asksHelp = ['--help', '-h'].includes(name) || rest.includes('--help') || rest.includes('-h');
  const command = asksHelp ? runHelp : Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
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

/** The terminal, to which no value that a line names can send commands. */
function escaping({ env, out, err }: Terminal): Terminal {
  return { env, out: (line) => out(printable(line)), err: (line) => err(printable(line)) };
}

async function runHelp(_args: string[], { out }: Terminal): Promise<number> {
  out(USAGE);
  return 0;
}
