import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRegister } from '../../server/register/create-register.ts';
import type { Register, Writer } from '../../server/register/register.ts';
import { renewKeys } from '../../server/register/renew-keys.ts';
import { query } from '../../server/store/cypher-library.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { ClaimDerived, ClaimSeen } from '../../server/store/queries.generated.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { ada, addSample, cite, claim, refusalOf } from './sample.ts';
import { violationsOf } from './violations.ts';

const SAME = { code: 'DUPLICATE_IDENTIFIER', rule: 'unique-identifier' };
describe.each(ENGINES)('one article under one address, on $name', ({ skipped, open }) => {
  let engine: TestEngine;
  let store: GraphStore;
  let register: Register;
  beforeAll(async () => {
    if (skipped) return;
    engine = await open();
    store = engine.store;
    register = createRegister(store, { singleUser: true });
    await as(addSample);
  });
  afterAll(() => engine?.stop());
  /** Each test has sources, an address and a claim of its own. */
  let run = 0;
  beforeEach((context) => {
    if (skipped) context.skip(skipped);
    run += 1;
  });
  const as = (work: (w: Writer) => Promise<unknown>) => register.change(ada('try'), work);
  const standingOf = async () => {
    const [row] = await store.read((tx) => tx.run(query('claim/evidence'), { ids: [`claim:c${run}`] }));
    return (row!.copies as { standing: string }).standing;
  };
  const idOf = (name: string) => `source:${name}${run}`;
  const at = (path = '/a') => `https://news${run}.example${path}`;
  const page = (name: string, over: { url?: string; canonicalUrl?: string }) => ({
    id: idOf(name),
    type: 'article',
    title: name,
    rights: { statement: 'free', redistributable: true },
    ...over,
  });
  const twice = () => [page('x', { url: at() }), page('y', { url: at() })];
  /** A claim with a citation of each of two sources. */
  const witnessed = async (w: Writer) => {
    const citations = ['x', 'y'].map((id) => cite(`c${run}:${id}`, { source: idOf(id) }));
    await w.addClaims([claim(`c${run}`, { citations })]);
    await w.reviewClaims([`claim:c${run}`]);
  };
  test('is one source: a second is refused, in one change and in two, by either field, however it is spelt', async () => {
    expect(await refusalOf(as((w) => w.addSources(twice())))).toEqual(SAME);
    await as((w) => w.addSources([twice()[0]!, page('z', {})]));
    for (const url of [
      `http://www.news${run}.example/a/?utm_source=x#top`,
      `https://web.archive.org/web/2022/${at()}`,
    ]) {
      expect(await refusalOf(as((w) => w.addSources([page('y', { url })])))).toEqual(SAME);
      expect(await refusalOf(as((w) => w.addSources([page('y', { canonicalUrl: url })])))).toEqual(SAME);
      expect(await refusalOf(as((w) => w.reviseSource(idOf('z'), { url }, 1)))).toEqual(SAME);
    }
    await as((w) => w.addSources([page('y', { url: at('/b') })]));
    expect(await violationsOf(store)).toEqual([]);
  });

  test('a derivation keeps two apart and leaves them one witness, as long as it stands', async () => {
    const join = { from: idOf('y'), to: idOf('x'), kind: 'copy' as const };
    await as(async (w) => {
      await w.addSources(twice());
      await w.addDerivations([join]);
      await witnessed(w);
    });
    expect(await standingOf()).toBe('single-source');
    expect(await refusalOf(as((w) => w.removeDerivation(join)))).toEqual(SAME);
    await as(async (w) => {
      await w.removeDerivation(join);
      await w.reviseSource(idOf('y'), { url: at('/b') }, 1);
    });
    expect(await standingOf()).toBe('corroborated');
    expect(await violationsOf(store)).toEqual([]);
  });

  test('one author or publisher, however written, is one witness', async () => {
    const author = (name: string) => [`${name}, Jane`, `Jane ${name}`];
    const [parted, whole] = author(`Doe${'e'.repeat(run)}`);
    const [house, loud] = [`Example House ${run} Inc`, `EXAMPLE HOUSE ${run} INC.`];
    await as(async (w) => {
      await w.addSources([
        { ...page('x', { url: at('/x') }), authors: [parted!], publisher: house },
        { ...page('y', { url: at('/y') }), authors: [whole!] },
        { ...page('z', { url: at('/z') }), publisher: loud },
      ]);
      const citations = ['x', 'y', 'z'].map((id) => cite(`c${run}:${id}`, { source: idOf(id) }));
      await w.addClaims([claim(`c${run}`, { citations })]);
      await w.reviewClaims([`claim:c${run}`]);
    });
    expect(await standingOf()).toBe('single-source');
    expect(await violationsOf(store)).toEqual([]);
  });

  test('a separation with its reason makes them two witnesses', async () => {
    await as(async (w) => {
      await w.addSources(twice());
      await w.separateSources(idOf('y'), idOf('x'), 'Two columns of one page, by two desks.');
      await witnessed(w);
    });
    expect(await standingOf()).toBe('corroborated');
    expect(await violationsOf(store)).toEqual([]);
  });

  test('two that an earlier version took are one witness once keys are renewed, and verify names them', async () => {
    const lax = createRegister(store, { singleUser: true, without: ['unique-identifier'] });
    const other = [twice()[0]!, page('y', { url: at('/b') })];
    await lax.change(ada('try'), async (w) => {
      await w.addSources(other);
      await witnessed(w);
    });
    expect(await standingOf()).toBe('corroborated');
    await lax.change(ada('try'), (w) => w.reviseSource(idOf('y'), { url: at() }, 1));
    await asAnEarlierVersionLeftIt();
    expect(await standingOf()).toBe('corroborated');
    await renewKeys(store);
    expect(await standingOf()).toBe('single-source');
    expect(await refusalOf(as((w) => w.addSources([page('z', { url: at('/a/') })])))).toEqual(SAME);
    expect(await violationsOf(store)).toMatchObject([{ rule: 'unique-identifier', record: idOf('y') }]);
    await as((w) => w.separateSources(idOf('x'), idOf('y'), 'Two desks.'));
    expect(await violationsOf(store)).toEqual([]);
  });

  /** Without keys, each source its own witness. */
  async function asAnEarlierVersionLeftIt() {
    const ids = [idOf('x'), idOf('y')];
    await store.write(async (tx) => {
      const rows = ids.map((id) => ({ id, urlKey: null, canonicalUrlKey: null, witnessKeys: [] }));
      await tx.run(query('source/renew-keys'), { rows });
      await tx.run(query('source/save-witness'), { rows: ids.map((id) => ({ id, witness: id })) });
      await tx.run(query('claim/renew-statements'), { rows: [{ id: `claim:c${run}`, statement: null }] });
      const [row] = await tx.run(query('claim/evidence'), { ids: [`claim:c${run}`] });
      const kept = row!.copies as ClaimDerived & ClaimSeen;
      const copies = { ...kept, standing: 'corroborated' as const, witnesses: 2 };
      await tx.run(query('claim/save-derived'), { rows: [{ ...copies, id: `claim:c${run}` }] });
      await tx.run(query('schema/set-keys'), { version: 0 });
    });
  }
});
