// Claims by id, with the ids of their ends.
// @param ids: list of string
// @returns claim: ClaimWithEnds
UNWIND $ids AS id
MATCH (c:Claim {id: id})
// @include claim-ends
RETURN c{...ClaimProperties, subject: subjects[0], object: objects[0]} AS claim
