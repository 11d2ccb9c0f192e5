import { beforeEach, describe, expect, test } from 'vitest';
import { withFakeApi } from '../../test/client/fake-api.ts';
import { claimEvidence } from '../api/api.ts';
import { emptyWorkspace, open, pick } from '../model/workspace.ts';
import { commit, read, useExplorer } from './explorer.ts';
import { firstHit, hitsIn, type, useFind } from './find.ts';
import { gather } from './gather.ts';
import { loadDetails } from './select.ts';
import { evidenceOf, factsOf, linesOf, sourceOf } from './show-records.ts';
import { shownIn } from './shown.ts';
import { inTurn, ofClaim, takeIn } from './take-in.ts';

const fake = withFakeApi();

beforeEach(async () => {
  useExplorer.setState(useExplorer.getInitialState(), true);
  const { api } = fake;
  api.entity('actor:a');
  api.entity('actor:b', { description: 'The other one.' });
  api.claim('claim:1', 'actor:a', 'arms', 'actor:b');
  api.claim('claim:2', 'actor:b', 'arms', 'actor:a', { text: 'And the other way round.' });
  api.source('source:1');
  api.citation('citation:1', 'claim:1', 'source:1');
  const workspace = open(emptyWorkspace, 'actor:a', 60);
  const added = await gather(read(), workspace, {});
  commit({ ...added(read()), workspace });
});

describe('when a claim was asked for anew, every view has it as it is now', () => {
  const renewed = { text: 'It arms it no more.', standing: 'CORROBORATED', status: 'RETRACTED' };
  async function renew() {
    fake.api.change('claim:1', renewed);
    const { turn, answer } = await inTurn(claimEvidence('claim:1'));
    takeIn(turn, ofClaim(answer!));
  }

  test('the map and the outline', async () => {
    await renew();
    expect(shownIn(read()).links.find(({ id }) => id === 'claim:1')).toMatchObject(renewed);
  });

  test('the panel of its claim, of an entity, of another claim and of its source', async () => {
    const panels = { claim: 'claim:1', entity: 'actor:b', source: 'source:1' };
    for (const [kind, id] of Object.entries(panels)) {
      commit({ workspace: pick(read().workspace, { kind: kind as keyof typeof panels, id }) });
      await loadDetails();
      const { details } = read();
      await renew();
      const { records } = read();
      if (details.state === 'claim') expect(evidenceOf(records, details)).toMatchObject(renewed);
      else if (details.state === 'entity') {
        expect(factsOf(records, details)!.claims.edges[0]!.node).toMatchObject(renewed);
      } else if (details.state === 'source') {
        expect(sourceOf(records, details)!.citations.edges[0]!.node.claim).toMatchObject({
          text: renewed.text,
        });
      } else expect.unreachable();
      fake.api.change('claim:1', { status: 'REVIEWED' });
    }
    expect(linesOf(read().records, ['claim:1'])[0]).toMatchObject(renewed);
  });

  test('the hits of a search', async () => {
    type('arms');
    await firstHit();
    await renew();
    const found = hitsIn(read().records, useFind.getState().groups).flatMap(({ hits }) => hits);
    expect(found.map(({ node }) => node)).toContainEqual(expect.objectContaining({ text: renewed.text }));
  });
});

test('a panel is whole as the API gave it, and a lesser answer takes nothing from it', async () => {
  commit({ workspace: pick(read().workspace, { kind: 'claim', id: 'claim:1' }) });
  await loadDetails();
  const { details } = read();
  if (details.state !== 'claim') throw new Error('no claim');
  const whole = await claimEvidence('claim:1');
  expect(evidenceOf(read().records, details)).toMatchObject(whole!);
  const added = await gather({ ...read(), found: { ...read().found, reach: {} } }, read().workspace, {});
  commit(added(read()));
  expect(evidenceOf(read().records, details)).toMatchObject(whole!);
  expect(linesOf(read().records, details.alsoSaid).map(({ id }) => id)).toEqual(['claim:2']);
});

test('an older answer that comes late brings nothing back', async () => {
  const letGo = fake.api.hold('ClaimEvidence');
  const late = inTurn(claimEvidence('claim:1'));
  await expect.poll(() => fake.api.asked.includes('ClaimEvidence')).toBe(true);
  await new Promise((resolve) => setTimeout(resolve));
  fake.api.change('claim:1', { text: 'Newer.' });
  const added = await gather({ ...read(), found: { ...read().found, reach: {} } }, read().workspace, {});
  commit(added(read()));
  letGo();
  const { turn, answer } = await late;
  expect(answer!.text).not.toBe('Newer.');
  takeIn(turn, ofClaim(answer!));
  expect(shownIn(read()).links.find(({ id }) => id === 'claim:1')!.text).toBe('Newer.');
});

test('an answer that changes nothing of the map leaves what is shown the same object', async () => {
  const before = shownIn(read());
  commit({ workspace: pick(read().workspace, { kind: 'entity', id: 'actor:b' }) });
  await loadDetails();
  expect(read().details.state).toBe('entity');
  expect(shownIn(read())).toBe(before);
});
