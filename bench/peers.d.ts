// Packages that only bench/ has: the root's type check runs without them.
declare module '@neo4j/graphql' {
  export const Neo4jGraphQL: new (
    options: object,
  ) => { getSchema(): Promise<import('graphql').GraphQLSchema> };
}
declare module 'autocannon' {
  const autocannon: (options: object) => Promise<Record<string, never>>;
  export default autocannon;
}
