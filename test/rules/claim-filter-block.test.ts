import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cypherFolder, type QueryName, query, queryNames } from '../../server/store/cypher-library.ts';

const taking = queryNames().filter((name) => 'includeUnjudged' in query(name).params);

/** The conditions of `ClaimFilter` and the declarations of their parameters, as `claim/page` has them. */
const BLOCK = (() => {
  const lines = linesOf('claim/page');
  const start = lines.indexOf('c.status IN $statuses');
  const end = lines.findIndex((line) => line.startsWith('($afterStrength IS NULL'));
  const conditions = lines.slice(start, end);
  const used = new Set(conditions.join(' ').match(/\$\w+/g));
  return [...conditions, ...lines.filter((line) => used.has(`$${/^@param (\w+):/.exec(line)?.[1]}`))];
})();

/** The declarations of a query and its lines with what it includes, a condition without the word that joins it to the one before. */
function linesOf(name: QueryName): string[] {
  const { params, text } = query(name);
  return [
    ...Object.entries(params).map(([param, type]) => `@param ${param}: ${type}`),
    ...text.split('\n').map((line) => line.trim().replace(/^(WHERE|AND) /, '')),
  ];
}

it('the filter has its eighteen conditions on twenty-two parameters in many queries', () => {
  expect(BLOCK).toHaveLength(18 + 22);
  expect(taking).toEqual(expect.arrayContaining(['claim/page', 'graph/neighborhood', 'claim/facets']));
});

it.each(taking)('%s filters claims as every other query does', (name) => {
  const lines = linesOf(name);
  // A search for paths looks context predicates up once and gives those to leave out, in place of asking at each claim.
  const missing = BLOCK.filter((line) => !lines.includes(line));
  expect(missing.filter((line) => !(name.startsWith('path/') && line.includes('context')))).toEqual([]);
});

it.each(taking)('%s has the filter from its one place', (name) => {
  const own = readFileSync(join(cypherFolder(), `${name}.cypher`), 'utf8');
  expect(own).not.toContain('$includeUnjudged');
});

const FACETS: QueryName[] = [
  'claim/facets',
  'claim/facets-of-entities',
  'graph/facets-around',
  'graph/facets-between',
];
it.each(FACETS)('%s counts as every other query for facets does', (name) => {
  const counting = (text: string) => text.slice(text.indexOf('CALL (matching) {'));
  expect(counting(query(name).text)).toBe(counting(query('claim/facets').text));
});
