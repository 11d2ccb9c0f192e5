// Writes new entities; each gets the label of its kind.
// @param rows: list of {id: string, kind: EntityKind, properties: EntityWritten}
// @returns saved: integer
UNWIND $rows AS row
CREATE (e:Entity {id: row.id})
SET e += row.properties
FOREACH (x IN CASE WHEN row.kind = 'Actor' THEN [1] ELSE [] END | SET e:Actor)
FOREACH (x IN CASE WHEN row.kind = 'Agreement' THEN [1] ELSE [] END | SET e:Agreement)
FOREACH (x IN CASE WHEN row.kind = 'Facility' THEN [1] ELSE [] END | SET e:Facility)
FOREACH (x IN CASE WHEN row.kind = 'Event' THEN [1] ELSE [] END | SET e:Event)
FOREACH (x IN CASE WHEN row.kind = 'Place' THEN [1] ELSE [] END | SET e:Place)
FOREACH (x IN CASE WHEN row.kind = 'Asset' THEN [1] ELSE [] END | SET e:Asset)
RETURN count(e) AS saved
