import { describe, expect, test } from 'vitest';
import { entity, graphOf, link } from '../../test/client/sample-graph.ts';
import { visible } from '../model/visible.ts';
import { emptyWorkspace, open, pin } from '../model/workspace.ts';
import { elements } from './elements.ts';
import { difference, isEmpty } from './patch.ts';

const graph = graphOf(
  [entity('actor:a'), entity('actor:b', { collective: true }), entity('actor:c')],
  [
    link('1', 'actor:a', 'trains', 'actor:b', { standing: 'CORROBORATED', contested: true }),
    link('2', 'actor:a', 'plans', 'actor:b', { modality: 'PLANNED' }),
    link('3', 'actor:b', 'backs', 'actor:c', { negated: true }),
  ],
);
const workspace = open(open(emptyWorkspace, 'actor:a', 60), 'actor:b', 60);
const draw = (selected: string | null, from = workspace) => elements(visible(graph, from), from, selected);
const classesOf = (id: string, selected: string | null = null) =>
  draw(selected)
    .find(({ data }) => ('claim' in data ? data.claim : data.id) === id)!
    .classes.split(' ');

describe('elements', () => {
  test('a contested claim keeps its standing and is double', () => {
    expect(classesOf('claim:1')).toEqual(expect.arrayContaining(['corroborated', 'contested']));
    expect(classesOf('claim:1')).not.toContain('hollow');
  });

  test('what is not asserted has a hollow head, what is negated its own', () => {
    expect(classesOf('claim:2')).toContain('hollow');
    expect(classesOf('claim:3')).toContain('negated');
  });

  test('a collective, an opened and a pinned entity can be told', () => {
    expect(classesOf('actor:b')).toEqual(['actor', 'collective', 'open']);
    const pinned = draw(null, pin(workspace, 'actor:c', { x: 1, y: 2 }));
    expect(pinned.find(({ data }) => data.id === 'actor:c')!.classes).toBe('actor pinned');
  });

  test('the ends of a selected claim are named before all others', () => {
    const drawn = draw('claim:3').filter(({ group }) => group === 'nodes');
    const byImportance = drawn.sort((a, b) => b.data.importance - a.data.importance);
    expect(byImportance.map(({ data }) => data.id)).toEqual(['actor:b', 'actor:c', 'actor:a']);
  });

  test('a selected claim marks its line, a selected entity the lines that touch it', () => {
    expect(classesOf('claim:2', 'claim:2')).toContain('selected');
    expect(classesOf('claim:3', 'actor:c')).toContain('touches');
  });
});

describe('difference', () => {
  const byId = (list: ReturnType<typeof draw>) => new Map(list.map((element) => [element.data.id, element]));

  test('the same view makes no patch', () => {
    expect(isEmpty(difference(byId(draw(null)), draw(null)))).toBe(true);
  });

  test('selecting updates what it marks, the ends it is to name, and nothing else', () => {
    const patch = difference(byId(draw(null)), draw('claim:3'));
    expect(patch.add).toEqual([]);
    expect(patch.remove).toEqual([]);
    expect(patch.update.map(({ data }) => ('claim' in data ? data.claim : data.id))).toEqual([
      'actor:b',
      'actor:c',
      'claim:3',
    ]);
  });

  test('closing an entity removes what only it led to', () => {
    const closed = open(emptyWorkspace, 'actor:a', 60);
    const patch = difference(byId(draw(null)), draw(null, closed));
    expect(patch.remove).toEqual(expect.arrayContaining(['actor:c']));
    expect(patch.add).toEqual([]);
  });

  test('an edge whose ends changed is taken out and put in again', () => {
    const [first] = draw(null).filter((element) => element.group === 'edges');
    const turned = { ...first!, data: { ...first!.data, source: 'actor:b', target: 'actor:a' } };
    const patch = difference(new Map([[first!.data.id, first!]]), [turned]);
    expect([patch.remove, patch.add]).toEqual([[first!.data.id], [turned]]);
  });
});
