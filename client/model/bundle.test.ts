import { describe, expect, test } from 'vitest';
import { link } from '../../test/client/sample-graph.ts';
import { bundles } from './bundle.ts';

describe('bundles', () => {
  test('claims of one predicate and direction are one line with a count', () => {
    const [line, ...others] = bundles([
      link('1', 'actor:a', 'deploys to', 'actor:b'),
      link('2', 'actor:a', 'deploys to', 'actor:b', { standing: 'CORROBORATED' }),
    ]);
    expect(others).toEqual([]);
    expect(line!.label).toBe('deploys to · 2');
    expect(line!.links.map(({ id }) => id)).toEqual(['claim:2', 'claim:1']);
  });

  test('the other direction is another line', () => {
    const lines = bundles([
      link('1', 'actor:a', 'trains', 'actor:b'),
      link('2', 'actor:b', 'trains', 'actor:a'),
    ]);
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      ['actor:a', 'actor:b'],
      ['actor:b', 'actor:a'],
    ]);
  });

  test.each([
    ['PLANNED', false, '▹ trains'],
    ['POSSIBLE', true, '✕? trains'],
    ['ASSERTED', true, '✕ trains'],
    ['CONDITIONAL', false, '⟂ trains'],
    ['CALLED_FOR', false, '! trains'],
    ['ASSERTED', false, 'trains'],
  ] as const)('%s, negated %s, is labelled %s', (modality, negated, label) => {
    expect(bundles([link('1', 'actor:a', 'trains', 'actor:b', { modality, negated })])[0]!.label).toBe(label);
  });

  test('a line of claims that differ shows every mark', () => {
    const denied = link('2', 'actor:a', 'trains', 'actor:b', { negated: true });
    expect(bundles([link('1', 'actor:a', 'trains', 'actor:b'), denied])[0]!.label).toBe('▸✕ trains · 2');
  });

  test('a pair with many predicates folds what is left over, and loses none', () => {
    const links = ['p', 'q', 'r', 's', 't', 'u'].map((name) => link(name, 'actor:a', name, 'actor:b'));
    const lines = bundles(links);
    expect(lines.map(({ folded }) => folded)).toEqual([false, false, false, true]);
    expect(lines.at(-1)!.label).toBe('+ 3 more claims');
    expect(lines.flatMap((each) => each.links)).toHaveLength(6);
  });
});
