import { beforeEach, describe, expect, test } from 'vitest';
import { withFakeApi } from '../../test/client/fake-api.ts';
import { withFakeBrowser } from '../../test/client/fake-browser.ts';
import { opened, placeOf, selectionIn } from '../model/workspace.ts';
import { redo, undo } from './act.ts';
import { continueRun } from './entries.ts';
import { expand, followEntry, openHit, showContext, start, visit } from './explore.ts';
import { read, useExplorer } from './explorer.ts';
import { address } from './route.ts';
import { back, dropSelection, select } from './select.ts';
import { shownIn } from './shown.ts';
import { collapse, hide, pin, setFacet, showHidden } from './view.ts';

const fake = withFakeApi();
const browser = withFakeBrowser();

beforeEach(async () => {
  const { api } = fake;
  for (const id of ['actor:hub', 'actor:a', 'actor:b', 'actor:far']) api.entity(id);
  api.claim('claim:1', 'actor:hub', 'arms', 'actor:a');
  api.claim('claim:2', 'actor:hub', 'arms', 'actor:b');
  api.claim('claim:5', 'actor:hub', 'trains', 'actor:a');
  api.claim('claim:3', 'actor:b', 'arms', 'actor:far');
  api.claim('claim:4', 'actor:hub', 'borders', 'actor:far');
  await load();
});

/** What loading the page does: nothing is left of it but what the tab keeps. */
async function load(): Promise<void> {
  useExplorer.setState(useExplorer.getInitialState(), true);
  continueRun(null);
  browser.tab.onStep = followEntry;
  await start();
}

const hubOnly = [['actor:hub', 18]];
const entity = (id: string) => ({ kind: 'entity', id }) as const;
const inStep = () => {
  const { tab } = browser;
  if (tab.search === '') expect(opened(read().workspace)).toEqual(hubOnly);
  else expect(tab.search).toBe(address(read()));
};

/** Every kind of act there is. */
const ACTS: [string, () => unknown][] = [
  ['select', () => select(entity('actor:a'))],
  ['select another', () => select({ kind: 'claim', id: 'claim:1' })],
  ['Esc', () => back()],
  ['expand', () => expand('actor:b')],
  ['hide', () => hide('actor:a')],
  ['bring back', () => showHidden()],
  ['drag', () => pin('actor:b', { x: 3, y: 4 })],
  ['filter', () => setFacet('modality:ASSERTED', false)],
  ['context', () => showContext(true)],
  ['collapse', () => collapse('actor:b')],
  ['deselect', () => select(null)],
];

function pressed(button: () => void): Promise<void> {
  button();
  return browser.tab.stepped();
}

async function actAll() {
  const views = [read().workspace];
  for (const [name, doIt] of ACTS) {
    const { length } = browser.tab.entries;
    await doIt();
    expect(browser.tab.entries.length, name).toBe(length + 1);
    inStep();
    views.push(read().workspace);
  }
  return views;
}

describe('every act is one entry, and Back and Undo walk the same ones', () => {
  test.each([
    ['the browser', () => browser.tab.go(-1), () => browser.tab.go(1)],
    ['the buttons', () => pressed(undo), () => pressed(redo)],
  ])('by %s', async (_, before, after) => {
    const views = await actAll();
    for (const view of views.slice(0, -1).reverse()) {
      await before();
      expect(read().workspace).toEqual(view);
      inStep();
    }
    expect(read().history.past).toEqual([]);
    for (const view of views.slice(1)) {
      await after();
      expect(read().workspace).toEqual(view);
      inStep();
    }
    expect(read().history.future).toEqual([]);
  });

  test('several steps at once, as from the menu of Back', async () => {
    const views = await actAll();
    await browser.tab.go(-7);
    expect(read().workspace).toEqual(views.at(-8));
    undo();
    undo();
    undo();
    await browser.tab.stepped();
    expect(read().workspace).toEqual(views[1]);
    await browser.tab.go(4);
    expect(read().workspace).toEqual(views[5]);
    inStep();
  });

  test('a new act after Back takes the place of what was undone', async () => {
    await actAll();
    await browser.tab.go(-4);
    hide('actor:b');
    expect(read().history.future).toEqual([]);
    expect(browser.tab.entries.length).toBe(ACTS.length - 4 + 2);
    await browser.tab.go(-1);
    expect(placeOf(read().workspace, 'actor:b').hidden).toBeUndefined();
  });

  test('what changes nothing makes no entry', async () => {
    hide('actor:a');
    const { length } = browser.tab.entries;
    hide('actor:a');
    await select(null);
    await back();
    await expand('actor:hub', 5);
    expect(browser.tab.entries.length).toBe(length);
  });
});

test('a hit that is opened, with all that it takes, is one act', async () => {
  const { length } = browser.tab.entries;
  await visit('actor:b');
  expect(opened(read().workspace).map(([id]) => id)).toEqual(['actor:hub', 'actor:b']);
  expect(browser.tab.entries.length).toBe(length + 1);
  const node = { __typename: 'Claim' as const, id: 'claim:4', text: '', status: 'REVIEWED' as const };
  const hit = { field: 'text', snippet: '', distinction: null, score: 1, matches: [] };
  await openHit({ ...hit, node: { ...node, standing: null, contested: false } });
  expect(shownIn(read()).links.map(({ id }) => id)).toContain('claim:4');
  expect(browser.tab.entries.length).toBe(length + 2);
  await browser.tab.go(-2);
  expect(opened(read().workspace)).toEqual(hubOnly);
  expect(selectionIn(read().workspace)).toBeNull();
});

