// Entities by id; the id of a merged one gives the entity it went into.
// @param ids: list of strings
// @returns asked: string
// @returns entity: map of the entity's properties
UNWIND $ids AS id
// @include entity-of-id
RETURN id AS asked, e{.*} AS entity
