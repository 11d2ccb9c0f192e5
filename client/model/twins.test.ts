import { expect, test } from 'vitest';
import { entity } from '../../test/client/sample-graph.ts';
import { twinsOf } from './twins.ts';

const same = (id: string, over: object = {}) => entity(id, { name: 'Same Name', ...over });
const told = (...entities: ReturnType<typeof entity>[]) => Object.fromEntries(twinsOf(entities));

test('entities of one name are told apart by their description', () => {
  expect(
    told(
      same('actor:a', { description: 'head of the harbour office' }),
      same('actor:b', { description: 'painter' }),
      entity('actor:c'),
    ),
  ).toEqual({ 'actor:a': 'head of the harbour office', 'actor:b': 'painter' });
});

test('where only one has a description the other shows its type, and its id where even that is the same', () => {
  expect(
    told(same('actor:a', { description: 'painter' }), same('place:a', { kind: 'PLACE', type: 'town' })),
  ).toEqual({ 'actor:a': 'painter', 'place:a': 'Place, town' });
  expect(told(same('actor:a'), same('actor:b', { name: 'same name' }))).toEqual({
    'actor:a': 'actor:a',
    'actor:b': 'actor:b',
  });
});
