import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRegister } from '../../server/register/create-register.ts';
import type { Register, Writer } from '../../server/register/register.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { TextStore } from '../../server/text/text-store.ts';
import { sameTexts } from '../../server/verify/same-texts.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { ada, addSample } from '../register/sample.ts';

const TEXT = 'Upper Town signed the bridge treaty in 1901. It kept the toll for a while.\n';
/** One text as three sources have it, and another. */
const TEXTS = {
  a: TEXT,
  b: TEXT.replace(' It', '\n\nIt'),
  c: TEXT.toUpperCase(),
  other: TEXT.replace('1901', '1902'),
};
const LATER = { d: `${TEXT}It says so.`, e: `${TEXT} It says so!` };
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const texts: TextStore = {
  configured: true,
  byHash: async (sha256) =>
    Object.values({ ...TEXTS, ...LATER }).find((text) => hashOf(text) === sha256) ?? null,
  faultOf: () => null,
  checkFolders: async () => {},
};

describe.each(ENGINES)('one text of two sources, on $name', ({ skipped, open }) => {
  let engine: TestEngine;
  let store: GraphStore;
  let register: Register;
  beforeAll(async () => {
    if (skipped) return;
    engine = await open();
    store = engine.store;
    register = createRegister(store, { singleUser: true });
    await change(addSample);
    await change((w) => w.addSources(['a', 'b', 'c', 'other'].map((id) => source(id))));
    await change((w) => w.addSnapshots(Object.entries(TEXTS).map(([id, text]) => snapshot(id, text))));
  });
  afterAll(() => engine?.stop());
  beforeEach((context) => {
    if (skipped) context.skip(skipped);
  });
  const change = (work: (w: Writer) => Promise<unknown>) => register.change(ada('try'), work);
  const source = (id: string) => ({
    id: `source:text-${id}`,
    type: 'article',
    title: id,
    rights: { statement: 'free', redistributable: true },
  });
  const snapshot = (id: string, text: string) => ({
    sha256: hashOf(text),
    source: `source:text-${id}`,
    mediaType: 'text/plain',
  });
  async function told(of?: ReadonlySet<string>): Promise<string[]> {
    const found: string[] = [];
    for await (const { reading, record, message } of sameTexts(store, texts, of)) {
      expect(reading).toBe('same text');
      expect(message).toContain('the two count as two witnesses');
      found.push(record);
    }
    return found;
  }
  const later = [hashOf(TEXTS.a), hashOf(TEXTS.b), hashOf(TEXTS.c)].sort().slice(1);

  test('is told, each but the first, and of those that were just added whatever was there', async () => {
    expect(await told()).toEqual(later);
    expect(await told(new Set([hashOf(TEXTS.a)]))).toEqual([hashOf(TEXTS.a)]);
    expect(await told(new Set(Object.values(TEXTS).map(hashOf)))).toEqual(later);
    expect(await told(new Set([hashOf(TEXTS.other)]))).toEqual([]);
  });
  test('is no more once derivations make them one witness', async () => {
    const derived = ['b', 'c'].map((id) => ({
      from: `source:text-${id}`,
      to: 'source:text-a',
      kind: 'copy' as const,
    }));
    await change((w) => w.addDerivations(derived));
    expect(await told()).toEqual([]);
  });
  test('is no more once a separation says that they are two', async () => {
    await change((w) => w.addSources(['d', 'e'].map((id) => source(id))));
    await change((w) => w.addSnapshots([snapshot('d', LATER.d), snapshot('e', LATER.e)]));
    expect(await told()).toEqual([hashOf(LATER.d), hashOf(LATER.e)].sort().slice(1));
    await change((w) => w.separateSources('source:text-d', 'source:text-e', 'two desks'));
    expect(await told()).toEqual([]);
  });
});
