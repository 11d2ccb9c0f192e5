import { expect, it } from 'vitest';
import type { RuleName } from '../../server/record/rules.ts';
import type { Register } from '../../server/register/register.ts';
import { ada, bob, cite, claim, sampleRegister } from './sample.ts';
import { violationsOf } from './violations.ts';

/** Writes that put to the test what the register keeps of its own accord. */
async function ordinaryWork(register: Register): Promise<void> {
  await register.change(ada('create'), (w) =>
    w.addClaims([claim('c', { citations: [cite('c:1'), cite('c:2', { source: 'source:two' })] })]),
  );
  await register.change(bob('review'), (w) => w.reviewClaims(['claim:c']));
  await register.change(ada('retract'), (w) => w.retractSource('source:two', 'withdrawn'));
}

it('finds nothing where every rule is kept', async () => {
  const { store, register } = await sampleRegister();
  await ordinaryWork(register);
  expect(await violationsOf(store)).toEqual([]);
  await store.close();
});

it.each<RuleName>(['chain-holds', 'records-match-ledger', 'copies-match'])(
  'finds that %s is not kept where it is off',
  async (rule) => {
    const { store, register } = await sampleRegister({ without: [rule] });
    await ordinaryWork(register);
    expect((await violationsOf(store)).map((violation) => violation.rule)).toContain(rule);
    await store.close();
  },
);

it('still verifies the chain after a history was erased, and after more was written to the record', async () => {
  const { store, register } = await sampleRegister();
  await ordinaryWork(register);
  await register.change(ada('takedown'), (w) => w.eraseHistory('claim:c', 'source protection'));
  expect(await violationsOf(store)).toEqual([]);
  await register.change(ada('edit'), (w) => w.reviseClaim('claim:c', { text: 'Said otherwise.' }, 2));
  await register.change(bob('review'), (w) => w.reviewClaims(['claim:c']));
  expect(await violationsOf(store)).toEqual([]);
  await store.close();
});
