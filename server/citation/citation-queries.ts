import DataLoader from 'dataloader';
import { perArguments } from '../store/batch.ts';
import { query, type RowOf } from '../store/cypher-library.ts';
import { perReader } from '../store/per-reader.ts';
import type { CitationWithEnds } from '../store/queries.generated.ts';
import { inOrder } from '../store/reader.ts';

const byIds = query('citation/by-ids');
const ofClaims = query('citation/of-claims');
const ofSources = query('citation/of-sources');

export interface CitationPage {
  stance?: string | null;
  statuses: string[] | null;
  after: [number, string] | null;
  limit: number;
  withTotal: boolean;
}
export interface Citations {
  citations: CitationWithEnds[];
  total: number;
}

/** One batched query for each of these and each set of arguments, however many ask. */
export const citationLoaders = perReader((reader) => {
  const decode = (rows: RowOf<'citation/of-claims' | 'citation/of-sources'>[]) =>
    new Map(rows.map((row) => [row.id, { citations: row.citations, total: row.total }]));
  return {
    citation: new DataLoader<string, CitationWithEnds | null>(async (ids) => {
      const rows = await reader.run(byIds, { ids: [...ids] });
      const found = rows.map((row) => row.citation);
      return inOrder(ids, new Map(found.map((citation) => [citation.id, citation])));
    }),
    citationsOfClaim: perArguments<CitationPage, Citations>(async (ids, { after, stance, ...rest }) =>
      decode(
        await reader.run(ofClaims, { ids, stance, ...rest, afterRank: after?.[0], afterId: after?.[1] }),
      ),
    ),
    citationsOfSource: perArguments<CitationPage, Citations>(async (ids, { after, stance, ...rest }) =>
      decode(await reader.run(ofSources, { ids, ...rest, afterStart: after?.[0], afterId: after?.[1] })),
    ),
  };
});
