import { describe, expect, test } from 'vitest';
import { entity, graphOf, link } from '../../test/client/sample-graph.ts';
import { reached } from './graph.ts';
import { visible } from './visible.ts';
import { askContext, emptyWorkspace, hide, open, switchFacet } from './workspace.ts';

const graph = graphOf(
  [
    entity('actor:belarus'),
    entity('actor:russia'),
    entity('place:minsk', { kind: 'PLACE' }),
    entity('actor:far'),
  ],
  [
    link('1', 'actor:russia', 'deploys-to', 'actor:belarus', { standing: 'CORROBORATED' }),
    link('2', 'place:minsk', 'capital-of', 'actor:belarus', { contested: true }),
    link('3', 'actor:far', 'trains', 'actor:russia'),
  ],
);
const belarus = open(emptyWorkspace, 'actor:belarus', 60);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();

describe('visible', () => {
  test('shows what was opened, the ends of its claims, and the claims among them', () => {
    const shown = visible(graph, belarus);
    expect(ids(shown.entities)).toEqual(['actor:belarus', 'actor:russia', 'place:minsk']);
    expect(ids(shown.links)).toEqual(['claim:1', 'claim:2']);
  });

  test('context claims, and what only they lead to, are shown when asked for', () => {
    const border = link('4', 'actor:belarus', 'borders', 'actor:far', { context: true });
    const around = { entities: ['actor:belarus', 'actor:far'], links: [border.id], total: 1 };
    const wider = reached(
      { ...graph, links: { ...graph.links, [border.id]: border }, contextAround: { 'actor:belarus': 1 } },
      'actor:belarus',
      'context',
      around,
    );
    expect(ids(visible(wider, belarus).entities)).not.toContain('actor:far');
    expect(visible(wider, belarus).contextAround).toBe(1);
    const asked = visible(wider, askContext(belarus, true));
    expect(ids(asked.entities)).toEqual(['actor:belarus', 'actor:far', 'actor:russia', 'place:minsk']);
    expect(ids(asked.links)).toEqual(['claim:1', 'claim:2', 'claim:3', 'claim:4']);
  });

  test('a kind switched off takes its entities and their claims away, and is still counted', () => {
    const shown = visible(graph, switchFacet(belarus, 'kind:PLACE', false));
    expect(ids(shown.entities)).toEqual(['actor:belarus', 'actor:russia']);
    expect(shown.filteredOut).toBe(1);
    expect(shown.counts['kind:PLACE']).toBe(1);
  });

  test('a contested claim is counted under its standing too, and goes with either', () => {
    expect(visible(graph, belarus).counts).toMatchObject({
      'standing:SINGLE_SOURCE': 1,
      'standing:CONTESTED': 1,
    });
    for (const off of ['standing:CONTESTED', 'standing:SINGLE_SOURCE'] as const) {
      expect(ids(visible(graph, switchFacet(belarus, off, false)).links)).toEqual(['claim:1']);
    }
  });

  test('an entity left without a claim by a filter goes, an opened one stays', () => {
    const shown = visible(graph, switchFacet(belarus, 'modality:ASSERTED', false));
    expect(ids(shown.entities)).toEqual(['actor:belarus']);
  });

  test('a hidden entity is counted as hidden, and opening it brings it back', () => {
    const without = hide(belarus, 'actor:russia');
    expect(visible(graph, without).hidden).toBe(1);
    expect(ids(visible(graph, open(without, 'actor:russia', 60)).entities)).toContain('actor:far');
  });
});
