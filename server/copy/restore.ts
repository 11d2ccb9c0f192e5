import { copyFile, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CartularyError } from '../errors/errors.ts';
import { HEAD_FILE, prepareDataFolder, RESTORING, STORE_FILE } from '../store/data-folder.ts';
import { sync, writeSynced } from '../store/durable.ts';
import { type Manifest, readBackup } from './manifest.ts';

/** All that makes the store in a data folder. */
const PARTS = [HEAD_FILE, STORE_FILE, `${STORE_FILE}.wal`];

/** What a restore would replace. */
export type Standing = 'nothing' | 'a register' | 'a store that does not open';

export interface RestoreOptions {
  /** Consent to replace what stands there. */
  force: boolean;
  /** Looks at the store in a data folder; STORE_REFUSED when another process uses it. */
  look(dataDir: string): Promise<Standing>;
}

/**
 * Puts a backup in the place of the store in a data folder. What stood there goes into a folder beside it (`replaced`),
 * and only by consent. While the folder `restoring` is there nobody else opens the store, so a restore that is cut off
 * leaves nothing that passes for whole, and may be run again.
 */
export async function restore(
  backup: string,
  dataDir: string,
  { force, look }: RestoreOptions,
): Promise<Manifest & { replaced: string | null }> {
  const manifest = await readBackup(backup);
  await prepareDataFolder(dataDir, { restoring: true });
  const whole = join(dataDir, RESTORING);
  // What a restore left that was cut off may be half of what stood there: it stays closed until one is done.
  const halfway = await exists(whole);
  await stageAt(whole, backup, manifest.head);
  await sync(dataDir);
  try {
    const standing = (await exists(join(dataDir, STORE_FILE))) ? await look(dataDir) : 'nothing';
    if (standing !== 'nothing' && !force) throw needsConsent(dataDir, standing);
  } catch (error) {
    if (!halfway) await rm(whole, { recursive: true, force: true });
    throw error;
  }
  const replaced = await setAside(dataDir);
  for (const name of PARTS) await moveIfThere(join(whole, name), join(dataDir, name));
  await sync(dataDir);
  await rmdir(whole);
  await sync(dataDir);
  return { ...manifest, replaced };
}

/** The backup's store and the head that it recorded, on disk, under a name that they get when they are whole. */
async function stageAt(whole: string, backup: string, head: string | null): Promise<void> {
  const stage = `${whole}.partial`;
  for (const left of [stage, whole]) await rm(left, { recursive: true, force: true });
  await mkdir(stage);
  await copyFile(join(backup, STORE_FILE), join(stage, STORE_FILE));
  await sync(join(stage, STORE_FILE));
  if (head !== null) await writeSynced(join(stage, HEAD_FILE), `${head}\n`);
  await sync(stage);
  await rename(stage, whole);
}

/** Moves what makes the store into a new folder beside it; null when there was nothing. */
async function setAside(dataDir: string): Promise<string | null> {
  const folder = join(dataDir, `replaced-${new Date().toISOString().replaceAll(':', '')}`);
  await mkdir(folder);
  let moved = false;
  for (const name of PARTS) moved = (await moveIfThere(join(dataDir, name), join(folder, name))) || moved;
  if (moved) {
    await sync(folder);
    return folder;
  }
  await rmdir(folder);
  return null;
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  if (!(await exists(from))) return false;
  await rename(from, to);
  return true;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function needsConsent(dataDir: string, standing: Standing): CartularyError {
  return new CartularyError(
    'BAD_USER_INPUT',
    `The data folder ${dataDir} holds ${standing}. \`restore --force\` puts the backup in its place, and keeps it in a folder beside.`,
    { field: '--force', value: dataDir },
  );
}
