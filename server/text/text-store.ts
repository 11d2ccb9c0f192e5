import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { codeOf } from '../errors/code-of.ts';
import { CartularyError } from '../errors/errors.ts';
import { decodeText } from './decode-text.ts';
import { NotUtf8 } from './utf8.ts';

/** Texts of sources that this install has, though the register may not ship them. */
export interface TextStore {
  /** False when no folder was named: then no text can be here. */
  readonly configured: boolean;
  /** The decoded text whose raw bytes have this SHA-256 (64 hex digits); null when it is not here, or is no UTF-8. */
  byHash(sha256: string): Promise<string | null>;
  /** Why `byHash` gave null although a file has these bytes, in words; null where none has. */
  faultOf(sha256: string): string | null;
  /** Says at once which of the folders cannot be read, as `byHash` would when it first looks. */
  checkFolders(): Promise<void>;
}

export interface TextStoreOptions {
  /** UTF-16 code units of decoded text kept in memory. */
  keep?: number;
  /** A hash that is not found is looked for on disk again only after this long. */
  rescanAfterMs?: number;
  /** Told of a folder or file that cannot be read, once until it can be again; its texts then count as not here. Left out, it is an error. */
  onUnreadable?: (path: string, reason: string) => void;
}

interface KnownFile {
  sha256: string;
  size: number;
  modified: number;
}

/**
 * Finds texts by content hash in folders and everything below them; file names mean nothing, names that start with a
 * dot are passed over. Files are hashed once, and again when size or time of change differ.
 * Throws CartularyError BAD_USER_INPUT when a folder or file cannot be read, unless `onUnreadable` takes the word.
 */
export function createTextStore(folders: string[], options: TextStoreOptions = {}): TextStore {
  const { keep = 16_000_000, rescanAfterMs = 30_000, onUnreadable } = options;
  const unreadable = new Set<string>();
  const files = new Map<string, KnownFile>();
  const byHash = new Map<string, string>();
  const texts = new Map<string, string>();
  const faults = new Map<string, string>();
  let kept = 0;
  let scannedAt = Number.NEGATIVE_INFINITY;
  let scanning: Promise<void> | null = null;

  async function scan(): Promise<void> {
    const present = new Set<string>();
    for (const folder of folders) {
      for await (const path of filesBelow(resolve(folder), report)) {
        present.add(path);
        await learn(path);
      }
    }
    for (const path of files.keys()) if (!present.has(path)) files.delete(path);
    byHash.clear();
    for (const [path, { sha256 }] of files) byHash.set(sha256, path);
    scannedAt = Date.now();
  }

  /** Takes note of a path that can be read (no error) or not. */
  function report(path: string, error: unknown): void {
    if (error === null) unreadable.delete(path);
    else if (!onUnreadable) throw cannotRead(path, error);
    else if (!unreadable.has(path)) {
      unreadable.add(path);
      onUnreadable(path, codeOf(error) ?? String(error));
    }
  }

  async function learn(path: string): Promise<void> {
    try {
      const { size, mtimeMs: modified } = await stat(path);
      const known = files.get(path);
      if (known?.size === size && known.modified === modified) return;
      files.set(path, { sha256: await hashOf(path), size, modified });
      report(path, null);
    } catch (error) {
      files.delete(path);
      report(path, error);
    }
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
    try {
      return decodeText(bytes);
    } catch (error) {
      if (!(error instanceof NotUtf8)) throw error;
      faults.set(sha256, `the text ${sha256} is not UTF-8 (byte ${error.byte})`);
      return null;
    }
  }

  function remember(sha256: string, text: string): void {
    if (text.length > keep) return;
    forget(sha256);
    texts.set(sha256, text);
    kept += text.length;
    for (const oldest of texts.keys()) if (kept > keep) forget(oldest);
  }

  function forget(sha256: string): void {
    kept -= texts.get(sha256)?.length ?? 0;
    texts.delete(sha256);
  }

  return {
    configured: folders.length > 0,
    async checkFolders() {
      for (const folder of folders) await entriesOf(resolve(folder), report);
    },
    faultOf: (sha256) => faults.get(sha256) ?? null,
    async byHash(sha256) {
      if (faults.has(sha256)) return null;
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

type Report = (path: string, error: unknown) => void;

async function* filesBelow(folder: string, report: Report): AsyncGenerator<string> {
  for (const entry of await entriesOf(folder, report)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path, report);
    else if (entry.isFile()) yield path;
  }
}

async function entriesOf(folder: string, report: Report): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    report(folder, null);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    report(folder, error);
    return [];
  }
}

function cannotRead(path: string, error: unknown): CartularyError {
  return new CartularyError(
    'BAD_USER_INPUT',
    `Texts cannot be read from ${path} (${codeOf(error) ?? error}).`,
    { field: 'texts', value: path, valid: 'a folder that this process may read' },
    { cause: error },
  );
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
