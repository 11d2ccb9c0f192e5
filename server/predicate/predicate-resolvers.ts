import type { Resolvers } from '../api/resolvers.generated.ts';
import type { PredicateProperties } from '../store/queries.generated.ts';
import { predicateLoaders } from './predicate-queries.ts';

declare module '../api/parents.ts' {
  interface Parents {
    Predicate: PredicateProperties;
  }
}

export const predicateResolvers = {
  Query: {
    predicates: (_, __, { reader }) => predicateLoaders(reader).predicates(),
  },
  Predicate: {
    subjectKinds: ({ subjectKinds }) => subjectKinds ?? [],
    objectKinds: ({ objectKinds }) => objectKinds ?? [],
    valueKinds: ({ valueKinds }) => valueKinds ?? [],
    objectOptional: ({ objectOptional }) => objectOptional ?? false,
  },
} satisfies Resolvers;
