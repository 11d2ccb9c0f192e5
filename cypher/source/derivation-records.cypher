// The whole record of each derivation, ended ones included.
// @param rows: list of {from: string, to: string, kind: string}
// @returns from: string
// @returns to: string
// @returns kind: DerivationKind
// @returns recordedFrom: string
// @returns recordedTo: string or null
UNWIND $rows AS row
MATCH (a:Source {id: row.from})-[r:DERIVES_FROM {kind: row.kind}]->(b:Source {id: row.to})
RETURN a.id AS from, b.id AS to, r.kind AS kind, r.recordedFrom AS recordedFrom, r.recordedTo AS recordedTo
