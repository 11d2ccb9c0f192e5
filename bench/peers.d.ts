// Packages that only bench/ has: the root's type check runs without them.
declare module '@neo4j/graphql';
declare module 'autocannon';
