import type { Problem } from '../record/problem.ts';
import { addressKey } from './address.ts';

/** A source and where it stands. */
export interface Addressed {
  id: string;
  url: string | null;
  canonicalUrl: string | null;
}
/** One of the addresses of a source. */
export interface Address {
  field: 'url' | 'canonicalUrl';
  address: string;
  /** What it shares with other spellings of it. */
  key: string;
}
/** Two sources of one address. */
export interface SameSource {
  id: string;
  other: string;
  /** Of `id`. */
  field: Address['field'];
  address: string;
}

/** The addresses of a source with their keys, the canonical one first. */
export function addressesOf(source: Addressed): Address[] {
  return (['canonicalUrl', 'url'] as const).flatMap((field) => {
    const address = source[field];
    const key = typeof address === 'string' ? addressKey(address) : null;
    return address === null || key === null ? [] : [{ field, address, key }];
  });
}

/**
 * Whether someone keeps two sources of one address apart: by a derivation that stands, which says how one came of the
 * other and leaves them one witness, or by a separation, which says why they are two.
 */
export function keptApart(
  derivations: { from: string; to: string }[],
  separations: { a: string; b: string }[],
): (a: string, b: string) => boolean {
  const pairs = new Set([
    ...derivations.flatMap(({ from, to }) => [`${from}|${to}`, `${to}|${from}`]),
    ...separations.flatMap(({ a, b }) => [`${a}|${b}`, `${b}|${a}`]),
  ]);
  return (a, b) => pairs.has(`${a}|${b}`);
}

/** Each source that stands at the address of one before it, from which nothing keeps it apart; once. */
export function sameSources(sources: Addressed[], apart: (a: string, b: string) => boolean): SameSource[] {
  const at = new Map<string, string[]>();
  return sources.flatMap((source) => {
    const found = addressesOf(source).flatMap(({ field, address, key }) => {
      const others = at.get(key) ?? [];
      if (!others.includes(source.id)) at.set(key, [...others, source.id]);
      const other = others.find((each) => each !== source.id && !apart(each, source.id));
      return other === undefined ? [] : [{ id: source.id, other, field, address }];
    });
    return found.slice(0, 1);
  });
}

export function sameSourceMessage(field: string, address: string, other: string): string {
  return `same source as ${other}: ${field} ${address} is an address of ${other}`;
}

/** The problem of a second source at one address. */
export function sameSourceProblem({ field, address, other }: SameSource): Problem {
  return {
    rule: 'unique-identifier',
    code: 'DUPLICATE_IDENTIFIER',
    message: sameSourceMessage(field, address, other),
    field,
    value: address,
    valid: `another address, or beside it a derivation or a separation that keeps it apart from ${other}`,
  };
}
