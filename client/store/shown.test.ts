import { beforeEach, expect, test } from 'vitest';
import { withFakeApi } from '../../test/client/fake-api.ts';
import { emptyWorkspace, hide, open, pick, switchFacet } from '../model/workspace.ts';
import { commit, read, useExplorer } from './explorer.ts';
import { gather } from './gather.ts';
import { graphIn, shownIn } from './shown.ts';

const fake = withFakeApi();
const workspace = open(emptyWorkspace, 'actor:a', 60);

beforeEach(async () => {
  useExplorer.setState(useExplorer.getInitialState(), true);
  fake.api.entity('actor:a');
  fake.api.entity('actor:b');
  fake.api.claim('claim:1', 'actor:a', 'arms', 'actor:b');
  const added = await gather(read(), workspace, {});
  commit({ ...added(read()), workspace });
});

test('all views get the same object, whatever is selected', () => {
  const shown = shownIn(read());
  expect(shownIn({ ...read() })).toBe(shown);
  expect(shownIn({ ...read(), workspace: pick(workspace, { kind: 'claim', id: 'claim:1' }) })).toBe(shown);
});

test.each([
  ['hidden', hide(workspace, 'actor:b')],
  ['filtered', switchFacet(workspace, 'modality:ASSERTED', false)],
  ['closed', emptyWorkspace],
])('it is made anew when something is %s, and again when that is taken back', (_, changed) => {
  expect(shownIn({ ...read(), workspace: changed }).links).toEqual([]);
  expect(shownIn(read()).links.map(({ id }) => id)).toEqual(['claim:1']);
});

test('the graph is the same object until a record of it says something else', () => {
  const graph = graphIn(read());
  const { records } = read();
  const { tables } = records;
  expect(graphIn({ ...read(), records: { ...records, tables: { ...tables } } })).toBe(graph);
  const claim = { ...tables.claim, 'claim:1': { ...tables.claim['claim:1'], id: 'claim:1', text: 'Other.' } };
  const changed = graphIn({ ...read(), records: { ...records, tables: { ...tables, claim } } });
  expect(changed.links['claim:1']?.text).toBe('Other.');
  expect(changed.entities).toBe(graph.entities);
});
