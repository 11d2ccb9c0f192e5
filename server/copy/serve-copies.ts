import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { HEAD_FILE, STORE_FILE } from '../store/data-folder.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { COPIES, COPY_PATH, type CopyAnswer, controlSocket } from './control-socket.ts';

/** Milliseconds after which nobody works on a copy any more: who asked for it was killed. */
const FORGOTTEN_MS = 24 * 3_600_000;

/**
 * Lets `verify`, `stats` and `backup` have a copy of the store that this process has open, over a socket that only the
 * owner of the data folder may use. Resolves to null where the engine makes no copies (Neo4j), or the disk has no sockets,
 * which `onTrouble` is told.
 */
export async function serveCopies(
  store: GraphStore,
  dataDir: string,
  onTrouble: (words: string, error: unknown) => void = () => {},
): Promise<{ close(): Promise<void> } | null> {
  if (!store.save) return null;
  // Nobody else has the folder open, so what lies there is left by those who were killed.
  await rm(join(dataDir, COPIES), { recursive: true, force: true });
  const socket = controlSocket(dataDir);
  await rm(socket, { force: true });
  const server = createServer((request, response) => {
    request.resume();
    if (request.method !== 'POST' || request.url !== COPY_PATH)
      return answer(response, 404, { error: 'no such thing' });
    copyOf(store, dataDir).then(
      (copy) => answer(response, 200, { copy } satisfies CopyAnswer),
      (error) => {
        onTrouble('a copy could not be made', error);
        answer(response, 500, { error: String(error.message) });
      },
    );
  });
  try {
    await listenPrivately(server, socket);
  } catch (error) {
    onTrouble(`verify, stats and backup need this process stopped: there is no socket ${socket}`, error);
    return null;
  }
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

/** Makes a copy in a folder of its own and gives that one's name. */
async function copyOf(store: GraphStore, dataDir: string): Promise<string> {
  await removeForgotten(join(dataDir, COPIES));
  const name = randomUUID();
  const folder = join(dataDir, COPIES, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    // Read first: a copy may go on after this head, but must not end before it.
    const head = await store.keptHead?.();
    await store.save?.(join(folder, STORE_FILE));
    if (head) await writeFile(join(folder, HEAD_FILE), `${head}\n`);
    return name;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Each takes as much of the disk as the store, and a server may run for months. */
async function removeForgotten(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const copy = join(folder, name);
    const made = await stat(copy).catch(() => null);
    if (made && Date.now() - made.mtimeMs > FORGOTTEN_MS) await rm(copy, { recursive: true, force: true });
  }
}

/** The socket belongs to its owner alone from its first moment. */
function listenPrivately(server: Server, socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const mask = process.umask(0o177);
    try {
      server.listen(socket, resolve);
    } finally {
      process.umask(mask);
    }
  });
}

function answer(response: ServerResponse, status: number, body: CopyAnswer | { error: string }): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
