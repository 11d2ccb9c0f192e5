/**
 * What stands for an object of a GraphQL type until its fields are asked for: a record as a query brings it, or what a
 * domain works out. Each domain declares its own, beside its resolvers. Where a type has none here, it is an object with
 * the type's fields.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the domains fill it.
export interface Parents {}
