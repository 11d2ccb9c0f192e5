import { citationLoaders } from '../citation/citation-queries.ts';
import { claimLoaders } from '../claim/claim-queries.ts';
import { facetLoaders } from '../claim/facet-queries.ts';
import { entityLoaders } from '../entity/entity-queries.ts';
import { impactLoaders } from '../impact/impact.ts';
import { predicateLoaders } from '../predicate/predicate-queries.ts';
import { searchLoaders } from '../search/search-queries.ts';
import { sourceLoaders } from '../source/source-queries.ts';
import type { Reader, StoredRecord } from '../store/reader.ts';

/** What batches the reads of one request; nothing outlives it. */
export function createLoaders(reader: Reader) {
  const vocabulary = predicateLoaders(reader);
  return {
    ...entityLoaders(reader),
    ...claimLoaders(reader),
    ...citationLoaders(reader),
    ...sourceLoaders(reader),
    ...searchLoaders(reader),
    ...vocabulary,
    ...facetLoaders(reader, vocabulary),
    ...impactLoaders(reader),
    /** Live citations of claims that a slice has read already, all of them, by claim. */
    slicedCitations: new Map<string, StoredRecord[]>(),
  };
}
export type Loaders = ReturnType<typeof createLoaders>;
