import type { Tx } from '../../server/store/graph-store.ts';
import { rawQuery } from '../cypher/load-records.ts';
import { SAMPLE_HASH } from '../seed/sample-seed.ts';
import { cutLast, forgeNext, rewrite, rewriteDescription, rewriteName } from './forge.ts';

/** Cypher (`$hash` is some hash), or what a forger computes. */
export type Tamper = string | ((tx: Tx) => Promise<void>);

export async function tamperWith(tx: Tx, tamper: Tamper): Promise<void> {
  if (typeof tamper !== 'string') return tamper(tx);
  await tx.run(rawQuery(tamper), tamper.includes('$hash') ? { hash: 'f'.repeat(64) } : {});
}

/** Changes to the graph past the register, and the violations (rule and record) that must then be found in it alone. */
export const TAMPERING: [string, tamper: Tamper, expected: [rule: string, record: string][]][] = [
  [
    'an altered quote',
    "MATCH (c:Citation {id: 'citation:lower-town-paid:1'}) SET c.exact = 'It kept the tool'",
    [
      ['quote-in-text', 'citation:lower-town-paid:1'],
      ['records-match-ledger', 'citation:lower-town-paid:1'],
    ],
  ],
  [
    'search texts that are not made of what they stand for',
    `MATCH (c:Claim {id: 'claim:lower-town-paid'}) MATCH (ci:Citation {id: 'citation:lower-town-paid:1'})
     MATCH (s:Source {id: 'source:chronicle'}) SET c.searchText = 'x', ci.searchText = 'y', s.searchText = 'z'`,
    [
      ['copies-match', 'claim:lower-town-paid'],
      ['copies-match', 'citation:lower-town-paid:1'],
      ['copies-match', 'source:chronicle'],
    ],
  ],
  [
    'a shifted offset',
    "MATCH (c:Citation {id: 'citation:lower-town-paid:1'}) SET c.start = c.start + 1, c.end = c.end + 1",
    [
      ['position-in-text', 'citation:lower-town-paid:1'],
      ['records-match-ledger', 'citation:lower-town-paid:1'],
    ],
  ],
  [
    'a wrong paragraph',
    "MATCH (c:Citation {id: 'citation:lower-town-paid:1'}) SET c.locatorValue = '3'",
    [
      ['locator-in-text', 'citation:lower-town-paid:1'],
      ['records-match-ledger', 'citation:lower-town-paid:1'],
    ],
  ],
  [
    'an edited revision',
    "MATCH (r:Revision {sequence: 1}) SET r.by = 'someone'",
    [['chain-holds', 'revision:1']],
  ],
  [
    'an edited reason',
    "MATCH (r:Revision {sequence: 2}) SET r.reason = 'nothing of note'",
    [['chain-holds', 'revision:2']],
  ],
  [
    'an edited payload',
    "MATCH (ch:Change {record: 'claim:upper-town-signed'}) SET ch.after = '{}'",
    [['chain-holds', 'claim:upper-town-signed']],
  ],
  [
    'a revision rehashed but not its successor',
    'MATCH (r:Revision {sequence: 1}) SET r.hash = $hash',
    [
      ['chain-holds', 'revision:1'],
      ['chain-holds', 'revision:2'],
    ],
  ],
  [
    'a change taken out',
    "MATCH (ch:Change {record: 'citation:lower-town-denied:1'}) DETACH DELETE ch",
    [
      ['records-match-ledger', 'citation:lower-town-denied:1'],
      ['chain-holds', 'revision:1'],
    ],
  ],
  [
    'the last revision cut off',
    'MATCH (r:Revision {sequence: 5}) OPTIONAL MATCH (ch:Change)-[:`IN`]->(r) DETACH DELETE ch, r',
    [
      ['chain-holds', 'ledger:head'],
      ['records-match-ledger', 'actor:lower-town'],
    ],
  ],
  [
    'a claim written past the register, without a citation',
    `MATCH (a:Entity {id: 'actor:upper-town'}) MATCH (b:Entity {id: 'actor:lower-town'})
     CREATE (c:Claim {id: 'claim:smuggled', predicate: 'paid', text: 'Smuggled.', modality: 'asserted', negated: false,
       embedded: false, status: 'reviewed', author: 'x', reviewedBy: 'y', version: 1,
       recordedFrom: '2026-01-01T00:00:00.000Z', live: true, witnesses: 0, contested: false, strength: 1000})
     CREATE (c)-[:SUBJECT]->(a) CREATE (c)-[:OBJECT]->(b)`,
    [
      ['claim-has-citation', 'claim:smuggled'],
      ['records-match-ledger', 'claim:smuggled'],
    ],
  ],
  [
    'a citation without its claim',
    "MATCH (c:Citation {id: 'citation:lower-town-paid:1'})-[r:OF]->() DELETE r",
    [
      ['citation-has-claim-and-source', 'citation:lower-town-paid:1'],
      ['claim-has-citation', 'claim:lower-town-paid'],
      ['records-match-ledger', 'citation:lower-town-paid:1'],
      ['copies-match', 'claim:lower-town-paid'],
    ],
  ],
  [
    'a citation that supports two claims',
    `MATCH (c:Citation {id: 'citation:lower-town-paid:1'}) MATCH (o:Claim {id: 'claim:upper-town-signed'})
     CREATE (c)-[:OF]->(o)`,
    [['citation-has-claim-and-source', 'citation:lower-town-paid:1']],
  ],
  [
    'a deleted claim',
    "MATCH (c:Claim {id: 'claim:upper-town-signed'}) DETACH DELETE c",
    [
      ['records-match-ledger', 'claim:upper-town-signed'],
      ['citation-has-claim-and-source', 'citation:upper-town-signed:1'],
    ],
  ],
  [
    'an object of a kind that the predicate does not take',
    `MATCH (c:Claim {id: 'claim:upper-town-signed'})-[r:OBJECT]->() MATCH (e:Entity {id: 'actor:lower-town'})
     DELETE r CREATE (c)-[:OBJECT]->(e)`,
    [
      ['predicate-fits', 'claim:upper-town-signed'],
      ['records-match-ledger', 'claim:upper-town-signed'],
    ],
  ],
  [
    'a second object',
    `MATCH (c:Claim {id: 'claim:lower-town-paid'}) MATCH (e:Entity {id: 'actor:lower-town'})
     CREATE (c)-[:OBJECT]->(e)`,
    [['claim-has-object', 'claim:lower-town-paid']],
  ],
  [
    'a malformed date',
    "MATCH (c:Claim {id: 'claim:upper-town-signed'}) SET c.valid = '1901/1899'",
    [
      ['valid-date', 'claim:upper-town-signed'],
      ['records-match-ledger', 'claim:upper-town-signed'],
    ],
  ],
  [
    'day bounds that are not those of the date',
    "MATCH (c:Claim {id: 'claim:upper-town-signed'}) SET c.latestEnd = 0",
    [['copies-match', 'claim:upper-town-signed']],
  ],
  [
    'an embedded claim left alone',
    "MATCH (:Claim {id: 'claim:lower-town-denied'})-[r:CONTENT]->() DELETE r",
    [
      ['embedded-has-parent', 'claim:lower-town-did-not-pay'],
      ['records-match-ledger', 'claim:lower-town-denied'],
    ],
  ],
  [
    'a quote too long for its rights',
    "MATCH (c:Citation {id: 'citation:lower-town-paid:1'}) SET c.prefix = 'in 1901'",
    [
      ['anchor-phrase', 'citation:lower-town-paid:1'],
      ['records-match-ledger', 'citation:lower-town-paid:1'],
    ],
  ],
  [
    'a review by the author',
    "MATCH (c:Claim {id: 'claim:lower-town-paid'}) SET c.reviewWaived = false",
    [
      ['reviewed-by-another', 'claim:lower-town-paid'],
      ['records-match-ledger', 'claim:lower-town-paid'],
    ],
  ],
  [
    'a retraction without a reason',
    "MATCH (c:Claim {id: 'claim:lower-town-paid'}) SET c.status = 'retracted'",
    [
      ['retraction-has-reason', 'claim:lower-town-paid'],
      ['records-match-ledger', 'claim:lower-town-paid'],
      ['copies-match', 'claim:lower-town-paid'],
    ],
  ],
  [
    'a standing that the citations do not give',
    "MATCH (c:Claim {id: 'claim:upper-town-signed'}) SET c.standing = 'corroborated', c.strength = 1200",
    [['copies-match', 'claim:upper-town-signed']],
  ],
  [
    'a witness group that the sources do not give',
    "MATCH (s:Source {id: 'source:reprint'}) SET s.witness = 'source:reprint'",
    [['copies-match', 'source:reprint']],
  ],
  [
    'a derivation past the register',
    `MATCH (a:Source {id: 'source:chronicle'}) MATCH (b:Source {id: 'source:reprint'})
     CREATE (a)-[:DERIVES_FROM {kind: 'copy', recordedFrom: '2026-01-01T00:00:00.000Z'}]->(b)`,
    [['records-match-ledger', 'source:chronicle|copy|source:reprint']],
  ],
  [
    'an identifier moved to another entity',
    `MATCH (i:Identifier {value: 'gazetteer:1'})-[r:IDENTIFIES]->() MATCH (e:Entity {id: 'actor:lower-town'})
     DELETE r CREATE (i)-[:IDENTIFIES]->(e)`,
    [
      ['unique-identifier', 'actor:upper-town'],
      ['unique-identifier', 'actor:lower-town'],
    ],
  ],
  [
    'a type of another kind',
    "MATCH (e:Entity {id: 'actor:upper-town'}) SET e.type = 'treaty'",
    [
      ['known-type', 'actor:upper-town'],
      ['records-match-ledger', 'actor:upper-town'],
    ],
  ],
  [
    'a bare edge between two entities',
    `MATCH (a:Entity {id: 'actor:upper-town'}) MATCH (b:Entity {id: 'actor:lower-town'})
     CREATE (a)-[:ALLIED_WITH]->(b)`,
    [['records-match-ledger', 'actor:upper-town-[ALLIED_WITH]->actor:lower-town']],
  ],
  [
    'an edge of the model between entities, where it links none',
    `MATCH (a:Entity {id: 'actor:upper-town'}) MATCH (b:Entity {id: 'actor:lower-town'})
     CREATE (a)-[:SUBJECT]->(b)`,
    [['records-match-ledger', 'actor:upper-town-[SUBJECT]->actor:lower-town']],
  ],
  ['a node of no known form', "CREATE (:Rumour {id: 'rumour:1'})", [['records-match-ledger', 'Rumour']]],
  [
    'an entity that is a claim too',
    "MATCH (e:Entity {id: 'actor:upper-town'}) SET e:Claim",
    [['records-match-ledger', 'Actor:Claim:Entity']],
  ],
  [
    'a second subject',
    `MATCH (c:Claim {id: 'claim:lower-town-paid'}) MATCH (e:Entity {id: 'actor:upper-town'})
     CREATE (c)-[:SUBJECT]->(e)`,
    [['claim-has-object', 'claim:lower-town-paid']],
  ],
  [
    'a part added to a claim',
    `MATCH (c:Claim {id: 'claim:lower-town-paid'}) MATCH (o:Claim {id: 'claim:upper-town-signed'})
     CREATE (c)-[:CONTENT]->(o)`,
    [['records-match-ledger', 'claim:lower-town-paid']],
  ],
  [
    'a second and a third speaker',
    `MATCH (c:Citation {id: 'citation:lower-town-paid:1'}) MATCH (e:Entity)
     WHERE e.id IN ['actor:upper-town', 'actor:lower-town'] CREATE (c)-[:SAID_BY]->(e)`,
    [['citation-has-claim-and-source', 'citation:lower-town-paid:1']],
  ],
  [
    'an identifier reserved for nobody',
    "CREATE (:Identifier {value: 'gazetteer:9'})",
    [['unique-identifier', 'gazetteer:9']],
  ],
  [
    'an identifier added to an entity',
    `MATCH (e:Entity {id: 'actor:upper-town'}) CREATE (i:Identifier {value: 'gazetteer:9'})
     CREATE (i)-[:IDENTIFIES]->(e)`,
    [['unique-identifier', 'actor:upper-town']],
  ],
  [
    'witness keys that are not those of the source',
    "MATCH (s:Source {id: 'source:chronicle'}) SET s.witnessKeys = ['publisher:another']",
    [['copies-match', 'source:chronicle']],
  ],
  [
    'a claim deleted with its citations',
    `MATCH (c:Claim {id: 'claim:upper-town-signed'})<-[:OF]-(ci:Citation) DETACH DELETE ci, c`,
    [
      ['records-match-ledger', 'claim:upper-town-signed'],
      ['records-match-ledger', 'citation:upper-town-signed:1'],
    ],
  ],
  [
    'the last revision cut off and the head set back',
    `MATCH (l:Ledger {id: 'head'}) MATCH (o:Revision {sequence: 4}) MATCH (r:Revision {sequence: 5})
     MATCH (ch:Change)-[:\`IN\`]->(r) SET l.sequence = 4, l.hash = o.hash, l.at = o.at DETACH DELETE ch, r`,
    [['records-match-ledger', 'actor:lower-town']],
  ],
  [
    'a history marked as erased to hide an edit',
    `MATCH (c:Claim {id: 'claim:lower-town-paid'}) SET c.text = 'Lower Town paid nothing.'
     WITH c MATCH (ch:Change {record: 'claim:lower-town-paid'})
     SET ch.erased = true, ch.before = null, ch.after = null, ch.salt = null`,
    [['chain-holds', 'claim:lower-town-paid']],
  ],
  [
    'a reason wiped out',
    'MATCH (r:Revision {sequence: 2}) SET r.reason = null, r.reasonSalt = null',
    [['chain-holds', 'revision:2']],
  ],
  [
    'a record altered after its history was erased',
    "MATCH (e:Entity {id: 'actor:upper-town'}) SET e.description = 'Another town.'",
    [['records-match-ledger', 'actor:upper-town']],
  ],
  [
    'what an erasure recorded anew marked as erased too',
    `MATCH (e:Entity {id: 'actor:upper-town'}) SET e.description = 'Another town.'
     WITH e MATCH (ch:Change {record: 'actor:upper-town'}) WHERE ch.kind <> 'erasure'
     SET ch.erased = true, ch.before = null, ch.after = null, ch.salt = null`,
    [['chain-holds', 'actor:upper-town']],
  ],
  [
    'what an erasure recorded anew taken out',
    "MATCH (ch:Change {record: 'actor:upper-town'})-[:`IN`]->(:Revision {sequence: 4}) WHERE ch.kind <> 'erasure' DETACH DELETE ch",
    [['chain-holds', 'revision:4']],
  ],
  [
    'an erasure that says other than what was erased',
    "MATCH (ch:Change {record: 'actor:upper-town', kind: 'erasure'}) SET ch.after = '{}'",
    [['chain-holds', 'actor:upper-town']],
  ],
  [
    'a revision before the one it follows, every hash written anew',
    (tx) =>
      rewrite(tx, { revision: (r) => (r.sequence === 3 ? { ...r, at: '2020-01-01T00:00:00.000Z' } : r) }),
    [['chain-holds', 'revision:3']],
  ],
  [
    'a revision that is to come, every hash written anew',
    (tx) =>
      rewrite(tx, { revision: (r) => (r.sequence === 5 ? { ...r, at: '2999-01-01T00:00:00.000Z' } : r) }),
    [['chain-holds', 'revision:5']],
  ],
  [
    'a time that is none, every hash written anew',
    (tx) => rewrite(tx, { revision: (r) => (r.sequence === 3 ? { ...r, at: 'once' } : r) }),
    [['chain-holds', 'revision:3']],
  ],
  [
    'a time of the head that is not that of its revision',
    "MATCH (l:Ledger {id: 'head'}) SET l.at = '2020-01-01T00:00:00.000Z'",
    [['chain-holds', 'ledger:head']],
  ],
  ['the head taken out', "MATCH (l:Ledger {id: 'head'}) DELETE l", [['chain-holds', 'ledger:head']]],
  [
    'a signature taken off a revision, though one before it is signed',
    'MATCH (r:Revision {sequence: 4}) SET r.signature = null',
    [['chain-holds', 'revision:4']],
  ],
  [
    'a change moved to another revision',
    `MATCH (ch:Change {record: 'claim:upper-town-signed'})-[i:\`IN\`]->() MATCH (r:Revision {sequence: 2})
     DELETE i CREATE (ch)-[:\`IN\`]->(r)`,
    [
      ['chain-holds', 'revision:1'],
      ['chain-holds', 'revision:2'],
    ],
  ],
  [
    'a change given to its revision twice',
    `MATCH (ch:Change {record: 'claim:upper-town-signed'})-[:\`IN\`]->(r) CREATE (ch)-[:\`IN\`]->(r)`,
    [['chain-holds', 'revision:1']],
  ],
  [
    'a change of no revision',
    "CREATE (:Change {id: '9:1', record: 'claim:none', kind: 'claim'})",
    [['chain-holds', 'ledger:head']],
  ],
  [
    'a stray property of a claim',
    "MATCH (c:Claim {id: 'claim:lower-town-paid'}) SET c.verdict = 'proven'",
    [['records-match-ledger', 'claim:lower-town-paid']],
  ],
  [
    'a stray property of a revision',
    "MATCH (r:Revision {sequence: 2}) SET r.approvedBy = 'the mayor'",
    [['records-match-ledger', 'revision:2']],
  ],
  [
    'a stray property of an identifier',
    "MATCH (i:Identifier {value: 'gazetteer:1'}) SET i.note = 'checked'",
    [['records-match-ledger', 'gazetteer:1']],
  ],
  [
    'a stray property of a relationship',
    "MATCH (:Claim {id: 'claim:lower-town-paid'})-[r:SUBJECT]->() SET r.weight = 1",
    [['records-match-ledger', 'claim:lower-town-paid-[SUBJECT]->actor:lower-town']],
  ],
  [
    'a stray label',
    "MATCH (s:Source {id: 'source:chronicle'}) SET s:Trusted",
    [['records-match-ledger', 'Source:Trusted']],
  ],
  ['a second ledger', "CREATE (:Ledger {id: 'other'})", [['records-match-ledger', 'Ledger']]],
  ['a second schema', "CREATE (:Schema {id: 'other'})", [['records-match-ledger', 'Schema']]],
  [
    'a participant given twice',
    `MATCH (c:Claim {id: 'claim:lower-town-paid'})-[:INVOLVES]->(e) CREATE (c)-[:INVOLVES {role: 'place'}]->(e)`,
    [['records-match-ledger', 'claim:lower-town-paid']],
  ],
  [
    'a part given twice',
    `MATCH (c:Claim {id: 'claim:lower-town-denied'})-[:CONTENT]->(o) CREATE (c)-[:CONTENT]->(o)`,
    [['records-match-ledger', 'claim:lower-town-denied']],
  ],
  [
    'a contradiction given twice',
    `MATCH (c:Claim {id: 'claim:lower-town-paid'})-[r:CONTRADICTS]->(o)
     CREATE (c)-[:CONTRADICTS {reason: r.reason, by: r.by, recordedFrom: r.recordedFrom}]->(o)`,
    [['unique-identifier', 'claim:lower-town-paid|contradicts|claim:lower-town-did-not-pay']],
  ],
  [
    'a derivation given twice',
    `MATCH (a:Source {id: 'source:reprint'})-[r:DERIVES_FROM]->(o)
     CREATE (a)-[:DERIVES_FROM {kind: r.kind, recordedFrom: r.recordedFrom}]->(o)`,
    [['unique-identifier', 'source:reprint|copy|source:chronicle']],
  ],
  [
    'a redirect to a second entity',
    `MATCH (m:Merged {id: 'actor:old-town'}) MATCH (e:Entity {id: 'actor:lower-town'})
     CREATE (m)-[:MERGED_INTO {moved: '{}'}]->(e)`,
    [['unique-identifier', 'actor:old-town']],
  ],
  [
    'a redirect that leads elsewhere',
    `MATCH (m:Merged {id: 'actor:old-town'})-[r:MERGED_INTO]->() MATCH (e:Entity {id: 'actor:lower-town'})
     CREATE (m)-[:MERGED_INTO {moved: r.moved}]->(e) DELETE r`,
    [['records-match-ledger', 'actor:old-town']],
  ],
  [
    'a snapshot that captures a second source',
    `MATCH (n:Snapshot) MATCH (s:Source {id: 'source:reprint'}) CREATE (n)-[:CAPTURES]->(s)`,
    [['unique-identifier', SAMPLE_HASH]],
  ],
  [
    'a predicate with another meaning',
    "MATCH (p:Predicate {id: 'paid'}) SET p.definition = 'The subject refused to pay the object.'",
    [['records-match-ledger', 'paid']],
  ],
  [
    'a citation of another source',
    `MATCH (c:Citation {id: 'citation:lower-town-paid:1'})-[r:CITES]->() MATCH (s:Source {id: 'source:reprint'})
     DELETE r CREATE (c)-[:CITES]->(s)`,
    [['records-match-ledger', 'citation:lower-town-paid:1']],
  ],
  [
    'a speaker taken away',
    "MATCH (:Citation {id: 'citation:lower-town-did-not-pay:1'})-[r:SAID_BY]->() DELETE r",
    [['records-match-ledger', 'citation:lower-town-did-not-pay:1']],
  ],
  [
    'a separation past the register',
    `MATCH (a:Source {id: 'source:chronicle'}) MATCH (b:Source {id: 'source:reprint'})
     CREATE (a)-[:SEPARATE_FROM {reason: 'none'}]->(b)`,
    [['records-match-ledger', 'source:chronicle|source:reprint']],
  ],
];

