import { afterEach, describe, expect, it } from 'vitest';
import type { Register, Writer } from '../../server/register/register.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { ada, bob, cite, claim, refusalOf, sampleRegister } from './sample.ts';
import { violationsOf } from './violations.ts';

let store: GraphStore;
let register: Register;
const open = async () => {
  ({ store, register } = await sampleRegister());
};
afterEach(() => store?.close());
const as = (work: (w: Writer) => Promise<unknown>) => register.change(ada('try'), work);
const actor = (over: object) => ({
  id: 'actor:x',
  kind: 'Actor' as const,
  type: 'state',
  name: 'X',
  ...over,
});

describe('text and numbers that cannot be kept as they are', () => {
  it.each<[string, (w: Writer) => Promise<unknown>]>([
    ['half a character in a description', (w) => w.addEntities([actor({ description: '\ud800' })])],
    [
      'half a character in the language of an alias',
      (w) => w.addEntities([actor({ aliases: [{ text: 'x', lang: '\ud800', script: null }] })]),
    ],
    ['half a character in an identifier', (w) => w.addEntities([actor({ identifiers: ['x:\ud800'] })])],
    ['an id with a character that is not seen', (w) => w.addEntities([actor({ id: 'actor:a\u200bb' })])],
    ['an id with a control character', (w) => w.addEntities([actor({ id: 'actor:a\u0000' })])],
    ['an id that another spelling equals', (w) => w.addEntities([actor({ id: 'actor:e\u0301' })])],
    ['an id with a space before it', (w) => w.addEntities([actor({ id: ' actor:a' })])],
    ['an id of a thousand characters', (w) => w.addEntities([actor({ id: `actor:${'a'.repeat(1000)}` })])],
    ['an id that is no text', (w) => w.addEntities([actor({ id: 5 })] as never)],
    ['a name that turns its line round', (w) => w.addEntities([actor({ name: 'abc\u202egnp.exe' })])],
    ['a name with a sign that is not seen', (w) => w.addEntities([actor({ name: 'Min\u200bsk' })])],
    ['an alias with one', (w) => w.addEntities([actor({ aliases: [{ text: 'Min\u00adsk' }] })])],
    ['a name with a direction mark', (w) => w.addEntities([actor({ name: 'abc\u200f' })])],
    ['a name on two lines', (w) => w.addEntities([actor({ name: 'A\nB' })])],
    ['a name with NUL', (w) => w.addEntities([actor({ name: 'A\0' })])],
    ['a name that was decoded wrongly', (w) => w.addEntities([actor({ name: 'M\ufffdller' })])],
    ['a description with NUL', (w) => w.addEntities([actor({ description: 'A\0' })])],
    [
      'a quote that was decoded wrongly',
      (w) =>
        w.addClaims([
          claim('x', {
            citations: [cite('x:1', { quote: { exact: 'M\ufffdller', prefix: null, suffix: null } })],
          }),
        ]),
    ],
    [
      'an alias that turns its line round',
      (w) => w.addEntities([actor({ aliases: [{ text: '\u2066x', lang: null, script: null }] })]),
    ],
    ['a title on two lines', (w) => w.addSources([{ id: 'source:x', type: 'article', title: 'X\u2028Y' }])],
    [
      'an author that turns their line round',
      (w) => w.addSources([{ id: 'source:x', type: 'article', title: 'X', authors: ['A\u202e'] }]),
    ],
    ['a label on two lines', (w) => w.addEntityTypes([{ id: 'x', kind: 'Actor', label: 'X\nY' }])],
    ['a name of nothing to see', (w) => w.addEntities([actor({ name: '\u200b\u2060' })])],
    [
      'an identifier longer than an index takes',
      (w) => w.addEntities([actor({ identifiers: [`x:${'a'.repeat(20_000)}`] })]),
    ],
    [
      'half a character in a URL',
      (w) => w.addSources([{ id: 'source:x', type: 'article', title: 'X', url: '\udfff' }]),
    ],
    [
      'a URL longer than an index takes',
      (w) =>
        w.addSources([
          {
            id: 'source:x',
            type: 'article',
            title: 'X',
            canonicalUrl: `https://x.example/${'a'.repeat(20_000)}`,
          },
        ]),
    ],
    ['a reason of half a character', (w) => w.retractSource('source:two', 'because \ud800')],
    ['a day that no month has', (w) => w.addClaims([claim('x', { valid: '2022-02-30' })])],
    [
      'no number',
      (w) =>
        w.addClaims([
          claim('x', {
            predicate: 'operates-in',
            object: 'place:p',
            value: {
              quantity: { amount: Number.NaN, low: null, high: null, unit: 'men', approximate: false },
            },
          }),
        ]),
    ],
    ['the same id twice', (w) => w.addClaims([claim('x'), claim('x')])],
  ])('%s is refused by its rule', async (_, work) => {
    await open();
    const refusal = await refusalOf(as(work));
    expect(['BAD_USER_INPUT', 'DUPLICATE_IDENTIFIER']).toContain(refusal?.code);
    expect(refusal?.rule).toBeDefined();
    expect(await violationsOf(store)).toEqual([]);
  });

  it('what is odd but whole is kept, and verifies', async () => {
    await open();
    await as((w) =>
      w.addEntities([
        actor({ name: 'X\u200dY', description: 'x\n\u202e'.repeat(300_000), identifiers: ['shelf:q1'] }),
      ]),
    );
    await as((w) =>
      w.addClaims([
        claim('n', {
          predicate: 'operates-in',
          object: 'place:p',
          value: { quantity: { amount: -0, low: null, high: 2 ** 53 - 1, unit: 'men', approximate: false } },
          citations: [cite('n:1', { quote: { exact: '\u202ea', prefix: null, suffix: null } })],
        }),
      ]),
    );
    expect(await violationsOf(store)).toEqual([]);
  });
});

