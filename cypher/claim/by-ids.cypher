// Claims by id, with the ids of their ends.
// @param ids: list of strings
// @returns claim: map of the claim's properties, with its ends
UNWIND $ids AS id
MATCH (c:Claim {id: id})
// @include claim-ends
RETURN c{.*, subject: subjects[0], object: objects[0]} AS claim
