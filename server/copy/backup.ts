import { copyFile, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { codeOf } from '../errors/code-of.ts';
import { CartularyError } from '../errors/errors.ts';
import { formatHead } from '../revision/head.ts';
import { keptHeadFault } from '../revision/history.ts';
import { query } from '../store/cypher-library.ts';
import { HEAD_FILE, STORE_FILE } from '../store/data-folder.ts';
import { sync, writeSynced } from '../store/durable.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { askForCopy } from './ask-for-copy.ts';
import { describeBackup, MANIFEST, type Manifest } from './manifest.ts';

const newest = query('revision/head');

/** Opens the embedded store of a folder without writing; null where it is of an older version. */
export type OpenToRead = (dataDir: string) => Promise<GraphStore | null>;

/**
 * Backs up the embedded store of a data folder, as it is now and under writes, into a folder that is new or empty: made
 * whole beside it under the name `<folder>.partial`, on disk, then renamed. So a folder of that name is a whole backup.
 * It has the form of a data folder. BAD_USER_INPUT where the folder holds something already.
 */
export async function backUp(dataDir: string, folder: string, openToRead: OpenToRead): Promise<Manifest> {
  const whole = resolve(folder);
  const stage = `${whole}.partial`;
  await requireEmpty(whole);
  await rm(stage, { recursive: true, force: true });
  try {
    const manifest = await makeAt(stage, dataDir, openToRead);
    await rmdir(whole).catch(() => {});
    await rename(stage, whole);
    await sync(dirname(whole));
    return manifest;
  } catch (error) {
    await rm(stage, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

async function makeAt(stage: string, dataDir: string, openToRead: OpenToRead): Promise<Manifest> {
  await mkdir(stage, { recursive: true });
  await copyStore(dataDir, join(stage, STORE_FILE), openToRead);
  const head = await headOf(stage, openToRead);
  const manifest = await describeBackup(stage, head);
  await sync(join(stage, STORE_FILE));
  if (head !== null) await writeSynced(join(stage, HEAD_FILE), `${head}\n`);
  await writeSynced(join(stage, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  await sync(stage);
  return manifest;
}

async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw refused(folder, `cannot be used (${error.code})`);
  });
  if (names.length > 0) throw refused(folder, 'is not empty');
}

function refused(folder: string, why: string): CartularyError {
  return new CartularyError('BAD_USER_INPUT', `${folder} ${why}. Name a new folder for each backup.`, {
    field: 'DIR',
    value: folder,
    valid: 'a new or empty folder',
  });
}

/** From the server that has the store open, else from the store itself. */
async function copyStore(dataDir: string, file: string, openToRead: OpenToRead): Promise<void> {
  const copy = await askForCopy(dataDir);
  if (copy !== null) {
    try {
      await moveFile(join(copy, STORE_FILE), file);
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
    return;
  }
  const store = await openToRead(dataDir);
  if (store === null) {
    const message = `The store in ${dataDir} is of an older version. Start this version's server once, then back it up.`;
    throw new CartularyError('STORE_REFUSED', message, { value: dataDir });
  }
  try {
    const fault = await keptHeadFault(store);
    if (fault !== null) throw lostTail(dataDir, fault);
    await store.save?.(file);
  } finally {
    await store.close();
  }
}

/** Its backup would be given the head that it ends at, and nothing would show the loss any more. */
function lostTail(dataDir: string, fault: string): CartularyError {
  const message = `The store in ${dataDir} is not as it was left: ${fault}. Keep a copy of the whole folder instead, and restore an earlier backup.`;
  return new CartularyError('STORE_REFUSED', message, { value: dataDir });
}

async function headOf(folder: string, openToRead: OpenToRead): Promise<string | null> {
  const store = await openToRead(folder);
  if (store === null) throw new Error(`The copy in ${folder} is of another version than its store.`);
  try {
    const [row] = await store.read((tx) => tx.run(newest));
    return formatHead(row ?? {});
  } finally {
    await store.close();
  }
}

/** Also to another disk. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await copyFile(from, to);
  }
}
