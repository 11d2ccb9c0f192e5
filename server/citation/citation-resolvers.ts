import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../api/context.ts';
import { selectsIdOnly } from '../api/selection.ts';
import { claimLoaders } from '../claim/claim-queries.ts';
import { entityLoaders } from '../entity/entity-queries.ts';
import { sourceLoaders } from '../source/source-queries.ts';
import type { StoredRecord } from '../store/reader.ts';
import { selectorsOf } from './anchor-in-turns.ts';
import { checkInText } from './text-check.ts';

export const citationResolvers = {
  Citation: {
    claim: (citation: StoredRecord, _: unknown, { reader }: Context, info: GraphQLResolveInfo) =>
      selectsIdOnly(info) ? { id: citation.claim } : claimLoaders(reader).claim.load(citation.claim),
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
};
