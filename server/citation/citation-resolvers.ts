import { linked } from '../api/linked.ts';
import { connection, decodeCursor, encodeCursor, pageSize } from '../api/page.ts';
import type { Resolvers } from '../api/resolvers.generated.ts';
import { selects } from '../api/selection.ts';
import { entityLoaders } from '../entity/entity-queries.ts';
import { sourceLoaders } from '../source/source-queries.ts';
import type { CitationWithEnds } from '../store/queries.generated.ts';
import { selectorsOf } from './anchor-in-turns.ts';
import { citationLoaders } from './citation-queries.ts';
import { checkInText } from './text-check.ts';

/** A citation without a position comes after all that have one, as in the query. */
const NO_PLACE = Number.MAX_SAFE_INTEGER;

declare module '../api/parents.ts' {
  interface Parents {
    Citation: CitationWithEnds;
  }
}

export const citationResolvers = {
  Citation: {
    source: ({ source }, _, { reader }, info) => linked(source, sourceLoaders(reader).source, info),
    saidBy: ({ saidBy }, _, { reader }, info) =>
      saidBy ? linked(saidBy, entityLoaders(reader).entity, info) : null,
    quote: (citation) => selectorsOf(citation).quote,
    position: (citation) => selectorsOf(citation).position,
    locator: (citation) => selectorsOf(citation).locator,
    passage: async (citation, _, context) => (await checkInText(citation, context)).passage,
    async textCheck(citation, _, context) {
      const { anchor, message } = await checkInText(citation, context);
      if (!anchor) return { check: 'unchecked', typographic: false, places: 0, message };
      const { check, typographic, places } = anchor;
      return { check, typographic, places, message };
    },
    check: ({ check }) => check ?? 'unchecked',
    live: ({ live }) => live ?? false,
    translation: ({ translation }) => (translation ? JSON.parse(translation) : null),
    recordedAt: ({ recordedFrom }) => recordedFrom,
  },
  Source: {
    async citations({ id }, { statuses, first, after }, { reader }, info) {
      const size = pageSize(first, 50);
      const key = decodeCursor<[number, string]>('source-citations', after, ['number', 'string']);
      const withTotal = selects(info, 'totalCount');
      const page = { statuses: statuses ?? null, after: key, limit: size + 1, withTotal };
      const found = await citationLoaders(reader).citationsOfSource(id, page);
      const cursorOf = (row: CitationWithEnds) =>
        encodeCursor('source-citations', [row.start ?? NO_PLACE, row.id]);
      return { ...connection(found?.citations ?? [], size, after, cursorOf), totalCount: found?.total ?? 0 };
    },
  },
} satisfies Resolvers;
