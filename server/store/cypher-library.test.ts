import { describe, expect, it } from 'vitest';
import { parseQuery, type QueryName, query, queryNames } from './cypher-library.ts';
import { parseNamedTypes } from './cypher-types.ts';

describe('parseQuery', () => {
  it('reads sentence, parameters, columns and whether it writes', () => {
    const parsed = parseQuery(
      'claim/x',
      `// Claims by id.
// @param ids: list of string
// @returns id: string
// @returns cites: list of {id: string, n: integer}
MATCH (c:Claim) // not a $parameter
WHERE c.id IN $ids AND c.text <> 'CREATE $no'
CALL (c) {
  MATCH (c)<-[:OF]-(x:Citation)
  RETURN collect({id: x.id, n: 1}) AS cites
}
RETURN c.id AS id, cites
ORDER BY id
LIMIT 5`,
    );
    expect(parsed.sentence).toBe('Claims by id.');
    expect(parsed.params).toEqual({ ids: 'list of string' });
    expect(Object.keys(parsed.columns)).toEqual(['id', 'cites']);
    expect(parsed.writes).toBe(false);
  });

  it('takes a writing query that returns nothing', () => {
    const parsed = parseQuery(
      'x/y',
      '// Deletes.\n// @param id: string\nMATCH (n {id: $id})\nDETACH DELETE n',
    );
    expect(parsed.columns).toEqual({});
    expect(parsed.writes).toBe(true);
  });

  it.each([
    ['no opening sentence', 'RETURN 1 AS one'],
    ['a declaration in place of the sentence', '// @returns one: integer\nRETURN 1 AS one'],
    ['an undeclared parameter', '// S.\n// @returns one: integer\nRETURN $x AS one'],
    ['an unused parameter', '// S.\n// @param x: integer\n// @returns one: integer\nRETURN 1 AS one'],
    ['an undeclared column', '// S.\nRETURN 1 AS one'],
    [
      'a column that is not returned',
      '// S.\n// @returns one: integer\n// @returns two: integer\nRETURN 1 AS one',
    ],
    ['a declaration without type', '// S.\n// @returns one\nRETURN 1 AS one'],
    ['no Cypher', '// S.'],
    ['a type that is none', '// S.\n// @returns one: number\nRETURN 1 AS one'],
    ['a type that nobody defines', '// S.\n// @returns one: Nothing\nRETURN 1 AS one'],
    [
      'fields of a type that nobody defines',
      '// S.\n// @returns one: integer\nMATCH (n)\nRETURN n{...Nothing} AS one',
    ],
    ['an unknown piece', '// S.\n// @returns one: integer\n// @include no-such\nRETURN 1 AS one'],
  ])('refuses %s', (_, text) => {
    expect(() => parseQuery('x/y', text)).toThrow(/Query x\/y/);
  });
});

it('a projection lists the fields of a type', () => {
  const types = parseNamedTypes(
    'Named = {id: string, name: string}\n// Both.\nLived = {...Named, live: boolean}',
  );
  const source =
    '// S.\n// @returns c: {...Lived, n: integer}\nMATCH (c)\nRETURN c{...Lived, n: size(c.x)} AS c';
  expect(parseQuery('x/y', source, { types }).text).toBe(
    'MATCH (c)\nRETURN c{.id, .name, .live, n: size(c.x)} AS c',
  );
});

describe('a piece', () => {
  const pieces: Record<string, string> = {
    live: '// Live ones.\n// @param statuses: list of string\n// @include named\n  AND c.status IN $statuses',
    named: '// Named ones.\n// @param name: string\nWHERE c.name = $name',
    same: '// By name.\n// @param name: string\nWHERE c.name = $name',
    other: '// By name.\n// @param name: integer\nWHERE c.name = $name',
    unused: '// By name.\n// @param name: string\nWHERE true',
    rows: '// Rows.\n// @returns two: integer\nRETURN 1 AS one, 2 AS two',
  };
  const read = (body: string) => parseQuery('x/y', `// S.\n${body}`, { include: (name) => pieces[name]! });

  it('stands in place of its line, as deep, with its declarations after those of the query', () => {
    const parsed = read(
      '// @param id: string\n// @returns n: integer\nCALL () {\n  MATCH (c {id: $id})\n  // @include live\n  RETURN 1 AS n\n}\nRETURN n',
    );
    expect(parsed.text).toBe(
      'CALL () {\n  MATCH (c {id: $id})\n  WHERE c.name = $name\n    AND c.status IN $statuses\n  RETURN 1 AS n\n}\nRETURN n',
    );
    expect(parsed.params).toEqual({ id: 'string', statuses: 'list of string', name: 'string' });
  });

  it('may give the columns', () => {
    expect(read('// @returns one: integer\n// @include rows').columns).toEqual({
      one: 'integer',
      two: 'integer',
    });
  });

  it('may take a parameter that the query takes as well, of the same type', () => {
    const using = '// @param name: string\nMATCH (c)\n// @include PIECE\nWITH c\nWHERE c.x = $name\nDELETE c';
    expect(read(using.replace('PIECE', 'same')).params).toEqual({ name: 'string' });
    expect(() => read(using.replace('PIECE', 'other'))).toThrow(/declares name twice/);
  });

  it('declares what it takes itself', () => {
    expect(() => read('MATCH (c)\n// @include unused\nDELETE c')).toThrow(
      /include\/unused.*without using it/,
    );
  });
});

describe('query', () => {
  it('loads by name and refuses an unknown one', () => {
    expect(query('schema/ping').text).toBe('RETURN 1 AS one');
    expect(() => query('schema/no-such' as QueryName)).toThrow(/no query schema\/no-such/);
  });

  it('every query of the folder parses', () => {
    for (const name of queryNames({ engineFolders: true })) expect(query(name).name).toBe(name);
  });
});