describe('sequences that try a rule', () => {
  it('a merge undone after edits between gives each claim back to whom it names', async () => {
    await open();
    await as((w) => w.addEntities([actor({ identifiers: ['x:1'] })]));
    await as((w) => w.addClaims([claim('c', { subject: 'actor:x' }), claim('d', { subject: 'actor:x' })]));
    await as((w) => w.mergeEntities('actor:x', 'actor:a'));
    await as((w) => w.reviseClaim('claim:d', { subject: 'actor:b' }, 2));
    await as((w) => w.reviseEntity('actor:a', { name: 'A anew' }, 2));
    expect(await violationsOf(store)).toEqual([]);
    await as((w) => w.unmergeEntity('actor:x'));
    expect(await violationsOf(store)).toEqual([]);
    await as((w) => w.eraseHistory('claim:c', 'source protection'));
    expect(await violationsOf(store)).toEqual([]);
  });

  it.each<[string, (w: Writer) => Promise<unknown>]>([
    ['into itself', (w) => w.mergeEntities('actor:a', 'actor:a')],
    ['into one of another kind', (w) => w.mergeEntities('actor:a', 'place:p')],
    [
      'there and back',
      async (w) => {
        await w.mergeEntities('actor:a', 'actor:b');
        await w.mergeEntities('actor:b', 'actor:a');
      },
    ],
  ])('an entity does not go %s', async (_, work) => {
    await open();
    expect(await refusalOf(as(work))).not.toBeNull();
    expect(await violationsOf(store)).toEqual([]);
  });

  it('a draft is not reviewed on a source that was retracted meanwhile', async () => {
    await open();
    await as((w) => w.addClaims([claim('c')]));
    await as((w) => w.retractSource('source:one', 'withdrawn'));
    expect(await refusalOf(register.change(bob('review'), (w) => w.reviewClaims(['claim:c'])))).toEqual({
      code: 'CLAIM_WITHOUT_CITATION',
      rule: 'claim-has-citation',
    });
    expect(await violationsOf(store)).toEqual([]);
  });

  it('a retracted claim contests nothing', async () => {
    await open();
    await as((w) => w.addClaims([claim('c'), claim('d')]));
    await register.change(bob('review'), (w) => w.reviewClaims(['claim:c', 'claim:d']));
    await as((w) => w.retractClaims(['claim:d'], 'mistaken'));
    await as((w) => w.addContradictions([{ claim: 'claim:d', contradicts: 'claim:c', reason: 'opposite' }]));
    expect(await violationsOf(store)).toEqual([]);
  });
});
