import type { Context } from '../api/context.ts';
import { connection, decodeCursor, encodeCursor, pageSize } from '../api/page.ts';
import { CartularyError } from '../errors/errors.ts';
import { type RevisionOfRecord, revisionsOf } from './revision-queries.ts';

export const revisionResolvers = {
  Query: {
    async history(
      _: unknown,
      { id, first, after }: { id: string; first?: number | null; after?: string | null },
      { reader }: Context,
    ) {
      const size = pageSize(first, 20);
      const key = decodeCursor<[number]>('history', after, ['number']);
      const rows = await revisionsOf(reader, id, key?.[0] ?? null, size + 1);
      if (rows.length === 0 && !key) {
        throw new CartularyError('NOT_FOUND', `No record has the id ${JSON.stringify(id)}.`, {
          field: 'id',
          value: id,
        });
      }
      return connection(rows, size, after, (row) => encodeCursor('history', [row.revision.sequence]));
    },
  },
  Revision: {
    sequence: ({ revision }: RevisionOfRecord) => revision.sequence,
    at: ({ revision }: RevisionOfRecord) => revision.at,
    by: ({ revision }: RevisionOfRecord) => revision.by,
    action: ({ revision }: RevisionOfRecord) => revision.action,
    reason: ({ revision }: RevisionOfRecord) => revision.reason ?? null,
    hash: ({ revision }: RevisionOfRecord) => revision.hash,
    previousHash: ({ revision }: RevisionOfRecord) => revision.previousHash,
    signature: ({ revision }: RevisionOfRecord) => revision.signature ?? null,
    records: ({ changes }: RevisionOfRecord) =>
      changes.map(({ record, kind, before, after, erased }) => ({
        id: record,
        kind,
        before: before ? JSON.parse(before) : null,
        after: after ? JSON.parse(after) : null,
        erased: erased ?? false,
      })),
  },
};
