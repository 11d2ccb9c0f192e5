import type { Request } from 'express';
import type { Curator } from '../api/policy.ts';
import { isLoopback, nameOf, nameOfSetting } from './hosts.ts';
import { refusalOfWrite } from './own-writes.ts';

export interface LocalOptions {
  /** What the server listens on. */
  host: string;
  allowedHosts?: readonly string[];
  trustProxy?: number | string[] | false;
  /** Name that revisions have the curator by. */
  curator?: string | null;
}

/** Headers by which a proxy says that it asks for another. */
const FORWARDED = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Who writes: the one curator of this machine, where nobody else can reach the server. It listens on loopback alone, no
 * setting speaks of other names or of a proxy, and the request comes from loopback, to a loopback name, through no proxy, in a
 * form that may carry a mutation. Null otherwise.
 */
export function localCurator({
  host,
  allowedHosts = [],
  trustProxy = false,
  curator = null,
}: LocalOptions): (request: Request) => Curator | null {
  const proxied =
    trustProxy !== false && trustProxy !== 0 && !(Array.isArray(trustProxy) && trustProxy.length === 0);
  const alone = isLoopback(nameOfSetting(host)) && allowedHosts.length === 0 && !proxied;
  if (!alone || curator === null) return () => null;
  return (request) => {
    const direct = !FORWARDED.some((name) => request.headers[name] !== undefined);
    const near =
      isLoopback(addressed(request.socket.remoteAddress ?? '')) &&
      isLoopback(nameOf(request.headers.host ?? ''));
    return direct && near && refusalOfWrite(request) === null ? { name: curator } : null;
  };
}

/** The peer's address as `isLoopback` reads names: IPv4 as such where IPv6 wraps it, IPv6 in brackets. */
function addressed(address: string): string {
  return nameOfSetting(address.replace(/^::ffff:(?=\d+\.)/i, ''));
}
