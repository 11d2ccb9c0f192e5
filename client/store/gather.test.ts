import { beforeEach, describe, expect, test } from 'vitest';
import { withFakeApi } from '../../test/client/fake-api.ts';
import { askContext, emptyWorkspace, hide, open, type Workspace } from '../model/workspace.ts';
import { commit, read, useExplorer } from './explorer.ts';
import { gather, lacks } from './gather.ts';
import { shownIn } from './shown.ts';

const fake = withFakeApi();
const opening = (ids: string[], limit = 60) =>
  ids.reduce<Workspace>((workspace, id) => open(workspace, id, limit), emptyWorkspace);
const asked = (operation: string) => fake.api.asked.filter((name) => name === operation).length;

beforeEach(() => {
  useExplorer.setState(useExplorer.getInitialState(), true);
  const { api } = fake;
  for (const id of ['a', 'b', 'c']) api.entity(`actor:${id}`);
  api.claim('claim:1', 'actor:a', 'arms', 'actor:b');
  api.claim('claim:2', 'actor:a', 'arms', 'actor:c');
  api.claim('claim:3', 'actor:b', 'arms', 'actor:c');
  api.claim('claim:4', 'actor:a', 'borders', 'actor:b');
});

async function show(workspace: Workspace): Promise<string[]> {
  const added = await gather(read(), workspace, {});
  commit({ ...added(read()), workspace });
  return shownIn(read()).links.map(({ id }) => id);
}

test('what is around the opened entities is fetched, and what ties the ends of that', async () => {
  expect(await show(opening(['actor:a']))).toEqual(['claim:1', 'claim:2', 'claim:3']);
  expect(shownIn(read()).contextAround).toBe(1);
  expect(await show(askContext(opening(['actor:a']), true))).toContain('claim:4');
});

test('nothing changes before what was fetched is added', async () => {
  const before = read();
  await gather(before, opening(['actor:a']), {});
  expect(read()).toBe(before);
});

test('what is here is not asked for again, but what more of it is wanted is', async () => {
  await show(opening(['actor:a'], 1));
  expect(asked('Neighborhood')).toBe(1);
  await show(hide(opening(['actor:a'], 1), 'actor:b'));
  expect(asked('Neighborhood')).toBe(1);
  expect(lacks(read().found, opening(['actor:a'], 2))).toBe(true);
  await show(opening(['actor:a'], 2));
  expect(asked('Neighborhood')).toBe(2);
  expect(lacks(read().found, opening(['actor:a'], 60))).toBe(false);
  expect(lacks(read().found, askContext(opening(['actor:a']), true))).toBe(true);
});

test('a view with nothing open asks for nothing', async () => {
  expect(await show(emptyWorkspace)).toEqual([]);
  expect(fake.api.asked).toEqual([]);
});

describe('many entities', () => {
  test('are asked for four at a time', async () => {
    const ids = Array.from({ length: 6 }, (_, index) => `actor:${index}`);
    for (const id of ids) fake.api.entity(id);
    const letGo = fake.api.hold('Neighborhood');
    const gathered = gather(read(), opening(ids), {});
    await expect.poll(() => asked('Neighborhood')).toBe(4);
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked('Neighborhood')).toBe(4);
    letGo();
    await gathered;
    expect(asked('Neighborhood')).toBe(6);
  });

  test.each([
    [498, true],
    [499, false],
  ])('with %i of their ends on the map claims among those are looked up: %s', async (ends, isAsked) => {
    const { api } = fake;
    api.entity('actor:hub');
    for (let index = 0; index < ends; index += 1) {
      api.entity(`actor:end-${index}`);
      api.claim(`claim:hub-${index}`, 'actor:hub', 'arms', `actor:end-${index}`);
    }
    api.entity('actor:apart');
    api.claim('claim:between', 'actor:end-0', 'arms', 'actor:end-1');
    const shown = await show(opening(['actor:hub', 'actor:apart'], 500));
    expect(shown.includes('claim:between')).toBe(isAsked);
  });
});

test('work that is cancelled ends its requests', async () => {
  const controller = new AbortController();
  fake.api.hold('Neighborhood');
  const gathered = gather(read(), opening(['actor:a']), { signal: controller.signal });
  await expect.poll(() => asked('Neighborhood')).toBe(1);
  controller.abort(new Error('enough'));
  await expect(gathered).rejects.toThrow('enough');
});
