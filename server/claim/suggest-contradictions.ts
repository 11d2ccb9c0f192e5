import canonicalize from 'canonicalize';
import { certainlyOverlap, type DayBounds } from '../dates/edtf.ts';
import { readIds } from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { Tx } from '../store/graph-store.ts';

const rivals = query('claim/rivals');

/** What of a live claim decides whether it contradicts another of the same subject and predicate. */
export interface Rival {
  id: string;
  modality: string;
  negated: boolean;
  embedded: boolean;
  object: string | null;
  /** Canonical text of its value; null for none. */
  value: string | null;
  /** Null where its sources do not say when it holds. */
  bounds: DayBounds | null;
}

/** A contradiction for a curator to judge. */
export interface Suggestion {
  claim: string;
  contradicts: string;
  because: 'opposite-negation' | 'two-values';
}

/**
 * Why two claims of one subject and predicate contradict each other, or null. They must be certainly in force
 * together, claimed in the same modality, and neither embedded: what is merely threatened or feared denies nothing.
 */
export function contradictionOf(a: Rival, b: Rival, single: boolean): Suggestion['because'] | null {
  if (a.embedded || b.embedded || a.modality !== b.modality) return null;
  if (!certainlyOverlap(a.bounds, b.bounds)) return null;
  const equal = a.object === b.object && a.value === b.value;
  if (equal) return a.negated !== b.negated ? 'opposite-negation' : null;
  return single && !a.negated && !b.negated ? 'two-values' : null;
}

/** What the machine suggests for these claims, each pair once, leaving out pairs that a curator has judged so already. */
export async function suggestContradictions(tx: Tx, claims: string[]): Promise<Suggestion[]> {
  const suggestions = new Map<string, Suggestion>();
  for (const row of await readIds(tx, rivals, claims)) {
    const [a, b] = [rivalOf(row.claim), rivalOf(row.rival)].sort((x, y) => (x.id < y.id ? -1 : 1)) as [
      Rival,
      Rival,
    ];
    const because = contradictionOf(a, b, row.single === true);
    if (because) suggestions.set(`${a.id} ${b.id}`, { claim: a.id, contradicts: b.id, because });
  }
  return [...suggestions.values()];
}

const VALUES = ['Text', 'Edtf', 'Amount', 'Low', 'High', 'Unit', 'Approximate', 'Lat', 'Lon', 'Precision'];

function rivalOf(stored: unknown): Rival {
  const c = stored as Record<string, string | number | boolean | null | undefined>;
  const value = VALUES.map((part) => c[`value${part}`] ?? null);
  const { earliestStart, latestStart, earliestEnd, latestEnd } = c as unknown as DayBounds;
  return {
    id: c.id as string,
    modality: c.modality as string,
    negated: c.negated as boolean,
    embedded: c.embedded as boolean,
    object: (c.object as string | null) ?? null,
    value: c.valueKind ? (canonicalize(value) as string) : null,
    bounds: c.valid ? { earliestStart, latestStart, earliestEnd, latestEnd } : null,
  };
}
