import { messageOf } from '../errors/message-of.ts';
/** What a command sees of the process; each line is written with its line break. */
export interface Terminal {
  env: NodeJS.ProcessEnv;
  out(line: string): void;
  err(line: string): void;
}

/** Takes what follows its name on the command line; gives the exit status. */
export type Command = (args: string[], terminal: Terminal) => Promise<number>;

/** Wrong usage of a command line: what is wrong, in words. */
export class UsageError extends Error {}

/** A command line as parsed; a malformed one is wrong usage. */
export function understood<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}
