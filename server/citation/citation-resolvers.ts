import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { selectsIdOnly } from '../limits/selection.ts';
import type { StoredRecord } from '../store/reader.ts';
import { passageAround } from './passage.ts';

export const citationResolvers = {
  Stance: { SUPPORTS: 'supports', CONTRADICTS: 'contradicts', MENTIONS: 'mentions' },
  Check: { UNCHECKED: 'unchecked', VERIFIED: 'verified', MOVED: 'moved', CHANGED: 'changed', GONE: 'gone' },
  Citation: {
    claim: (citation: StoredRecord, _: unknown, { loaders }: Context, info: GraphQLResolveInfo) =>
      selectsIdOnly(info) ? { id: citation.claim } : loaders.claim.load(citation.claim),
    source: (citation: StoredRecord, _: unknown, { loaders }: Context, info: GraphQLResolveInfo) =>
      selectsIdOnly(info) ? { id: citation.source } : loaders.source.load(citation.source),
    saidBy: (citation: StoredRecord, _: unknown, { loaders }: Context, info: GraphQLResolveInfo) => {
      if (!citation.saidBy) return null;
      return selectsIdOnly(info) ? { id: citation.saidBy } : loaders.entity.load(citation.saidBy);
    },
    quote: ({ exact, prefix, suffix }: StoredRecord) => ({
      exact,
      prefix: prefix ?? null,
      suffix: suffix ?? null,
    }),
    position: ({ start, end }: StoredRecord) => (typeof start === 'number' ? { start, end } : null),
    locator: ({ locatorLabel, locatorValue }: StoredRecord) =>
      locatorLabel ? { label: locatorLabel, value: locatorValue } : null,
    passage({ snapshot, start, end, exact }: StoredRecord, _: unknown, { texts }: Context) {
      if (!snapshot || typeof start !== 'number' || !texts.configured) return null;
      return texts
        .byHash(snapshot)
        .then((text) => (text === null ? null : passageAround(text, { start, end }, exact)));
    },
    check: ({ check }: StoredRecord) => check ?? 'unchecked',
    live: ({ live }: StoredRecord) => live ?? false,
    translation: ({ translation }: StoredRecord) => (translation ? JSON.parse(translation) : null),
    recordedAt: ({ recordedFrom }: StoredRecord) => recordedFrom,
  },
};
