/** An index entry has an end, and no address that people pass on is longer. */
const MOST = 2000;

/** What is wrong with a text as the address of a page that a reader may open, in words; null for a good one. */
export function addressFault(text: string): string | null {
  if (/[\s\p{Cc}\p{Bidi_Control}\p{Surrogate}\\]/u.test(text))
    return `${WEB_ADDRESS}, without spaces, control characters and "\\"`;
  if (!/^https?:\/\/[^/]/i.test(text)) return `${WEB_ADDRESS}; a shelf mark or another reference is a note`;
  if (text.length > MOST) return `must have ${MOST} characters at most`;
  const url = parsed(text);
  if (!url) return WEB_ADDRESS;
  return url.username || url.password ? 'must not hold a user name or password' : null;
}
const WEB_ADDRESS = 'must be a whole web address that begins with http:// or https://';

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
