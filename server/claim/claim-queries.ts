import DataLoader from 'dataloader';
import { perArguments } from '../store/batch.ts';
import { query } from '../store/cypher-library.ts';
import type { CypherParams } from '../store/graph-store.ts';
import { perReader } from '../store/per-reader.ts';
import type { CitationWithEnds, ClaimWithEnds } from '../store/queries.generated.ts';
import { inOrder, type Reader } from '../store/reader.ts';
import { inSlices, SLICE } from '../store/slices.ts';
import type { Participant } from './claim.ts';

const byIds = query('claim/by-ids');
const page = query('claim/page');
const ofEntities = query('claim/of-entities');
const countOfEntities = query('claim/count-of-entities');
const participants = query('claim/participants');
const parts = query('claim/parts');
const contestedBy = query('claim/contested-by');

export interface ClaimParts {
  content: ClaimWithEnds[];
  condition: ClaimWithEnds[];
  reason: ClaimWithEnds[];
  whole: ClaimWithEnds[];
}
/** Records in one answer of the engine, which holds all of them twice over; a hundred entities with a usual page are one query. */
const CLAIMS_A_QUERY = 6000;

type Page = { filter: CypherParams; after: [number, string] | null; limit: number };

/** Claims that pass a filter, strongest first; `limit` counts rows. */
export async function claimPage(reader: Reader, { filter, after, limit }: Page): Promise<ClaimWithEnds[]> {
  const rows = await reader.run(page, { ...filter, afterStrength: after?.[0], afterId: after?.[1], limit });
  return rows.map((row) => row.claim as unknown as ClaimWithEnds);
}

/** One batched query for each of these, however many claims or entities ask. */
export const claimLoaders = perReader((reader) => ({
  claim: new DataLoader<string, ClaimWithEnds | null>(async (ids) => {
    const rows = await reader.run(byIds, { ids: [...ids] });
    return inOrder(
      ids,
      new Map(
        rows.map(({ claim }) => [(claim as unknown as ClaimWithEnds).id, claim as unknown as ClaimWithEnds]),
      ),
    );
  }),
  claimsOfEntity: perArguments<Page, ClaimWithEnds[]>(async (ids, { filter, after, limit }) => {
    const asked = { ...filter, afterStrength: after?.[0], afterId: after?.[1], limit };
    const rows = await inSlices(
      reader,
      ids,
      (slice) => reader.run(ofEntities, { ids: slice, ...asked }),
      () => (limit / CLAIMS_A_QUERY) * SLICE,
    );
    return new Map(rows.map((row) => [row.id as string, row.claims as unknown as ClaimWithEnds[]]));
  }),
  claimCountOfEntity: perArguments<CypherParams, number>(async (ids, filter) => {
    const rows = await reader.run(countOfEntities, { ids, ...filter });
    return new Map(rows.map((row) => [row.id as string, row.claims as number]));
  }),
  participants: new DataLoader<string, Participant[] | null>(async (ids) => {
    const rows = await reader.run(participants, { ids: [...ids] });
    return inOrder(
      ids,
      new Map(rows.map((row) => [row.id as string, row.participants as unknown as Participant[]])),
    );
  }),
  claimParts: new DataLoader<string, ClaimParts>(async (ids) => {
    const found = new Map<string, ClaimParts>();
    for (const id of ids) found.set(id, { content: [], condition: [], reason: [], whole: [] });
    for (const { id, part, claim } of await reader.run(parts, { ids: [...ids] })) {
      found.get(id as string)![part as keyof ClaimParts].push(claim as unknown as ClaimWithEnds);
    }
    return ids.map((id) => found.get(id)!);
  }),
  contestedBy: new DataLoader<string, { citations: CitationWithEnds[]; claims: ClaimWithEnds[] } | null>(
    async (ids) => {
      const rows = await reader.run(contestedBy, { ids: [...ids] });
      return inOrder(
        ids,
        new Map(
          rows.map((row) => [
            row.id as string,
            {
              citations: row.citations as unknown as CitationWithEnds[],
              claims: row.claims as unknown as ClaimWithEnds[],
            },
          ]),
        ),
      );
    },
  ),
}));
