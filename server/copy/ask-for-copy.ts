import { request } from 'node:http';
import { join } from 'node:path';
import { CartularyError } from '../errors/errors.ts';
import { COPIES, COPY_PATH, controlSocket } from './control-socket.ts';

/**
 * Has the server that has a data folder open make a copy, and gives its folder, which is the caller's to remove; null
 * when no server answers. STORE_UNAVAILABLE, in words, when it cannot make one.
 */
export function askForCopy(dataDir: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const asked = request(
      // No connection stays open behind it, for which the server would have to wait when it stops.
      { socketPath: controlSocket(dataDir), path: COPY_PATH, method: 'POST', agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          body += chunk;
        });
        response.on('error', reject).on('end', () => {
          const name = response.statusCode === 200 ? nameOf(body) : null;
          if (name === null) reject(noCopy(dataDir, body));
          else resolve(join(dataDir, COPIES, name));
        });
      },
    );
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (['ENOENT', 'ECONNREFUSED', 'ENOTDIR'].includes(error.code ?? '')) resolve(null);
      else reject(noCopy(dataDir, error.message));
    });
    asked.end();
  });
}

/** Name of the copy's folder, which its asker removes: so it must be one, and lead nowhere else. */
function nameOf(body: string): string | null {
  try {
    const { copy }: { copy?: unknown } = JSON.parse(body);
    return typeof copy === 'string' && /^[\w-]+$/.test(copy) ? copy : null;
  } catch {
    return null;
  }
}

function noCopy(dataDir: string, why: string): CartularyError {
  const message = `The server that has ${dataDir} open gives no copy of its store: ${why}`;
  return new CartularyError('STORE_UNAVAILABLE', message, { value: dataDir });
}
