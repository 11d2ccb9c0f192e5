import { readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../errors/code-of.ts';
import { sync, writeSynced } from './durable.ts';

interface Head {
  sequence: number;
  hash: string;
}

/**
 * The newest revision's number and hash beside the embedded store: a store that ends before it has lost its tail. It is on
 * disk before the change is acknowledged, and so is the engine's log, which the engine itself syncs only now and then.
 */
export class HeadFile {
  private readonly path: string;
  private readonly logFolder: string;
  private newest: Head | null = null;
  private kept = 0;
  private writing: Promise<void> = Promise.resolve();

  /** @param logFolder where the engine has its log (`*.log`). */
  constructor(path: string, logFolder: string) {
    this.path = path;
    this.logFolder = logFolder;
  }

  /** Its text without the line break; null when there is no file. */
  async read(): Promise<string | null> {
    try {
      return (await readFile(this.path, 'utf8')).trim();
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** Resolves when this head or a later one is on disk. Callers that come while one is written share the next write. */
  keep(head: Head): Promise<void> {
    if (this.newest === null || head.sequence > this.newest.sequence) this.newest = head;
    this.writing = this.writing
      .catch(() => {})
      .then(() => this.writeNewest(this.newest ?? head, head.sequence));
    return this.writing;
  }

  private async writeNewest({ sequence, hash }: Head, asked: number): Promise<void> {
    if (this.kept >= asked) return;
    await this.syncLog();
    const draft = `${this.path}.new`;
    await writeSynced(draft, `${sequence}:${hash}\n`);
    await rename(draft, this.path);
    await sync(dirname(this.path));
    this.kept = sequence;
  }

  private async syncLog(): Promise<void> {
    const logs = await readdir(this.logFolder).catch(() => []);
    for (const name of logs.filter((name) => name.endsWith('.log'))) await sync(join(this.logFolder, name));
  }
}
