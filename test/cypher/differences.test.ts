import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CypherParams, CypherRow } from '../../server/store/graph-store.ts';
import { ENGINES, type TestEngine } from './engines.ts';
import { rawQuery } from './load-records.ts';

/** One statement and what each engine makes of it: rows, or the status of its refusal (in `error.cause`). */
interface Difference {
  what: string;
  text: string;
  columns: string[];
  params?: CypherParams;
  grafeo: CypherRow[] | string;
  neo4j: CypherRow[] | string;
}

/** A triangle's long way round is allowed, its short way is not; `c` has nothing behind it by S. */
const GRAPH = `CREATE (a:Entity {id: 'a'})
  CREATE (b:Entity {id: 'b'})
  CREATE (c:Entity {id: 'c'})
  CREATE (a)-[:R {open: false}]->(c)
  CREATE (a)-[:R {open: true}]->(b)
  CREATE (b)-[:R {open: true}]->(c)
  CREATE (:Claim {id: 'x'})-[:SUBJECT]->(a)`;

const SYNTAX = '42001';

/** Why the dialect forbids what it forbids. A line that turns green alone on both engines may leave the dialect. */
const SILENT: Difference[] = [
  {
    what: 'shortestPath is filtered after it was found',
    text: `MATCH (a:Entity {id: 'a'}), (c:Entity {id: 'c'})
      MATCH p = shortestPath((a)-[:R*..4]->(c)) WHERE all(r IN relationships(p) WHERE r.open)
      RETURN length(p) AS hops`,
    columns: ['hops'],
    grafeo: [],
    neo4j: [{ hops: 2 }],
  },
  {
    what: 'every property of null is an empty map',
    text: "MATCH (c:Entity {id: 'c'}) OPTIONAL MATCH (c)-[:S]->(x:Entity) RETURN x{.*} AS map",
    columns: ['map'],
    grafeo: [{ map: {} }],
    neo4j: [{ map: null }],
  },
  {
    what: 'maps of null are collected',
    text: "MATCH (c:Entity {id: 'c'}) OPTIONAL MATCH (c)-[:S]->(x:Entity) RETURN collect(x{.id}) AS maps",
    columns: ['maps'],
    grafeo: [{ maps: [{ id: null }] }],
    neo4j: [{ maps: [] }],
  },
  {
    what: 'a sum over nothing is null',
    text: 'MATCH (n:Nothing) RETURN sum(n.x) AS total',
    columns: ['total'],
    grafeo: [{ total: null }],
    neo4j: [{ total: 0 }],
  },
  {
    what: 'a half is rounded away from zero, not up',
    text: 'RETURN round(2.5) AS up, round(-2.5) AS down',
    columns: ['up', 'down'],
    grafeo: [{ up: 3, down: -3 }],
    neo4j: [{ up: 3, down: -2 }],
  },
  {
    what: 'a great float is written out in digits',
    text: 'RETURN toString(1e21) AS text',
    columns: ['text'],
    grafeo: [{ text: '1000000000000000000000' }],
    neo4j: [{ text: '1.0E21' }],
  },
  {
    what: 'a date comes back as text',
    text: "RETURN date('2020-01-01') AS day",
    columns: ['day'],
    grafeo: [{ day: '2020-01-01' }],
    neo4j: 'INTERNAL',
  },
  {
    what: 'DISTINCT keeps 2,048 of the rows that a subquery hands on',
    text: `CALL () { UNWIND range(1, 3000) AS x RETURN x }
      WITH DISTINCT x
      RETURN count(x) AS kept`,
    columns: ['kept'],
    grafeo: [{ kept: 2048 }],
    neo4j: [{ kept: 3000 }],
  },
  {
    what: 'UNION keeps as many of each of its subqueries',
    text: `CALL () {
        CALL () { UNWIND range(1, 3000) AS x RETURN x } RETURN x
        UNION
        CALL () { UNWIND range(3001, 6000) AS x RETURN x } RETURN x
      }
      RETURN count(x) AS kept`,
    columns: ['kept'],
    grafeo: [{ kept: 4096 }],
    neo4j: [{ kept: 6000 }],
  },
];

/** What queries do with the rows of a subquery, of which there may be more than the embedded engine moves at a time. */
const MANY_ROWS = [
  'RETURN count(x) AS kept',
  'RETURN count(DISTINCT x) AS kept',
  'WITH x, count(*) AS times RETURN count(x) AS kept',
  'WITH x ORDER BY x RETURN size(collect(x)) AS kept',
  "MATCH (a:Entity {id: 'a'}) WITH DISTINCT a, x RETURN count(x) AS kept",
  "CALL (x) { MATCH (a:Entity {id: 'a'}) WHERE x > 0 RETURN collect(a.id) AS ids } RETURN count(ids) AS kept",
  "MATCH (a:Entity {id: 'a'}) CREATE (s:Source {id: 's' + toString(x)})-[:R]->(a) RETURN count(s) AS kept",
];

