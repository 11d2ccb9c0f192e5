import { open } from 'node:fs/promises';
import { codeOf } from '../errors/code-of.ts';

/** Writes a small file whole and waits until it is on disk. */
export async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until a file or folder is on disk; no error where it is gone, or the system syncs no folders. */
export async function sync(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['ENOENT', 'EISDIR', 'EPERM', 'EINVAL', 'EBADF'].includes(codeOf(error) ?? '')) throw error;
  }
}
