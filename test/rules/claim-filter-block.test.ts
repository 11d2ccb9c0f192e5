import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cypherFolder, queryNames } from '../../server/store/cypher-library.ts';

const read = (name: string) => readFileSync(join(cypherFolder(), `${name}.cypher`), 'utf8');
const taking = queryNames().filter((name) => read(name).includes('$includeUnjudged'));

/** The conditions of `ClaimFilter` and the declarations of their parameters, as `claim/page` spells them. */
const BLOCK = (() => {
  const lines = linesOf('claim/page');
  const start = lines.indexOf('c.status IN $statuses');
  const end = lines.findIndex((line) => line.startsWith('($witnesses IS NULL'));
  const conditions = lines.slice(start, end + 1);
  const used = new Set(conditions.join(' ').match(/\$\w+/g));
  return [...conditions, ...lines.filter((line) => used.has(`$${/^\/\/ @param (\w+):/.exec(line)?.[1]}`))];
})();

/** The lines of a query, a condition without the word that joins it to the one before. */
function linesOf(name: string): string[] {
  return read(name)
    .split('\n')
    .map((line) => line.trim().replace(/^(WHERE|AND) /, ''));
}

it('the filter has its seventeen conditions on nineteen parameters in many queries', () => {
  expect(BLOCK).toHaveLength(17 + 19);
  expect(taking).toEqual(expect.arrayContaining(['claim/page', 'graph/neighborhood', 'claim/facets']));
});

it.each(taking)('%s filters claims as every other query does', (name) => {
  const lines = linesOf(name);
  // A search for paths looks context predicates up once and gives those to leave out, in place of asking at each claim.
  const missing = BLOCK.filter((line) => !lines.includes(line));
  expect(missing.filter((line) => !(name.startsWith('path/') && line.includes('context')))).toEqual([]);
});

const FACETS = ['claim/facets', 'claim/facets-of-entities', 'graph/facets-around', 'graph/facets-between'];
it.each(FACETS)('%s counts as every other query for facets does', (name) => {
  const counting = (text: string) => text.slice(text.indexOf('CALL (matching) {'));
  expect(counting(read(name))).toBe(counting(read('claim/facets')));
});
