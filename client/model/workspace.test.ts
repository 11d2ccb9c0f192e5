import { expect, test } from 'vitest';
import {
  close,
  emptyWorkspace,
  hide,
  open,
  opened,
  pick,
  pickBefore,
  scoped,
  selectionIn,
  switchFacet,
} from './workspace.ts';

const entity = (id: string) => ({ kind: 'entity', id }) as const;

test('entities stay in the order of opening, whatever is done to them in between', () => {
  const three = ['actor:c', 'actor:a', 'actor:b'].reduce((view, id) => open(view, id, 60), emptyWorkspace);
  const wider = open(hide(three, 'actor:a'), 'actor:a', 500);
  expect(opened(wider)).toEqual([
    ['actor:c', 60],
    ['actor:a', 500],
    ['actor:b', 60],
  ]);
  expect(opened(open(close(wider, 'actor:c'), 'actor:c', 60)).map(([id]) => id)).toEqual([
    'actor:a',
    'actor:b',
    'actor:c',
  ]);
});

test('Esc goes back through what was selected, and at last to nothing', () => {
  let view = pick(pick(emptyWorkspace, entity('actor:a')), { kind: 'claim', id: 'claim:1' });
  view = pickBefore(view);
  expect(selectionIn(view)).toEqual(entity('actor:a'));
  view = pickBefore(view);
  expect(view).toEqual(emptyWorkspace);
  expect(pickBefore(view)).toEqual(emptyWorkspace);
});

test('the trail is of the session; what was opened, filtered and selected can be saved', () => {
  const view = pick(
    pick(switchFacet(open(emptyWorkspace, 'actor:a', 60), 'kind:PLACE', false), entity('actor:a')),
    entity('actor:b'),
  );
  expect(Object.keys(scoped(view, 'session'))).toEqual(['trail']);
  expect({ ...scoped(view, 'saved'), ...scoped(view, 'session') }).toEqual(view);
  expect(selectionIn(scoped(view, 'saved'))).toEqual(entity('actor:b'));
});
