import type { CreateClaimInput, CitationInput as GivenCitation } from '../api/resolvers.generated.ts';
import type { CitationInput } from '../citation/citation.ts';
import type { ClaimInput } from '../claim/claim.ts';

/** The claim of an input, with ids where it has none; nulls are left out, so that the register's own defaults stand for them. */
export function newClaimOf({ reason: _, citations, ...claim }: CreateClaimInput, by: string): ClaimInput {
  return {
    ...withoutNulls(claim),
    id: claim.id ?? `claim:${crypto.randomUUID()}`,
    citations: citations.map((citation) => newCitationOf(citation, by)),
  };
}

/** The same for a citation. */
export function newCitationOf({ translation, ...citation }: GivenCitation, by: string): CitationInput {
  const { id, quote } = citation;
  return {
    ...withoutNulls(citation),
    quote: { exact: quote.exact, prefix: quote.prefix ?? null, suffix: quote.suffix ?? null },
    translation: translation ? { ...translation, by: translation.by ?? by } : null,
    id: id ?? `citation:${crypto.randomUUID()}`,
  };
}

type WithoutNulls<T> = T extends readonly (infer Item)[]
  ? WithoutNulls<Item>[]
  : T extends object
    ? { [K in keyof T]: WithoutNulls<Exclude<T[K], null>> }
    : T;

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
