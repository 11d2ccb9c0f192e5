import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { Nothing, Unresolved } from './api/unresolved.ts';
import { citationResolvers } from './citation/citation-resolvers.ts';
import { claimResolvers } from './claim/claim-resolvers.ts';
import { curatingResolvers } from './curating/curating-resolvers.ts';
import { entityResolvers } from './entity/entity-resolvers.ts';
import { ENUMS } from './enums/enums.generated.ts';
import { graphResolvers } from './graph/graph-resolvers.ts';
import { impactResolvers } from './impact/impact-resolvers.ts';
import { packageRoot } from './package/package-root.ts';
import { pathResolvers } from './path/path-resolvers.ts';
import { predicateResolvers } from './predicate/predicate-resolvers.ts';
import { revisionResolvers } from './revision/revision-resolvers.ts';
import { searchResolvers } from './search/search-resolvers.ts';
import { sourceResolvers } from './source/source-resolvers.ts';

/** The printed schema; `npm run generate` makes it from the domains' parts. */
export function readSchema(): string {
  return readFileSync(join(packageRoot(), 'server/schema.graphql'), 'utf8');
}

/** What the register writes for the values of enums, and each domain's resolvers; they are merged by type. */
const resolvers = [
  ENUMS,
  graphResolvers,
  entityResolvers,
  claimResolvers,
  citationResolvers,
  sourceResolvers,
  predicateResolvers,
  searchResolvers,
  revisionResolvers,
  pathResolvers,
  impactResolvers,
  curatingResolvers,
];

/**
 * Compiles when every field of the schema is resolved; otherwise the error names those that are not.
 * @public to be compiled, by nobody imported.
 */
export type Complete = Nothing<Unresolved<(typeof resolvers)[number]>>;

/** The schema with its resolvers; the limits and the GraphQL server share it. */
export function executableSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: readSchema(), resolvers });
}
