import type { Server } from 'node:http';
import { CartularyError } from '../errors/errors.ts';
import { isEveryAddress, nameOfSetting } from './hosts.ts';

export interface Place {
  host: string;
  port: number;
  /** Names of the settings that the two come from. */
  settings: [host: string, port: string];
}

/** Resolves once the server listens; BAD_USER_INPUT in words to act on when it cannot. */
export function listen(server: Server, place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, place)));
    server.listen(place.port, place.host, resolve);
  });
}

/** Where a browser finds it: what listens on every address is named by the first of its names. */
export function addressOf(server: Server, host: string, names: readonly string[] = []): string {
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The server listens on no port.');
  const own = nameOfSetting(host) || host;
  const [first] = names;
  const name = isEveryAddress(own) && first !== undefined ? nameOfSetting(first) : own;
  return `http://${name}:${place.port}`;
}

function listenError(
  error: NodeJS.ErrnoException,
  { host, port, settings: [hostSetting, portSetting] }: Place,
): CartularyError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use. Stop what uses it, or set ${portSetting} to another.`,
    EACCES: `Port ${port} on ${host} is not open to this user. Set ${portSetting} to one above 1023.`,
    EADDRNOTAVAIL: `${host} is no address of this machine. Set ${hostSetting} to one of its own, such as 127.0.0.1.`,
    ENOTFOUND: `${host} is no known name. Set ${hostSetting} to an address of this machine, such as 127.0.0.1.`,
  };
  const message = reasons[error.code ?? ''] ?? `Cannot listen on ${host}:${port} (${error.message}).`;
  const ofPort = error.code === 'EADDRINUSE' || error.code === 'EACCES';
  return new CartularyError(
    'BAD_USER_INPUT',
    message,
    { field: ofPort ? portSetting : hostSetting, value: ofPort ? port : host },
    { cause: error },
  );
}
