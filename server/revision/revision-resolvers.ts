import type { GraphQLResolveInfo } from 'graphql';
import { ANSWER_LIMITS } from '../api/answer-limits.ts';
import { notFound } from '../api/not-found.ts';
import { connection, decodeCursor, encodeCursor, pageSize, withinLimit } from '../api/page.ts';
import type { Resolvers } from '../api/resolvers.generated.ts';
import { selects } from '../api/selection.ts';
import { CartularyError } from '../errors/errors.ts';
import type { Reader } from '../store/reader.ts';
import {
  type Extent,
  type RevisionOfRecord,
  readChanges,
  revisionsAfter,
  revisionsOf,
} from './revision-queries.ts';

/** A load changes thousands of records in a revision. */
const MOST_REVISIONS = 100;

declare module '../api/parents.ts' {
  interface Parents {
    Revision: RevisionOfRecord;
  }
}

export const revisionResolvers = {
  Query: {
    async history(_, { id, first, after }, { reader }) {
      const size = pageSize(first, 20);
      const key = decodeCursor<[number]>('history', after, ['number']);
      const rows = await revisionsOf(reader, id, key?.[0] ?? null, size + 1);
      if (rows.length === 0 && !key) throw notFound('id', id, 'record');
      return connection(rows, size, after, (row) => encodeCursor('history', [row.revision.sequence]));
    },

    async changes(_, { after, first }, { reader }, info) {
      const size = pageSize(first, 20, MOST_REVISIONS);
      requireSequence(after);
      const records = selects(info, 'edges', 'node', 'records');
      const rows = await revisionsAfter(reader, after, size + 1, records);
      const page = rows.slice(0, size);
      if (records && page.length > 0) await addChanges(reader, page, selectsPayloads(info));
      const cursorOf = ({ revision }: RevisionOfRecord) => String(revision.sequence);
      return connection([...page, ...rows.slice(size)], size, after === 0 ? null : String(after), cursorOf);
    },
  },
  Revision: {
    sequence: ({ revision }) => revision.sequence,
    at: ({ revision }) => revision.at,
    by: ({ revision }) => revision.by,
    action: ({ revision }) => revision.action,
    reason: ({ revision }) => revision.reason,
    hash: ({ revision }) => revision.hash,
    previousHash: ({ revision }) => revision.previousHash,
    signature: ({ revision }) => revision.signature,
    records: ({ changes }) =>
      changes.map(({ record, kind, before, after, erased }) => ({
        id: record,
        kind,
        before: before ? JSON.parse(before) : null,
        after: after ? JSON.parse(after) : null,
        erased: erased ?? false,
      })),
  },
} satisfies Resolvers;

function requireSequence(after: number): void {
  if (after >= 0) return;
  const valid = 'the number of a revision, or 0';
  throw new CartularyError('BAD_USER_INPUT', `after: ${after} is no revision. Valid: ${valid}.`, {
    field: 'after',
    value: after,
    valid,
  });
}

function selectsPayloads(info: GraphQLResolveInfo): boolean {
  return ['before', 'after'].some((field) => selects(info, 'edges', 'node', 'records', field));
}

/** Reads what revisions changed, after a look at how much that is: LIMIT_EXCEEDED where no answer could hold it. */
async function addChanges(
  reader: Reader,
  page: (RevisionOfRecord & { extent: Extent })[],
  payloads: boolean,
): Promise<void> {
  const total = (of: keyof Extent) => page.reduce((sum, { extent }) => sum + extent[of], 0);
  withinLimit('records', 'first', total('changes'), ANSWER_LIMITS.records);
  if (payloads) withinLimit('answerSize', 'first', total('payloads'), ANSWER_LIMITS.answerSize);
  const sequences = page.map(({ revision }) => revision.sequence);
  const changes = await readChanges(reader, sequences, payloads);
  for (const row of page) row.changes = changes.get(row.revision.sequence) ?? [];
}
