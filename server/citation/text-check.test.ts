import { expect, test } from 'vitest';
import { checkInText } from './text-check.ts';

const read = (text: string, citation: Record<string, unknown>) => {
  let turns = 0;
  const reader = {
    async breathe() {
      turns += 1;
    },
  };
  const texts = { configured: true, byHash: async () => text };
  const looked = checkInText({ snapshot: 'x', ...citation } as never, { reader, texts } as never);
  return looked.then((found) => ({ ...found, turns }));
};

const ROWS = Array.from({ length: 30_000 }, (_, at) => `${at},"airport, number ${at}",small\n`).join('');

test('a long text is folded in slices, and once', async () => {
  const long = `${'Ein Satz, der nichts sagt. '.repeat(20_000)}Der Pakt wurde „unterzeichnet“.`;
  const first = await read(long, { exact: 'Pakt wurde "unterzeichnet"' });
  expect(first).toMatchObject({ anchor: { check: 'changed', typographic: true } });
  expect(first.turns).toBeGreaterThan(10);
  expect((await read(long, { exact: 'Pakt wurde "unterzeichnet"' })).turns).toBe(1);
});

test('a position is taken at its word against the row of a long table, which is not parsed for it', async () => {
  const exact = 'airport, number 20000';
  const start = ROWS.indexOf(exact);
  const citation = { exact, start, end: start + exact.length, locatorLabel: 'row', locatorValue: 'row=3' };
  expect(await read(ROWS, citation)).toMatchObject({
    anchor: { check: 'verified' },
    passage: { start: 400 },
  });
  expect(await read(`${ROWS}an "unclosed`, citation)).toMatchObject({ anchor: { check: 'verified' } });
});

test('a row decides where there is no position', async () => {
  const citation = { exact: 'small', locatorLabel: 'row', locatorValue: 'row=3' };
  expect(await read('a,small\nb,large\nc,small\n', citation)).toMatchObject({
    anchor: { place: { start: 18 } },
  });
});

test('a text of millions of characters is looked through letter by letter only, and that is said', async () => {
  const huge = `${ROWS.repeat(4)}The pact was “signed”.`;
  expect(huge.length).toBeGreaterThan(4_000_000);
  expect(await read(huge, { exact: 'The pact' })).toMatchObject({ anchor: { check: 'verified' } });
  expect(await read(huge, { exact: 'was "signed"' })).toMatchObject({
    anchor: null,
    passage: null,
    message: expect.stringContaining('too long'),
  });
});

test('a text that cannot be read as one gives no passage, and why', async () => {
  const texts = { configured: true, byHash: async () => null, faultOf: () => 'it is not UTF-8' };
  const citation = { snapshot: 'x', exact: 'met today' };
  expect(await checkInText(citation as never, { texts } as never)).toEqual({
    anchor: null,
    passage: null,
    message: 'it is not UTF-8',
  });
});
