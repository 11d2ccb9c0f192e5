// Entities by id; the id of a merged one gives the entity it went into.
// @param ids: list of string
// @returns asked: string
// @returns entity: EntityProperties
UNWIND $ids AS id
// @include entity-of-id
RETURN id AS asked, e{...EntityProperties} AS entity
