import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { createRegister } from '../../server/register/create-register.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { createTextStore } from '../../server/text/text-store.ts';
import { type VerifySummary, verify } from '../../server/verify/verify.ts';
import type { Violation } from '../../server/verify/violation.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { rawQuery } from '../cypher/load-records.ts';
import { writeSeedFolder, writeTextsFolder } from '../seed/sample-seed.ts';

interface Found {
  violations: Violation[];
  summary: VerifySummary;
}

async function verifyAll(store: GraphStore, texts: string | null): Promise<Found> {
  const run = verify(store, { texts: texts === null ? null : createTextStore([texts]) });
  const violations: Violation[] = [];
  for (;;) {
    const step = await run.next();
    if (step.done) return { violations, summary: step.value };
    violations.push(step.value);
  }
}

/** Changes the graph past the register, in Cypher, and the violations (rule and record) that must then be found. */
const TAMPERING: [string, cypher: string, expected: [rule: string, record: string][]][] = [
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
    'MATCH (r:Revision {sequence: 2}) OPTIONAL MATCH (ch:Change)-[:`IN`]->(r) DETACH DELETE ch, r',
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
    `MATCH (l:Ledger {id: 'head'}) MATCH (o:Revision {sequence: 1}) MATCH (r:Revision {sequence: 2})
     MATCH (ch:Change)-[:\`IN\`]->(r) SET l.sequence = 1, l.hash = o.hash DETACH DELETE ch, r`,
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
];

class RolledBack extends Error {}

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `verify on ${engine.name}${engine.skipped ? ` (${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let texts: string;
      beforeAll(async () => {
        opened = await engine.open();
        texts = await writeTextsFolder();
        const register = createRegister(opened.store, { singleUser: true });
        await loadSeed(await writeSeedFolder(), { store: opened.store, register });
        await register.change({ by: 'ada', action: 'edit', reason: 'as the map has it' }, (writer) =>
          writer.reviseEntity('actor:lower-town', { name: 'Lower Town on Sea' }, 1),
        );
      });
      afterAll(() => opened?.stop());

      /** Verifies the graph as the tampering leaves it, then undoes it: all in one transaction. */
      async function verifyTampered(cypher: string): Promise<Found> {
        let found: Found | undefined;
        const tampered = opened.store.write(async (tx) => {
          await tx.run(rawQuery(cypher), cypher.includes('$hash') ? { hash: 'f'.repeat(64) } : {});
          const within: GraphStore = Object.assign(Object.create(opened.store), {
            read: (work: Parameters<GraphStore['read']>[0]) => work(tx),
          });
          found = await verifyAll(within, texts);
          throw new RolledBack();
        });
        await expect(tampered).rejects.toThrow(RolledBack);
        return found!;
      }

      test('what the register wrote is clean, with its texts and without', async () => {
        const withTexts = await verifyAll(opened.store, texts);
        expect(withTexts.violations).toEqual([]);
        expect(withTexts.summary).toMatchObject({ revisions: 2, citationsChecked: 4, citationsUnchecked: 0 });
        const without = await verifyAll(opened.store, null);
        expect(without.violations).toEqual([]);
        expect(without.summary).toMatchObject({ citationsChecked: 0, citationsUnchecked: 4 });
      });

      test('a citation whose text is not in the folders named is a violation', async () => {
        const elsewhere = await writeSeedFolder({ 'other.txt': 'something else' });
        const { violations, summary } = await verifyAll(opened.store, elsewhere);
        expect(violations.map(({ rule }) => rule)).toEqual(Array(4).fill('text-here'));
        expect(summary).toMatchObject({ violations: 4, citationsUnchecked: 4 });
      });

      test.each(TAMPERING)('%s is caught', async (_name, cypher, expected) => {
        const { violations } = await verifyTampered(cypher);
        const named = violations.map(({ rule, record }) => `${rule} ${record}`);
        for (const [rule, record] of expected) expect(named).toContain(`${rule} ${record}`);
      });

      test('and nothing of it stays', async () => {
        expect((await verifyAll(opened.store, texts)).violations).toEqual([]);
      });
    },
  );
}
