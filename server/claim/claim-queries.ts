import DataLoader from 'dataloader';
import { mustHave } from '../errors/must-have.ts';
import { perArguments } from '../store/batch.ts';
import { query } from '../store/cypher-library.ts';
import { perReader } from '../store/per-reader.ts';
import type { CitationWithEnds, ClaimWithEnds, Participant } from '../store/queries.generated.ts';
import { inOrder, type Reader } from '../store/reader.ts';
import { inSlices, SLICE } from '../store/slices.ts';
import type { ClaimFilterParams } from './claim-filter.ts';

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

type Page = { filter: ClaimFilterParams; after: [number, string] | null; limit: number };

/** Claims that pass a filter, strongest first; `limit` counts rows. */
export async function claimPage(reader: Reader, { filter, after, limit }: Page): Promise<ClaimWithEnds[]> {
  const rows = await reader.run(page, { ...filter, afterStrength: after?.[0], afterId: after?.[1], limit });
  return rows.map((row) => row.claim);
}

/** One batched query for each of these, however many claims or entities ask. */
export const claimLoaders = perReader((reader) => ({
  claim: new DataLoader<string, ClaimWithEnds | null>(async (ids) => {
    const rows = await reader.run(byIds, { ids: [...ids] });
    return inOrder(ids, new Map(rows.map(({ claim }) => [claim.id, claim])));
  }),
  claimsOfEntity: perArguments<Page, ClaimWithEnds[]>(async (ids, { filter, after, limit }) => {
    const asked = { ...filter, afterStrength: after?.[0], afterId: after?.[1], limit };
    const rows = await inSlices(
      reader,
      ids,
      (slice) => reader.run(ofEntities, { ids: slice, ...asked }),
      () => (limit / CLAIMS_A_QUERY) * SLICE,
    );
    return new Map(rows.map((row) => [row.id, row.claims]));
  }),
  claimCountOfEntity: perArguments<ClaimFilterParams, number>(async (ids, filter) => {
    const rows = await reader.run(countOfEntities, { ids, ...filter });
    return new Map(rows.map((row) => [row.id, row.claims]));
  }),
  participants: new DataLoader<string, Participant[] | null>(async (ids) => {
    const rows = await reader.run(participants, { ids: [...ids] });
    return inOrder(ids, new Map(rows.map((row) => [row.id, row.participants])));
  }),
  claimParts: new DataLoader<string, ClaimParts>(async (ids) => {
    const found = new Map<string, ClaimParts>();
    for (const id of ids) found.set(id, { content: [], condition: [], reason: [], whole: [] });
    for (const { id, part, claim } of await reader.run(parts, { ids: [...ids] })) {
      mustHave(found, id)[part].push(claim);
    }
    return ids.map((id) => mustHave(found, id));
  }),
  contestedBy: new DataLoader<string, { citations: CitationWithEnds[]; claims: ClaimWithEnds[] } | null>(
    async (ids) => {
      const rows = await reader.run(contestedBy, { ids: [...ids] });
      return inOrder(
        ids,
        new Map(rows.map((row) => [row.id, { citations: row.citations, claims: row.claims }])),
      );
    },
  ),
}));
