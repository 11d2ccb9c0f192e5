import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../api/context.ts';
import { connection, decodeCursor, encodeCursor, type Paged, pageSize } from '../api/page.ts';
import { selects, selectsIdOnly } from '../api/selection.ts';
import { entityLoaders } from '../entity/entity-queries.ts';
import { sourceLoaders } from '../source/source-queries.ts';
import type { StoredRecord } from '../store/reader.ts';
import { selectorsOf } from './anchor-in-turns.ts';
import { citationLoaders } from './citation-queries.ts';
import { checkInText } from './text-check.ts';

/** A citation without a position comes after all that have one, as in the query. */
const NO_PLACE = Number.MAX_SAFE_INTEGER;

export const citationResolvers = {
  Citation: {
    source: (citation: StoredRecord, _: unknown, { reader }: Context, info: GraphQLResolveInfo) =>
      selectsIdOnly(info) ? { id: citation.source } : sourceLoaders(reader).source.load(citation.source),
    saidBy: (citation: StoredRecord, _: unknown, { reader }: Context, info: GraphQLResolveInfo) => {
      if (!citation.saidBy) return null;
      return selectsIdOnly(info)
        ? { id: citation.saidBy }
        : entityLoaders(reader).entity.load(citation.saidBy);
    },
    quote: (citation: StoredRecord) => selectorsOf(citation).quote,
    position: (citation: StoredRecord) => selectorsOf(citation).position,
    locator: (citation: StoredRecord) => selectorsOf(citation).locator,
    passage: async (citation: StoredRecord, _: unknown, context: Context) =>
      (await checkInText(citation, context)).passage,
    textCheck: async (citation: StoredRecord, _: unknown, context: Context) => {
      const { anchor, message } = await checkInText(citation, context);
      const { check, typographic, places } = anchor ?? { check: 'unchecked', typographic: false, places: 0 };
      return { check, typographic, places, message };
    },
    check: ({ check }: StoredRecord) => check ?? 'unchecked',
    live: ({ live }: StoredRecord) => live ?? false,
    translation: ({ translation }: StoredRecord) => (translation ? JSON.parse(translation) : null),
    recordedAt: ({ recordedFrom }: StoredRecord) => recordedFrom,
  },
  Source: {
    async citations(
      source: StoredRecord,
      { statuses, first, after }: Paged & { statuses?: string[] | null },
      { reader }: Context,
      info: GraphQLResolveInfo,
    ) {
      const size = pageSize(first, 50);
      const key = decodeCursor<[number, string]>('source-citations', after, ['number', 'string']);
      const withTotal = selects(info, 'totalCount');
      const page = { statuses: statuses ?? null, after: key, limit: size + 1, withTotal };
      const found = await citationLoaders(reader).citationsOfSource(source.id, page);
      const cursorOf = (row: StoredRecord) =>
        encodeCursor('source-citations', [row.start ?? NO_PLACE, row.id]);
      return { ...connection(found?.citations ?? [], size, after, cursorOf), totalCount: found?.total ?? 0 };
    },
  },
};
