import type { RequestHandler } from 'express';
import { CartularyError } from '../errors.ts';
import { extensionsOf } from '../graphql-errors.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/**
 * Answers only what is addressed to this server by a name it knows (so that no foreign page reaches it through a name
 * rebound to this address), and refuses requests that come from another site's page. Off loopback every name is known
 * unless `allowedHosts` lists some.
 */
export function guard(host: string, allowedHosts: string[]): RequestHandler {
  const anyName = !isLoopback(host) && allowedHosts.length === 0;
  const known = (name: string) =>
    anyName || name === host || allowedHosts.includes(name) || (isLoopback(host) && isLoopback(name));
  return (request, response, next) => {
    const refuse = (field: string, value: string, valid: string) => {
      const error = new CartularyError(
        'FORBIDDEN',
        `${field}: ${JSON.stringify(value)} is refused. Valid: ${valid}.`,
        { field, value, valid },
      );
      response.status(403).json({ errors: [{ message: error.message, extensions: extensionsOf(error) }] });
    };
    const addressed = request.headers.host ?? '';
    if (!known(hostnameOf(`http://${addressed}`)))
      return refuse('Host', addressed, 'the address that the server was started on');
    const { origin } = request.headers;
    if (origin !== undefined && !sameSite(origin, addressed, known))
      return refuse('Origin', origin, 'a page of this server');
    next();
  };
}

/** The development server of the client proxies from another port of the same loopback name. */
function sameSite(origin: string, addressed: string, known: (name: string) => boolean): boolean {
  if (origin === `http://${addressed}` || origin === `https://${addressed}`) return true;
  const name = hostnameOf(origin);
  return isLoopback(name) && known(name) && isLoopback(hostnameOf(`http://${addressed}`));
}

function hostnameOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
