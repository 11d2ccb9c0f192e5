import canonicalize from 'canonicalize';

/** The one text of a JSON value, whatever the order of its keys (RFC 8785). Throws for what JSON cannot say. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('The value has no canonical text.');
  return text;
}
