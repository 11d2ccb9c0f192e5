// Packages that only bench/ has: the root's type check runs without them.
declare module '@neo4j/graphql' {
  export const Neo4jGraphQL: new (
    options: object,
  ) => { getSchema(): Promise<import('graphql').GraphQLSchema> };
}
declare module 'autocannon' {
  interface Shot {
    errors: number;
    timeouts: number;
    non2xx: number;
    requests: { average: number; total: number };
    latency: { p50: number; p99: number; max: number };
  }
  const autocannon: (options: object) => Promise<Shot>;
  export default autocannon;
}