type Anchor = 'a head noted elsewhere' | 'the head beside the store' | 'the signatures';

/**
 * Changes that agree with themselves, by one who can write to the whole database and computes every hash anew: nothing in
 * the graph shows them, and only the anchors named do.
 */
export const ANCHORED: [string, tamper: Tamper, shownBy: Anchor[]][] = [
  [
    'a record altered, and history with it',
    (tx) => rewriteName(tx),
    ['a head noted elsewhere', 'the head beside the store', 'the signatures'],
  ],
  [
    'a record altered, and history with it, the signatures taken off',
    (tx) => rewriteName(tx, (r) => ({ ...r, signature: null })),
    ['a head noted elsewhere', 'the head beside the store', 'the signatures'],
  ],
  [
    'a record altered, its history erased and recorded anew, and every hash with it',
    (tx) => rewriteDescription(tx),
    ['a head noted elsewhere', 'the head beside the store', 'the signatures'],
  ],
  [
    'the author of a revision altered, and every hash with it',
    (tx) => rewrite(tx, { revision: (r) => (r.sequence === 5 ? { ...r, by: 'eve' } : r) }),
    ['a head noted elsewhere', 'the head beside the store', 'the signatures'],
  ],
  [
    'the last revision cut off, and its record set back',
    (tx) => cutLast(tx),
    ['a head noted elsewhere', 'the head beside the store'],
  ],
  ['a revision added past the register', (tx) => forgeNext(tx), ['the signatures']],
];

/** What no check looks at, since nothing that is said depends on it. */
export const UNSEEN: [string, tamper: Tamper][] = [
  ['how often the ledger was locked', "MATCH (l:Ledger {id: 'head'}) SET l.lock = 0"],
  ['by which rules search texts were made', 'MATCH (s:Schema) SET s.searchText = 1'],
];
