import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CartularyError } from '../errors.ts';
import { decodeText } from './decode-text.ts';

/** Texts of sources that this install has, though the register may not ship them. */
export interface TextStore {
  /** False when no folder was named: then no text can be here. */
  readonly configured: boolean;
  /** The decoded text whose raw bytes have this SHA-256 (64 hex digits); null when it is not here. */
  byHash(sha256: string): Promise<string | null>;
}

export interface TextStoreOptions {
  /** UTF-16 code units of decoded text kept in memory. */
  keep?: number;
  /** A hash that is not found is looked for on disk again only after this long. */
  rescanAfterMs?: number;
}

interface KnownFile {
  sha256: string;
  size: number;
  modified: number;
}

/**
 * Finds texts by content hash in folders and everything below them; file names mean nothing, names that start with a
 * dot are passed over. Files are hashed once, and again when size or time of change differ.
 * `byHash` throws CartularyError BAD_USER_INPUT when a folder cannot be read.
 */
export function createTextStore(folders: string[], options: TextStoreOptions = {}): TextStore {
  const { keep = 16_000_000, rescanAfterMs = 30_000 } = options;
  const files = new Map<string, KnownFile>();
  const byHash = new Map<string, string>();
  const texts = new Map<string, string>();
  let kept = 0;
  let scannedAt = Number.NEGATIVE_INFINITY;
  let scanning: Promise<void> | null = null;

  async function scan(): Promise<void> {
    const present = new Set<string>();
    for (const folder of folders) {
      for await (const path of filesBelow(resolve(folder))) {
        present.add(path);
        await learn(path);
      }
    }
    for (const path of files.keys()) if (!present.has(path)) files.delete(path);
    byHash.clear();
    for (const [path, { sha256 }] of files) byHash.set(sha256, path);
    scannedAt = Date.now();
  }

  async function learn(path: string): Promise<void> {
    const { size, mtimeMs: modified } = await stat(path);
    const known = files.get(path);
    if (known?.size === size && known.modified === modified) return;
    files.set(path, { sha256: await hashOf(path), size, modified });
  }

  async function load(sha256: string): Promise<string | null> {
    const path = byHash.get(sha256);
    if (path === undefined) return null;
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) {
      files.delete(path);
      byHash.delete(sha256);
      return null;
    }
    return decodeText(bytes);
  }

  function remember(sha256: string, text: string): void {
    if (text.length > keep) return;
    forget(sha256);
    texts.set(sha256, text);
    kept += text.length;
    while (kept > keep) forget(texts.keys().next().value!);
  }

  function forget(sha256: string): void {
    kept -= texts.get(sha256)?.length ?? 0;
    texts.delete(sha256);
  }

  return {
    configured: folders.length > 0,
    async byHash(sha256) {
      const cached = texts.get(sha256);
      if (cached !== undefined) {
        remember(sha256, cached);
        return cached;
      }
      let text = await load(sha256);
      if (text === null && Date.now() - scannedAt > rescanAfterMs) {
        scanning ??= scan().finally(() => {
          scanning = null;
        });
        await scanning;
        text = await load(sha256);
      }
      if (text !== null) remember(sha256, text);
      return text;
    },
  };
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new CartularyError(
      'BAD_USER_INPUT',
      `The folder of texts ${folder} cannot be read (${error.code}).`,
      {
        field: 'texts',
        value: folder,
        valid: 'a folder that this process may read',
      },
    );
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
