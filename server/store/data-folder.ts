import { access, constants, mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../errors/code-of.ts';
import { CartularyError } from '../errors/errors.ts';

/** The engine's file in a data folder; its log lies beside it, under the same name with `.wal`. */
export const STORE_FILE = 'graph.grafeo';
/** Number and hash of the newest revision, beside the store. */
export const HEAD_FILE = 'head';

/** A whole store on its way into the folder; a folder that has it was left in the middle of a restore. */
export const RESTORING = 'restoring';

/** Below this the engine cannot be trusted to start: its log takes the first megabytes. */
const LEAST_FREE_BYTES = 8 * 2 ** 20;

/**
 * Makes the data folder and proves that it can be written. The engine's own complaint would come later and say less.
 * @param restoring the caller is the restore that the folder is in the middle of
 * @returns the path of the engine's file in it. STORE_REFUSED otherwise, in words a person can act on.
 */
export async function prepareDataFolder(folder: string, { restoring = false } = {}): Promise<string> {
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw refusal(folder, codeOf(error), error);
  }
  if (!restoring) await refuseHalfRestored(folder);
  const disk = await statfs(folder);
  if (disk.bavail * disk.bsize < LEAST_FREE_BYTES) throw refusal(folder, 'ENOSPC');
  return join(folder, STORE_FILE);
}

/** The path of the engine's file in a folder that has one; STORE_REFUSED otherwise. Nothing is written. */
export async function findStore(folder: string): Promise<string> {
  await refuseHalfRestored(folder);
  const file = join(folder, STORE_FILE);
  try {
    await access(file, constants.R_OK);
    return file;
  } catch (error) {
    const code = codeOf(error);
    const why = code === 'ENOENT' || code === 'ENOTDIR' ? 'has no store' : `cannot be read (${code})`;
    throw new CartularyError(
      'STORE_REFUSED',
      `The data folder ${folder} ${why}. Set CARTULARY_DATA to the folder of a register.`,
      { value: folder },
      { cause: error },
    );
  }
}

async function refuseHalfRestored(folder: string): Promise<void> {
  const halfway = await stat(join(folder, RESTORING)).catch(() => null);
  if (halfway === null) return;
  throw new CartularyError(
    'STORE_REFUSED',
    `The data folder ${folder} was left in the middle of a restore. Run \`cartulary restore\` again.`,
    { value: folder },
  );
}

function refusal(folder: string, code: string | undefined, cause?: unknown): CartularyError {
  const why =
    {
      EACCES: 'is not writable by this user. Give it write permission',
      EPERM: 'is not writable by this user. Give it write permission',
      EROFS: 'is on a read-only disk',
      ENOSPC: 'is on a full disk. Free at least 8 MB',
      EDQUOT: 'is over its disk quota. Free at least 8 MB',
      ENOTDIR: 'is not a folder',
      EEXIST: 'is not a folder',
    }[code ?? ''] ?? `cannot be written (${code ?? cause})`;
  return new CartularyError(
    'STORE_REFUSED',
    `The data folder ${folder} ${why}${/\. /.test(why) ? ', or' : '. Instead,'} set CARTULARY_DATA to another folder.`,
    { value: folder },
    { cause },
  );
}
