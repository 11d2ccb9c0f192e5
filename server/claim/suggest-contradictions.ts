import { certainlyOverlap, type DayBounds, parseEdtf } from '../dates/edtf.ts';
import type { Enums } from '../enums/enums.generated.ts';
import { readIds } from '../record/record-store.ts';
import { query, type RowOf } from '../store/cypher-library.ts';
import type { Tx } from '../store/graph-store.ts';
import { canonicalText } from '../text/canonical-text.ts';

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
  because: Enums['ContradictionSign'];
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
    const [claim, rival] = [rivalOf(row.claim), rivalOf(row.rival)];
    const [a, b] = claim.id < rival.id ? [claim, rival] : [rival, claim];
    const because = contradictionOf(a, b, row.single);
    if (because) suggestions.set(`${a.id} ${b.id}`, { claim: a.id, contradicts: b.id, because });
  }
  return [...suggestions.values()];
}

const VALUES = [
  'valueText',
  'valueEdtf',
  'valueAmount',
  'valueLow',
  'valueHigh',
  'valueUnit',
  'valueApproximate',
  'valueLat',
  'valueLon',
  'valuePrecision',
] as const;

function rivalOf(stored: RowOf<'claim/rivals'>['claim']): Rival {
  const { id, modality, negated, embedded, object, valueKind, valid } = stored;
  return {
    id,
    modality,
    negated,
    embedded,
    object,
    value: valueKind === null ? null : canonicalText(VALUES.map((part) => stored[part])),
    bounds: valid === null ? null : parseEdtf(valid),
  };
}
