import type { Context } from '../api/context.ts';
import type { StoredRecord } from '../store/reader.ts';
import { predicateLoaders } from './predicate-queries.ts';

export const predicateResolvers = {
  Query: {
    predicates: (_: unknown, __: unknown, { reader }: Context) => predicateLoaders(reader).predicates(),
  },
  Predicate: {
    objectKinds: ({ objectKinds }: StoredRecord) => objectKinds ?? [],
    valueKinds: ({ valueKinds }: StoredRecord) => valueKinds ?? [],
    objectOptional: ({ objectOptional }: StoredRecord) => objectOptional ?? false,
  },
};
