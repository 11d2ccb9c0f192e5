import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cypherFolder, query, queryNames } from '../../server/store/cypher-library.ts';
import { dialectFaults, holdsCypher } from './dialect.ts';

const HEAD = '// A sentence.\n';

describe('the lint sees', () => {
  it.each([
    'MATCH p = shortestPath((a)-[*..3]-(b))\nRETURN 1 AS one',
    'OPTIONAL MATCH (a)\nRETURN a.id AS id',
    'MATCH (a)-[:R*]->(b)\nRETURN a.id AS id',
    'MATCH (a)-[:R*1..]->(b)\nRETURN a.id AS id',
    'MATCH (a)-[:R]->+(b)\nRETURN a.id AS id',
    'MATCH ((a)-[:R]->(b)){1,3}\nRETURN a.id AS id',
    'MATCH ((a)-[:R]->(b))+\nRETURN a.id AS id',
    'RETURN COLLECT { MATCH (a) RETURN a.id } AS ids',
    'MATCH (a)\nRETURN a.id AS id\nLIMIT $first + 1',
    'UNWIND $ids AS id\nMATCH (c:Claim)<-[:OF]-(x:Citation {id: id})\nRETURN c.id AS id',
    'MATCH (s:Source {id: $id})\nMATCH (x:Citation)-[:CITES]->(s)\nRETURN x.id AS id',
    'MATCH (a:Actor|Place)\nRETURN a.id AS id',
    'CREATE (n:Claim $properties)',
    "MATCH (a)-[r]->(b)\nWHERE type(r) IN ['A']\nRETURN a.id AS id",
    'RETURN datetime() AS now',
    "RETURN date('2020-01-01') AS day",
    'RETURN randomUUID() AS id',
    'CALL db.labels() YIELD label\nRETURN label',
    'MATCH (a)\nRETURN elementId(a) AS id',
    'RETURN 1 AS one;',
    'MATCH (a)\nWHERE a.x = 1\n  AND a.y = 2\nWHERE a.z = 3\nRETURN a.id AS id',
    'MATCH (a) RETURN a.id AS id',
    'MATCH (a) WHERE a.x = 1\nRETURN a.id AS id',
    'match (a)\nRETURN a.id AS id',
    'MATCH (a)\nWHERE a.x = 1 and a.y = 2\nRETURN a.id AS id',
    'MATCH (a)\nRETURN *',
    'CALL () {\n  UNWIND $ids AS id\n  RETURN id\n}\nRETURN DISTINCT id',
    'CALL () {\n  UNWIND $ids AS id\n  RETURN id\n}\nWITH id\nWHERE id > $after\n  AND id < $before\nWITH DISTINCT id\nRETURN id',
    'MATCH (a)\nRETURN a.id AS id\nUNION\nMATCH (b)\nRETURN b.id AS id',
  ])('%j', (body) => {
    expect(dialectFaults(HEAD + body)).not.toEqual([]);
  });

  it('a header out of form', () => {
    expect(dialectFaults('RETURN 1 AS one')).not.toEqual([]);
    expect(dialectFaults('// No full stop\nRETURN 1 AS one')).not.toEqual([]);
    expect(dialectFaults('// A sentence.\n// @param x\nRETURN $x AS one')).not.toEqual([]);
  });

  it('nothing in what is allowed', () => {
    const body = `// @param id: string
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:SUBJECT]->(s:Entity)
WHERE c.name STARTS WITH 'MATCH (x) RETURN x;' AND EXISTS { MATCH (c)-[:OBJECT]->(:Entity) WHERE s.x = 1 }
CALL (c) {
  MATCH (c)<-[:OF]-(x:Citation)
  WITH x
  ORDER BY x.id
  RETURN collect({id: x.id, date: x.date}) AS citations
}
MERGE (c)-[r:R]->(s)
ON CREATE SET r.at = $at
SET c.n = coalesce(c.n, 0) + 1, c.m = (c.n - (c.n)) * 2
DETACH DELETE s
RETURN c.id AS id, [x IN citations WHERE x.id <> '' | x.id] AS xs, c.point AS time
ORDER BY id
LIMIT $first`;
    expect(dialectFaults(HEAD + body)).toEqual([]);
  });

  it('Cypher in TypeScript, but not words', () => {
    expect(holdsCypher('const q = `MATCH (n) RETURN n`;')).toBe(true);
    expect(holdsCypher("const q = 'MERGE (n:Claim {id: $id})';")).toBe(true);
    expect(holdsCypher("const q = 'CREATE (:Claim)';")).toBe(true);
    expect(holdsCypher("const q = 'UNWIND $rows AS row';")).toBe(true);
    expect(holdsCypher("// MATCH (n)\nconst q = 'a MATCH made, CREATE nothing';")).toBe(false);
  });
});

describe('every query keeps to the dialect', () => {
  it.each(queryNames())('%s', (name) => {
    expect(dialectFaults(readFileSync(join(cypherFolder(), `${name}.cypher`), 'utf8'))).toEqual([]);
    expect(dialectFaults(`${HEAD}${query(name).text}`)).toEqual([]);
  });

  const pieces = readdirSync(join(cypherFolder(), 'include'));
  it.each(pieces)('include/%s, which more than one query has', (file) => {
    const read = (path: string) => readFileSync(join(cypherFolder(), path), 'utf8');
    expect(dialectFaults(read(`include/${file}`))).toEqual([]);
    const line = new RegExp(`^ *// @include ${file.slice(0, -'.cypher'.length)}$`, 'm');
    const files = [
      ...queryNames().map((name) => `${name}.cypher`),
      ...pieces.map((name) => `include/${name}`),
    ];
    expect(files.filter((name) => line.test(read(name))).length).toBeGreaterThan(1);
  });

  it('what one engine alone understands is migrations, and Neo4j’s full-text index', () => {
    const own = queryNames({ engineFolders: true }).filter((name) => /^(bolt|grafeo)\//.test(name));
    expect(own).toEqual(['bolt/search/candidates']);
  });
});

describe('no Cypher in TypeScript', () => {
  const server = join(cypherFolder(), '../server');
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  it.each(files)('server/%s', (file) => {
    expect(holdsCypher(readFileSync(join(server, file), 'utf8'))).toBe(false);
  });
});
