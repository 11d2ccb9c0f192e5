import type { CitationInput } from '../citation/citation.ts';
import type { ClaimInput } from '../claim/claim.ts';

/** A field of an input as GraphQL gives it: null for what was given as null, absent for what was left out. */
type Given<T> = { [K in keyof T]?: T[K] | null };

export type NewCitation = Given<Omit<CitationInput, 'source' | 'quote' | 'translation'>> &
  Pick<CitationInput, 'source' | 'quote'> & {
    translation?: { text: string; lang: string; by?: string | null } | null;
  };
export type CreateClaimInput = Given<Omit<ClaimInput, 'subject' | 'predicate' | 'text' | 'citations'>> &
  Pick<ClaimInput, 'subject' | 'predicate' | 'text'> & { citations: NewCitation[]; reason?: string | null };
export interface AddCitationInput {
  claim: string;
  version?: number | null;
  citation: NewCitation;
  reason?: string | null;
}

/** The claim of an input, with ids where it has none; nulls are left out, so that the register's own defaults stand for them. */
export function newClaimOf({ reason: _, citations, ...claim }: CreateClaimInput, by: string): ClaimInput {
  const { id, subject, predicate, text } = claim;
  return {
    ...withoutNulls(claim),
    subject,
    predicate,
    text,
    id: id ?? `claim:${crypto.randomUUID()}`,
    citations: citations.map((citation) => newCitationOf(citation, by)),
  };
}

/** The same for a citation. */
export function newCitationOf({ translation, ...citation }: NewCitation, by: string): CitationInput {
  const { id, source, quote } = citation;
  return {
    ...withoutNulls(citation),
    source,
    quote: { exact: quote.exact, prefix: quote.prefix ?? null, suffix: quote.suffix ?? null },
    translation: translation ? { ...translation, by: translation.by ?? by } : null,
    id: id ?? `citation:${crypto.randomUUID()}`,
  };
}

type WithoutNulls<T> = { [K in keyof T]?: Exclude<T[K], null> };

/** A plain copy without what is null, at any depth. */
function withoutNulls<T extends object>(given: T): WithoutNulls<T> {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
    return Object.fromEntries(kept.map(([name, each]) => [name, plain(each)]));
  };
  return plain(given) as WithoutNulls<T>;
}
