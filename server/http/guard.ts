import type { RequestHandler } from 'express';
import { CartularyError } from '../errors/errors.ts';
import { isEveryAddress, isLoopback, nameOf, nameOfSetting, originOf } from './hosts.ts';
import { HttpRefusal } from './http-refusal.ts';

export interface GuardOptions {
  /** What the server listens on; its name is known, unless it stands for every address. */
  host: string;
  /** Further names of the server. Loopback's need not be among them. */
  allowedHosts?: readonly string[];
  /** Origin of the client's development server. */
  devOrigin?: string | null;
}

/**
 * Answers only what is addressed to this server by a name it knows, so that no foreign page reaches it through a name
 * rebound to its address, and refuses what a page of another origin sends: `Origin` must be this server's own, and a
 * browser that sends none must not say that another site asks (`Sec-Fetch-Site`), unless a person follows a link.
 * There are no cookies and no CORS headers, so what passes is what any program on the network may ask.
 */
export function guard({ host, allowedHosts = [], devOrigin = null }: GuardOptions): RequestHandler {
  const own = isEveryAddress(nameOfSetting(host)) ? [] : [host];
  const names = new Set([...own, ...allowedHosts].map(nameOfSetting));
  const known = (name: string) => name !== '' && (names.has(name) || isLoopback(name));
  const trusted = devOrigin === null ? null : originOf(devOrigin);

  return (request, _response, next) => {
    const addressed = request.headers.host ?? '';
    if (!known(nameOf(addressed))) return next(refused('Host', addressed, 'a name of this server'));
    const { origin } = request.headers;
    if (origin !== undefined) {
      const passes = isOwn(origin, addressed) || (trusted !== null && originOf(origin) === trusted);
      return next(passes ? undefined : refused('Origin', origin, 'a page of this server'));
    }
    const site = request.get('sec-fetch-site') ?? 'none';
    if (['cross-site', 'same-site'].includes(site) && request.get('sec-fetch-mode') !== 'navigate')
      return next(refused('Sec-Fetch-Site', site, 'a page of this server'));
    next();
  };
}

/** Whether a page's origin is what the request is addressed to; a proxy may have taken TLS off it. */
function isOwn(origin: string, addressed: string): boolean {
  const from = originOf(origin);
  if (from === null) return false;
  const scheme = from.slice(0, from.indexOf('//'));
  return from === originOf(`${scheme}//${addressed}`);
}

function refused(field: string, value: string, valid: string): HttpRefusal {
  const message = `${field}: ${JSON.stringify(value)} is refused. Valid: ${valid}.`;
  return new HttpRefusal(new CartularyError('FORBIDDEN', message, { field, value, valid }), 403);
}