const REFUSED: Difference[] = [
  {
    what: 'labels with |',
    text: 'MATCH (n:Entity|Claim) RETURN count(n) AS n',
    columns: ['n'],
    grafeo: SYNTAX,
    neo4j: [{ n: 4 }],
  },
  {
    what: 'arithmetic in LIMIT',
    text: 'MATCH (n:Entity) RETURN n.id AS id ORDER BY id LIMIT $first + 1',
    columns: ['id'],
    params: { first: 1 },
    grafeo: '42000',
    neo4j: [{ id: 'a' }, { id: 'b' }],
  },
  {
    what: 'CREATE with a map',
    text: 'CREATE (n:Claim $map) RETURN n.id AS id',
    columns: ['id'],
    params: { map: { id: 'y' } },
    grafeo: SYNTAX,
    neo4j: [{ id: 'y' }],
  },
  {
    what: 'COLLECT {}',
    text: 'RETURN COLLECT { MATCH (n:Entity) RETURN n.id ORDER BY n.id } AS ids',
    columns: ['ids'],
    grafeo: SYNTAX,
    neo4j: [{ ids: ['a', 'b', 'c'] }],
  },
  {
    what: 'OPTIONAL CALL',
    text: "MATCH (a:Entity {id: 'a'}) OPTIONAL CALL (a) { MATCH (a)-[:Z]->(b) RETURN b.id AS found } RETURN found",
    columns: ['found'],
    grafeo: SYNTAX,
    neo4j: [{ found: null }],
  },
  {
    what: 'a pattern comprehension on a collected node',
    text: `MATCH (n:Entity) WITH n ORDER BY n.id WITH collect(n) AS all UNWIND all AS x
      RETURN x.id AS id, size([(x)-[:R]->(y) | y.id]) AS out ORDER BY id`,
    columns: ['id', 'out'],
    grafeo: '42000',
    neo4j: [
      { id: 'a', out: 2 },
      { id: 'b', out: 1 },
      { id: 'c', out: 0 },
    ],
  },
  {
    what: 'a nested pattern comprehension',
    text: "MATCH (b:Entity {id: 'b'}) RETURN [(b)-[:R]->(y) | [(y)-[:R]->(z) | z.id]] AS lists",
    columns: ['lists'],
    grafeo: '22000',
    neo4j: [{ lists: [[]] }],
  },
  {
    what: 'ALL SHORTEST with a quantified path',
    text: "MATCH p = ALL SHORTEST (a:Entity {id: 'a'})-[:R]->+(c:Entity {id: 'c'}) RETURN length(p) AS hops",
    columns: ['hops'],
    grafeo: SYNTAX,
    neo4j: [{ hops: 1 }],
  },
  {
    what: 'a relationship type that is a reserved word, without backticks',
    text: 'MATCH (a:Entity)-[:IN]->(b:Entity) RETURN b.id AS id',
    columns: ['id'],
    grafeo: SYNTAX,
    neo4j: [],
  },
  {
    what: 'a variable that is a reserved word',
    text: "MATCH (as:Entity {id: 'a'}) RETURN as.id AS id",
    columns: ['id'],
    grafeo: SYNTAX,
    neo4j: [{ id: 'a' }],
  },
  {
    what: 'randomUUID',
    text: 'RETURN size(randomUUID()) AS length',
    columns: ['length'],
    grafeo: '42002',
    neo4j: [{ length: 36 }],
  },
  {
    what: 'a double is told by its own status, or by a code',
    text: "CREATE (n:Claim {id: 'x'}) RETURN n.id AS id",
    columns: ['id'],
    grafeo: 'G2000',
    neo4j: 'Neo.ClientError.Schema.ConstraintValidationFailed',
  },
  {
    what: 'deleting what others point to, by the statement; on Neo4j by the commit',
    text: "MATCH (a:Entity {id: 'a'}) DELETE a RETURN 1 AS one",
    columns: ['one'],
    grafeo: 'G1001',
    neo4j: [{ one: 1 }],
  },
];

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      beforeAll(async () => {
        opened = await engine.open();
      });
      afterAll(() => opened?.stop(), 30_000);

      describe('differs without a word', () => it.each(SILENT)('$what', (one) => expectOutcome(opened, one)));
      describe('differs by a refusal', () => it.each(REFUSED)('$what', (one) => expectOutcome(opened, one)));

      it('agrees on what the dialect writes in their place', async () => {
        const inPlace = rawQuery(
          `MATCH (c:Entity {id: 'c'})
        CALL (c) { MATCH (c)-[:S]->(x:Entity) RETURN collect(x{.id}) AS found }
        CALL (c) { MATCH (c)-[:S]->(x:Entity) RETURN coalesce(sum(x.n), 0) AS total }
        RETURN found, found[0] AS first, total`,
          ['found', 'first', 'total'],
        );
        expect(await outcomeOf(opened, inPlace)).toEqual([{ found: [], first: null, total: 0 }]);
      });

      it.each(MANY_ROWS)('agrees on 3,000 rows that a subquery hands to %s', async (next) => {
        const handed = rawQuery(`CALL () { UNWIND range(1, 3000) AS x RETURN x }\n${next}`, ['kept']);
        expect(await outcomeOf(opened, handed)).toEqual([{ kept: 3000 }]);
      });
    },
  );
}

async function expectOutcome(engine: TestEngine, one: Difference): Promise<void> {
  const outcome = await outcomeOf(engine, rawQuery(one.text, one.columns), one.params);
  expect(outcome).toEqual(one[engine.store.engine]);
}

/** Rows, or the engine's status for its refusal; nothing of it stays. */
async function outcomeOf(
  { store }: TestEngine,
  statement: ReturnType<typeof rawQuery>,
  params?: CypherParams,
): Promise<CypherRow[] | string> {
  const ended = new Error('ended');
  let outcome: CypherRow[] | string = 'nothing';
  const work = store.write(async (tx) => {
    await tx.run(rawQuery(GRAPH));
    outcome = await tx.run(statement, params ?? {}).catch(statusOf);
    throw ended;
  });
  await work.catch((error) => {
    if (outcome === 'nothing') throw error;
  });
  return outcome;
}

function statusOf(error: unknown): string {
  const { code, cause } = error as { code: string; cause?: { code?: string; gqlStatus?: string } };
  if (cause?.code?.startsWith('Neo.')) return cause.code;
  return cause?.gqlStatus ?? code;
}
