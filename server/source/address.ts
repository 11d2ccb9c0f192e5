import { createHash } from 'node:crypto';

/** No address that people pass on is longer. */
const MOST = 2000;
const WEB_ADDRESS = 'must be a whole web address that begins with http:// or https://';

/** What is wrong with a text as the address of a page that a reader may open, in words; null for a good one. */
export function addressFault(text: string): string | null {
  if (/[\s\p{Cc}\p{Bidi_Control}\p{Surrogate}\\]/u.test(text)) {
    return `${WEB_ADDRESS}, without spaces, control characters and "\\"`;
  }
  if (!/^https?:\/\/[^/]/i.test(text)) return `${WEB_ADDRESS}; a shelf mark or another reference is a note`;
  if (text.length > MOST) return `must have ${MOST} characters at most`;
  const url = parsed(text);
  if (!url) return WEB_ADDRESS;
  return url.username || url.password ? 'must not hold a user name or password' : null;
}

/** An index entry has an end; a longer key is kept as its hash. */
const MOST_KEY = 500;

/**
 * What two addresses share when they lead to one page; null for a text that is no web address. The address is normalised
 * (RFC 3986, section 6.2: scheme and host in lower case, default port, dot segments, percent-encoding); then `http` is
 * `https`, and `www.`, a trailing slash, the fragment (unless it is the path of a one-page application), parameters
 * that tell where a reader came from, the order of those of different names, and the address of a web archive before it
 * count for nothing. A DOI is one address by any of its resolvers, in either case.
 */
export function addressKey(text: string): string | null {
  const url = unarchived(parsed(text.replace(/^doi:\s*(?=10\.)/i, 'https://doi.org/')));
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.host.replace(/^www\./, '').replace(/\.(?=:|$)/, '');
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part))
    .sort(byName);
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  const path = spelled(url.pathname.replace(/\/+$/, ''));
  const rest = spelled((query.length > 0 ? `?${query.join('&')}` : '') + route);
  const isDoi = DOI_HOSTS.has(host) && path.startsWith('/10.');
  const key = isDoi ? `doi.org${path.toLowerCase()}${rest}` : host + path + rest;
  return key.length <= MOST_KEY ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`;
}

const DOI_HOSTS = new Set(['doi.org', 'dx.doi.org']);

/** Values of one name keep their order, which may mean something. */
function byName(a: string, b: string): number {
  const [one, other] = [a.split('=')[0]!, b.split('=')[0]!];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The address keys of a source, each once. */
export function addressKeys(source: { url: string | null; canonicalUrl: string | null }): string[] {
  const keys = [source.url, source.canonicalUrl].map(keyOrNull);
  return [...new Set(keys)].filter((key) => key !== null);
}

/** As `addressKey`, of what may be missing. */
export function keyOrNull(address: string | null | undefined): string | null {
  return typeof address === 'string' ? addressKey(address) : null;
}

/** Parameters by which newsletters, networks and advertisers follow a reader. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|_ga|_gl|mkt_tok|vero_id|oly_enc_id|oly_anon_id|wt_mc|ref_src|ref_url)(?:=|$)/i;

/** Hosts of web archives whose addresses end with the address that they keep, after the time of the copy. */
const ARCHIVES =
  /^(?:web\.archive\.org|archive\.(?:org|ph|today|is|li|vn|fo|md)|arquivo\.pt|(?:www\.)?webarchive\.org\.uk|webarchive\.nationalarchives\.gov\.uk|webarchive\.loc\.gov)$/;
const ARCHIVED = /^\/(?:[a-z]+\/){0,2}(?:\d{4}[\d.-]*|newest|oldest|\*)(?:[a-z]{2}_)?\/(.+)$/;

/** The address that a web archive keeps under this one; an address of no archive as it is. */
function unarchived(url: URL | null, depth = 0): URL | null {
  if (!url || depth > 4 || !ARCHIVES.test(url.hostname)) return url;
  const kept = ARCHIVED.exec(url.pathname)?.[1];
  if (kept === undefined) return url;
  const whole = kept.replace(/^(https?):\/+/i, '$1://');
  const inner = /^https?:/i.test(whole) ? whole : `http://${whole}`;
  return unarchived(parsed(inner + url.search + url.hash), depth + 1) ?? url;
}

/** Percent-encoding in its one spelling: not at all for unreserved characters, else with capital digits. */
function spelled(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (encoded, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return /[\w.~-]/.test(character) ? character : encoded.toUpperCase();
  });
}

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
