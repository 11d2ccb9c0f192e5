import { beforeEach, describe, expect, test } from 'vitest';
import { withFakeBrowser } from '../../test/client/fake-browser.ts';
import { emptyWorkspace, hide, open, opened, unhideAll } from '../model/workspace.ts';
import { act, change, redo, undo } from './act.ts';
import { read, useExplorer } from './explorer.ts';

const browser = withFakeBrowser();

beforeEach(() => {
  useExplorer.setState(useExplorer.getInitialState(), true);
});

const opens = (id: string) => () => act((workspace) => open(workspace, id, 60));
const past = () => read().history.past;

test('an act is committed, remembered, and an entry of the browser', () => {
  const made = opens('actor:a')();
  expect(opened(read().workspace)).toEqual([['actor:a', 60]]);
  expect(past()).toEqual([made]);
  expect(browser.tab.entries).toHaveLength(2);
});

test('what changes nothing is no act', () => {
  expect(act((workspace) => ({ ...workspace }))).toBeNull();
  expect(past()).toEqual([]);
  expect(browser.tab.entries).toHaveLength(1);
});

describe('with a part', () => {
  test('of the last act it is one act and one entry', () => {
    const first = opens('actor:a')();
    const made = act((workspace) => hide(workspace, 'actor:b'), first);
    expect(past()).toEqual([made]);
    expect(browser.tab.entries).toHaveLength(2);
    expect(made?.added).toMatchObject(first?.added ?? {});
  });

  test('that changes nothing the act is as it was', () => {
    const first = opens('actor:a')();
    expect(act((workspace) => workspace, first)).toBe(first);
  });

  test('of an act that no longer is the last it is an act of its own', () => {
    const first = opens('actor:a')();
    opens('actor:b')();
    act((workspace) => hide(workspace, 'actor:c'), first);
    expect(past()).toHaveLength(3);
  });
});

test('a change that takes all of the last act back leaves no entry to go back to', async () => {
  opens('actor:a')();
  act((workspace) => hide(workspace, 'actor:b'));
  expect(change(unhideAll)).toBeNull();
  await browser.tab.stepped();
  expect(browser.tab.at).toBe(1);
});

test('Undo and Redo step through the browser, where there is something to undo or redo', async () => {
  undo();
  redo();
  await browser.tab.stepped();
  expect(browser.tab.at).toBe(0);
  opens('actor:a')();
  redo();
  await browser.tab.stepped();
  expect(browser.tab.at).toBe(1);
  undo();
  await browser.tab.stepped();
  expect(browser.tab.at).toBe(0);
  expect(opened(emptyWorkspace)).toEqual([]);
});
