import { beforeEach, expect, test } from 'vitest';
import { withFakeBrowser } from '../../test/client/fake-browser.ts';
import { difference } from '../model/diff.ts';
import { emptyHistory, remember } from '../model/history.ts';
import { emptyWorkspace, open } from '../model/workspace.ts';
import { continueRun, currentEntry, isOfThisRun, writeEntry } from './entries.ts';
import { commit, read, useExplorer } from './explorer.ts';
import { keptView } from './kept-views.ts';

const browser = withFakeBrowser();

beforeEach(() => {
  useExplorer.setState(useExplorer.getInitialState(), true);
  continueRun('run');
});

/** A view after one act. */
function opened(id: string): void {
  const workspace = open(emptyWorkspace, id, 60);
  const made = difference(emptyWorkspace, workspace);
  if (!made) throw new Error('no act');
  commit({ workspace, history: remember(emptyHistory, made) });
}

test('an act makes an entry with its address and its number, and the tab keeps the view', () => {
  opened('actor:a');
  writeEntry('push');
  const { tab } = browser;
  expect(tab.entries).toHaveLength(2);
  expect(tab.entries[1]).toEqual({ url: '/?open=actor:a', state: { run: 'run', at: 1 } });
  expect(currentEntry()).toEqual({ run: 'run', at: 1 });
  expect(keptView('run')?.workspace).toEqual(read().workspace);
});

test('an entry that is said anew stays the one it is', () => {
  opened('actor:a');
  writeEntry('push');
  opened('actor:b');
  writeEntry('replace');
  expect(browser.tab.entries.map(({ url }) => url)).toEqual(['/', '/?open=actor:b']);
});

test('a bare address stays bare for the first view, and for that alone', () => {
  const workspace = open(emptyWorkspace, 'actor:a', 18);
  commit({ workspace });
  writeEntry('replace');
  expect(browser.tab.search).toBe('');
  opened('actor:a');
  writeEntry('replace');
  expect(browser.tab.search).toBe('?open=actor:a');
});

test.each([null, 'text', { at: 1 }, { run: 'run' }, { run: 1, at: 1 }, { run: 'run', at: '1' }])(
  'an entry of another program is none: %o',
  (state) => {
    window.history.replaceState(state, '', '/');
    expect(currentEntry()).toBeNull();
  },
);

test('an entry is of this run of the page, or of one that it goes on with', () => {
  const entry = { run: 'run', at: 0 };
  expect(isOfThisRun(entry)).toBe(true);
  expect(isOfThisRun(null)).toBe(false);
  continueRun(null);
  expect(isOfThisRun(entry)).toBe(false);
  writeEntry('replace');
  const first = currentEntry();
  continueRun(null);
  expect(first?.run).toMatch(/^\w+-\w+$/);
  expect(isOfThisRun(first)).toBe(false);
});
