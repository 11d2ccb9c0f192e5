import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { CartularyError } from '../errors/errors.ts';
import { parseHead } from '../revision/head.ts';
import { STORE_FILE } from '../store/data-folder.ts';

/** What a backup says of itself; written last, so that a backup with it is whole. */
export const MANIFEST = 'backup.json';

const manifest = z.strictObject({
  format: z.literal(1),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** `SEQUENCE:HASH`; null where nothing was ever written. */
  head: z
    .string()
    .refine((text) => parseHead(text) !== null)
    .nullable(),
  bytes: z.number().int(),
  /** Of the engine's file, hex. */
  sha256: z.string(),
});
export type Manifest = z.infer<typeof manifest>;

/** What a backup in this folder with this head says of itself. */
export async function describeBackup(folder: string, head: string | null): Promise<Manifest> {
  return { format: 1, at: new Date().toISOString(), head, ...(await measure(join(folder, STORE_FILE))) };
}

/** What a backup says of itself, once its file is found to be so. BAD_USER_INPUT for what is no whole backup. */
export async function readBackup(folder: string): Promise<Manifest> {
  const refuse = (why: string, cause?: unknown) =>
    new CartularyError(
      'BAD_USER_INPUT',
      `${folder} is no whole backup: ${why}.`,
      { field: 'DIR', value: folder, valid: 'a folder that `cartulary backup` has finished' },
      { cause },
    );
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((error) => {
    throw refuse(`it has no ${MANIFEST} that can be read`, error);
  });
  const read = manifest.safeParse(parseJson(text));
  if (!read.success) throw refuse(`its ${MANIFEST} is not of a form that this version knows`);
  const found = await measure(join(folder, STORE_FILE)).catch((error) => {
    throw refuse(`its ${STORE_FILE} cannot be read`, error);
  });
  if (found.bytes !== read.data.bytes || found.sha256 !== read.data.sha256)
    throw refuse(`its ${STORE_FILE} is not the file that was backed up`);
  return read.data;
}

async function measure(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const { size } = await stat(file);
  await pipeline(createReadStream(file), hash);
  return { bytes: size, sha256: hash.digest('hex') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
