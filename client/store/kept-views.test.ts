import { expect, test } from 'vitest';
import { withFakeBrowser } from '../../test/client/fake-browser.ts';
import { emptyHistory } from '../model/history.ts';
import { emptyWorkspace, open, pick, scoped, type Workspace } from '../model/workspace.ts';
import { keepView, keptView } from './kept-views.ts';

withFakeBrowser();

const around = (id: string) => open(emptyWorkspace, id, 60);
const keep = (run: string, workspace: Workspace = emptyWorkspace) =>
  keepView({ run, workspace, history: emptyHistory });

test('a view is kept by its run, as it was last', () => {
  keep('one', around('actor:a'));
  keep('two', around('actor:b'));
  keep('one', around('actor:c'));
  expect(keptView('one')).toEqual({ run: 'one', workspace: around('actor:c'), history: emptyHistory });
  expect(keptView('two')?.workspace).toEqual(around('actor:b'));
  expect(keptView('three')).toBeNull();
});

test('what is worth something for a session only is not kept', () => {
  const picked = pick(pick(around('actor:a'), { kind: 'entity', id: 'actor:a' }), {
    kind: 'claim',
    id: 'claim:1',
  });
  expect(Object.keys(scoped(picked, 'session'))).not.toEqual([]);
  keep('one', picked);
  expect(keptView('one')?.workspace).toEqual(scoped(picked, 'saved'));
});

test('the four runs that were kept last are there, whichever came first', () => {
  for (const run of ['1', '2', '3', '4', '1', '5']) keep(run);
  expect(['1', '2', '3', '4', '5'].filter((run) => keptView(run))).toEqual(['1', '3', '4', '5']);
});

test.each(['', '{', 'null', '{"run":"one"}'])('what is not of this program is passed over: %s', (stored) => {
  window.sessionStorage.setItem('cartulary.views', stored);
  expect(keptView('one')).toBeNull();
  keep('one', around('actor:a'));
  expect(keptView('one')?.workspace).toEqual(around('actor:a'));
});

test('a browser that keeps nothing is asked in vain, without an error', () => {
  const refuse = () => {
    throw new Error('denied');
  };
  Object.assign(window.sessionStorage, { setItem: refuse });
  keep('one');
  expect(keptView('one')).toBeNull();
  Object.assign(window.sessionStorage, { getItem: refuse });
  expect(keptView('one')).toBeNull();
});
