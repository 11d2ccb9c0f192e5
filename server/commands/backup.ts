import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '../config/config.ts';
import { backUp } from '../copy/backup.ts';
import { codeOf } from '../errors/code-of.ts';
import { CartularyError } from '../errors/errors.ts';
import { type Terminal, UsageError, understood } from './command.ts';
import { openToRead } from './with-store.ts';

export async function runBackup(args: string[], { env, out }: Terminal): Promise<number> {
  const { positionals } = understood(() => parseArgs({ args, allowPositionals: true }));
  const folder = oneFolder(positionals, 'back up into');
  const config = embeddedOnly(loadConfig(env), 'backup');
  const { head, bytes } = await withFiles(() => backUp(config.dataDir, folder, openToRead));
  out(`Backed up into ${folder}: ${bytes} bytes, head ${head ?? 'none'}.`);
  out('Note the head elsewhere: `verify --head` holds what is restored to it.');
  return 0;
}

export function oneFolder([folder, ...others]: string[], doing: string): string {
  if (folder === undefined || others.length > 0) throw new UsageError(`Name one folder to ${doing}.`);
  return folder;
}

/** Does work on files; what the disk refuses is said in words. */
export async function withFiles<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    const path = error instanceof Error && 'path' in error ? error.path : undefined;
    if (error instanceof CartularyError || code === undefined || typeof path !== 'string') throw error;
    const why = code === 'ENOSPC' ? 'its disk is full' : code === 'EROFS' ? 'its disk is read-only' : code;
    throw new CartularyError(
      'STORE_REFUSED',
      `${path} cannot be used: ${why}.`,
      { value: path },
      { cause: error },
    );
  }
}

/** BAD_USER_INPUT on Neo4j, which has tools of its own. */
export function embeddedOnly(config: Config, command: string): Config {
  if (!config.neo4j) return config;
  throw new CartularyError(
    'BAD_USER_INPUT',
    `\`${command}\` is for the embedded engine, and NEO4J_URI is set. Neo4j has its own: \`neo4j-admin database dump\` and \`load\`, or \`backup\` and \`restore\` (docs/deployment.md).`,
    { field: 'NEO4J_URI' },
  );
}
