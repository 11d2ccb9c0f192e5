import { perReader } from '../store/per-reader.ts';
import type { CitationWithEnds } from '../store/queries.generated.ts';

/** Live citations of the claims that a slice of the graph has read already, all of them, by claim. */
export const slicedCitations = perReader(() => new Map<string, CitationWithEnds[]>());