test('a long history is bounded as the browser bounds its own, and Undo reaches all that is left', async () => {
  for (let x = 1; x <= 60; x += 1) pin('actor:a', { x, y: 0 });
  expect(read().history.past.length).toBe(49);
  let undone = 0;
  for (; read().history.past.length > 0; undone += 1) {
    undo();
    await browser.tab.stepped();
  }
  expect(undone).toBe(49);
  expect(placeOf(read().workspace, 'actor:a').at).toEqual({ x: 11, y: 0 });
});

describe('loading the page again', () => {
  test('keeps the view, and Back and Forward go on from there', async () => {
    const views = await actAll();
    await browser.tab.go(-2);
    await load();
    expect(opened(read().workspace)).toEqual(opened(views.at(-3)!));
    inStep();
    const shown = shownIn(read()).links.length;
    for (const view of views.slice(0, -3).reverse()) {
      await browser.tab.go(-1);
      expect(opened(read().workspace)).toEqual(opened(view));
      expect(placeOf(read().workspace, 'actor:a')).toEqual(placeOf(view, 'actor:a'));
      inStep();
    }
    await browser.tab.go(views.length - 3);
    expect(shownIn(read()).links.length).toBe(shown);
  });

  test('of another address begins anew, and Back leads to where one was', async () => {
    hide('actor:a');
    await expand('actor:b');
    const left = read().workspace;
    browser.tab.entries = [...browser.tab.entries, { url: '/?open=actor:far', state: null }];
    browser.tab.at += 1;
    await load();
    expect(opened(read().workspace)).toEqual([['actor:far', 60]]);
    expect(read().history.past).toEqual([]);
    browser.tab.at -= 1;
    await load();
    expect(read().workspace).toEqual(left);
    await browser.tab.go(-2);
    expect(opened(read().workspace)).toEqual(hubOnly);
    expect(placeOf(read().workspace, 'actor:a').hidden).toBeUndefined();
  });

  test('in a tab that keeps nothing shows what the address says, and so does Back', async () => {
    window.sessionStorage.setItem = () => {
      throw new Error('full');
    };
    window.sessionStorage.getItem = () => null;
    await expand('actor:b');
    await select(entity('actor:b'));
    await load();
    expect(opened(read().workspace).map(([id]) => id)).toEqual(['actor:hub', 'actor:b']);
    await browser.tab.go(-1);
    expect(selectionIn(read().workspace)).toBeNull();
    await browser.tab.go(-1);
    expect(opened(read().workspace)).toEqual(hubOnly);
  });
});

test('a link opens as a start: there is nothing to undo', async () => {
  browser.tab.entries = [{ url: '/?open=actor:b~24&at=claim:3', state: null }];
  await load();
  expect(read().history.past).toEqual([]);
  expect(browser.tab.entries.length).toBe(1);
  expect(read().details.state).toBe('claim');
  undo();
  await browser.tab.stepped();
  expect(opened(read().workspace)).toEqual([['actor:b', 24]]);
});

test('what a link names in vain stays in the address of every entry until it is dropped', async () => {
  browser.tab.entries = [{ url: '/?open=actor:b,actor:gone', state: null }];
  await load();
  await expand('actor:far');
  expect(browser.tab.search).toBe('?open=actor:b,actor:far,actor:gone');
  await browser.tab.go(-1);
  expect(browser.tab.search).toBe('?open=actor:b,actor:gone');
});

test('dropping a selection that is not there leaves no entry that does nothing', async () => {
  await select({ kind: 'claim', id: 'claim:gone' });
  expect(read().details.state).toBe('failed');
  await dropSelection();
  await browser.tab.stepped();
  expect(read().details.state).toBe('none');
  expect(browser.tab.at).toBe(0);
  inStep();
});

test('a changed fragment of the address is the same view', async () => {
  hide('actor:a');
  const before = read().workspace;
  const { url } = browser.tab.entries[browser.tab.at]!;
  browser.tab.entries = [...browser.tab.entries, { url: `${url}#x`, state: null }];
  await browser.tab.go(1);
  expect(read().workspace).toBe(before);
  await browser.tab.go(-2);
  expect(placeOf(read().workspace, 'actor:a').hidden).toBeUndefined();
});

test('an expansion that fails makes no entry, and says how to try again', async () => {
  const { length } = browser.tab.entries;
  fake.api.isDown = true;
  await expand('actor:b');
  expect(browser.tab.entries.length).toBe(length);
  expect(read().failure?.code).toBe('UNREACHABLE');
  fake.api.isDown = false;
  read().failure!.retry!();
  await expect.poll(() => browser.tab.entries.length).toBe(length + 1);
  expect(read().failure).toBeNull();
});
