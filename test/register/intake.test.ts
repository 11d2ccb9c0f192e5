import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importRows } from '../../server/intake/import-rows.ts';
import { readRows } from '../../server/intake/read-ndjson.ts';
import { RowRefused } from '../../server/intake/row-refused.ts';
import type { RecordKind } from '../../server/record/record.ts';
import { readRecords } from '../../server/register/records.ts';
import type { ImportRow, Register } from '../../server/register/register.ts';
import { query } from '../../server/store/cypher-library.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { cite, claim, sampleRegister } from './sample.ts';
import { violationsOf } from './violations.ts';

/** Small files as people bring them, each as a whole through the import. */
let store: GraphStore;
let register: Register;
beforeEach(async () => {
  ({ store, register } = await sampleRegister({ singleUser: true }));
});
afterEach(() => store.close());

const actor = (id: string, over: object = {}) => ({
  entity: { id: `actor:${id}`, kind: 'Actor', type: 'state', name: id, ...over },
});
const source = (id: string, over: object = {}) => ({
  source: { id: `source:${id}`, type: 'article', title: id, ...over },
});

async function load(content: string | Uint8Array, options: { update?: boolean } = {}) {
  const file = join(await mkdtemp(join(tmpdir(), 'cartulary-intake-')), 'rows.ndjson');
  await writeFile(file, content);
  const act = { by: 'import', action: 'import', reason: null };
  return importRows(act, () => readRows(file), { store, register, ...options });
}
const loadRows = (...rows: object[]) => load(linesOf(rows));
const update = (...rows: object[]) => load(linesOf(rows), { update: true });
const linesOf = (rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RowRefused);
  const { line, code, message, details } = error as RowRefused;
  return { line, code, message, ...details };
}
const record = async (kind: RecordKind, id: string) =>
  (await store.read((tx) => readRecords(tx, kind, [id])))[0];

test('a file in Latin-1 is refused with line and byte', async () => {
  const file = Buffer.concat([
    Buffer.from(`${JSON.stringify(actor('x', { name: 'Zoë' }))}\n{"entity":{"name":"M`),
    Buffer.from([0xfc]),
    Buffer.from('ller"}}\n'),
  ]);
  expect(await refusalOf(load(file))).toMatchObject({
    line: 2,
    code: 'BAD_USER_INPUT',
    rule: 'well-formed',
    message: expect.stringContaining('byte 21 of the line (0xFC) is not UTF-8'),
  });
  expect(await record('entity', 'actor:x')).toBeUndefined();
});

test('a character that a chunk of the file cuts is whole, and a byte-order mark is passed over', async () => {
  const long = 'ü'.repeat(2 ** 20);
  await load(`\ufeff${JSON.stringify(actor('x', { description: `a${long}` }))}\r\n`);
  expect(await record('entity', 'actor:x')).toMatchObject({ description: `a${long}` });
});

test.each([
  ['nothing', ''],
  ['empty lines', '\n \r\n\n'],
  ['a byte-order mark', '\ufeff'],
])('a file of %s has no rows', async (_, content) => {
  expect(await refusalOf(load(content))).toMatchObject({
    rule: 'well-formed',
    message: expect.stringContaining('the file has no rows'),
  });
});

describe('is refused, with its reason', () => {
  const cases: [string, object, field: string, reason: string][] = [
    [
      'a name that turns its line round',
      actor('x', { name: 'abc\u202egnp.exe' }),
      'entities[0].name',
      'U+202E at character 4',
    ],
    ['a free text as url', source('x', { url: 'see the archive box 7' }), 'sources[0].url', 'web address'],
    ['a script as url', source('x', { url: 'javascript:alert(1)' }), 'sources[0].url', 'http:// or https://'],
    ['a relative url', source('x', { url: '/healthz' }), 'sources[0].url', 'http:// or https://'],
    ['a url without a host', source('x', { url: 'https:///a' }), 'sources[0].url', 'http:// or https://'],
    [
      'a canonical url with data',
      source('x', { canonicalUrl: 'data:text/html,hi' }),
      'sources[0].canonicalUrl',
      'http:// or https://',
    ],
    [
      'an archive url with a password',
      source('x', { archiveUrl: 'https://me:secret@archive.example/' }),
      'sources[0].archiveUrl',
      'user name or password',
    ],
    [
      'a language in English',
      actor('x', { aliases: [{ text: 'y', lang: 'english' }] }),
      'entities[0].aliases[0].lang',
      'BCP 47',
    ],
    [
      'a script in English',
      actor('x', { aliases: [{ text: 'y', script: 'Latin' }] }),
      'entities[0].aliases[0].script',
      'ISO 15924',
    ],
    [
      'a language of a source in English',
      source('x', { language: 'English' }),
      'sources[0].language',
      'BCP 47',
    ],
    [
      'a language of a translation in English',
      {
        claim: claim('x', {
          citations: [cite('x:1', { translation: { text: 'y', lang: 'english', by: 'ada' } })],
        }),
      },
      'citations[0].translation.lang',
      'BCP 47',
    ],
    [
      'an identifier that its scheme does not write so',
      actor('x', { identifiers: ['LEI:12'] }),
      'entities[0].identifiers[0]',
      'two check digits',
    ],
    ['an author of a source', source('x', { author: 'y' }), 'sources[0].author', 'Unrecognized key'],
    ['a review of an entity', actor('x', { reviewedBy: 'y' }), 'entities[0].reviewedBy', 'Unrecognized key'],
  ];
  test.each(cases)('%s', async (_, row, field, reason) => {
    expect(await refusalOf(loadRows(row))).toMatchObject({
      line: 1,
      code: 'BAD_USER_INPUT',
      rule: 'well-formed',
      field,
      message: expect.stringContaining(reason),
    });
  });
});

test('what is left out of an alias, a quantity, a place and a snapshot has its default', async () => {
  await loadRows(
    actor('x', { aliases: [{ text: 'y' }] }),
    { snapshot: { sha256: 'a'.repeat(64), source: 'source:one', mediaType: 'text/plain' } },
    {
      claim: claim('x', {
        predicate: 'operates-in',
        object: 'place:p',
        value: { quantity: { amount: 30, unit: 'site' } },
      }),
    },
    {
      claim: claim('y', {
        subject: 'facility:f',
        predicate: 'located-at',
        object: null,
        value: { geo: { lat: 1, lon: 2 } },
      }),
    },
  );
  expect(await record('entity', 'actor:x')).toMatchObject({
    aliases: [{ text: 'y', lang: null, script: null }],
  });
  expect(await record('snapshot', 'a'.repeat(64))).toMatchObject({ bytes: null });
  expect(await record('claim', 'claim:x')).toMatchObject({
    value: { quantity: { amount: 30, low: null, high: null, unit: 'site', approximate: false } },
  });
  expect(await record('claim', 'claim:y')).toMatchObject({
    value: { geo: { lat: 1, lon: 2, precision: null } },
  });
  expect(await violationsOf(store)).toEqual([]);
});

describe('null', () => {
  test('in the place of an optional list is the empty list, also where it empties one', async () => {
    const lists = { participants: null, content: null, conditions: null, reasons: null };
    await loadRows(
      { predicate: { ...(await record('predicate', 'operates-in')), id: 'flies-over', valueKinds: null } },
      actor('x', { aliases: null, identifiers: null, description: null }),
      source('x', { authors: null, publisher: null }),
      { claim: { ...claim('x'), ...lists, valid: null } },
    );
    expect(await record('predicate', 'flies-over')).toMatchObject({ valueKinds: [] });
    expect(await record('entity', 'actor:x')).toMatchObject({ aliases: [], identifiers: [] });
    expect(await record('source', 'source:x')).toMatchObject({ authors: [] });
    expect(await record('claim', 'claim:x')).toMatchObject({ participants: [], content: [], reasons: [] });
    await loadRows(actor('y', { aliases: [{ text: 'Y' }] }), source('y', { authors: ['Y'] }));
    await update(actor('y', { aliases: null }), source('y', { authors: null }));
    expect(await record('entity', 'actor:y')).toMatchObject({ aliases: [], version: 2 });
    expect(await record('source', 'source:y')).toMatchObject({ authors: [], version: 2 });
    expect(await violationsOf(store)).toEqual([]);
  });
  test.each([
    ['a name', actor('x', { name: null }), 'entities[0].name'],
    ['a list that must be there', { claim: { ...claim('x'), citations: null } }, 'citations'],
    ['a yes or no', actor('x', { collective: null }), 'entities[0].collective'],
    ['a modality', { claim: { ...claim('x'), modality: null } }, 'claims[0].modality'],
    ['a part of a list', actor('x', { identifiers: [null] }), 'entities[0].identifiers[0]'],
    ['an author', source('x', { authors: [null] }), 'authors[0]'],
    ['an alias', actor('x', { aliases: [null] }), 'entities[0].aliases[0]'],
    ['a participant', { claim: { ...claim('x'), participants: [null] } }, 'participants[0]'],
  ])('in the place of %s is refused with its place', async (_, row, field) => {
    expect(await refusalOf(loadRows(row))).toMatchObject({ line: 1, field });
  });
});

test('languages, scripts and identifiers are kept in one spelling, each identifier once', async () => {
  await loadRows(
    actor('x', {
      aliases: [{ text: 'y', lang: 'ZH-hant', script: 'hant' }],
      identifiers: ['LEI:5299000000000000ab12', 'wikidata:q99', 'Wikidata:Q99', 'wikidata:Q99'],
    }),
    source('x', { language: 'EN-gb' }),
  );
  expect(await record('entity', 'actor:x')).toMatchObject({
    aliases: [{ text: 'y', lang: 'zh-Hant', script: 'Hant' }],
    identifiers: ['lei:5299000000000000AB12', 'wikidata:Q99'],
  });
  expect(await record('source', 'source:x')).toMatchObject({ language: 'en-GB' });
  expect(await violationsOf(store)).toEqual([]);
});

test('an identifier in another spelling belongs to whoever has it', async () => {
  const rows = [actor('x', { identifiers: ['wikidata:Q99'] }), actor('y', { identifiers: ['WIKIDATA:q99'] })];
  expect(await refusalOf(loadRows(...rows))).toMatchObject({
    line: 2,
    code: 'DUPLICATE_IDENTIFIER',
    message: expect.stringContaining('belongs to actor:x'),
  });
});

test.each(['\u3164', '\u115f\u1160', '\uffa0', '\u2800', '\u0301'])(
  '%j is neither a name, nor an id, nor a quote',
  async (blank) => {
    const refused = { code: 'BAD_USER_INPUT', rule: 'well-formed' };
    expect(await refusalOf(loadRows(actor('x', { name: blank })))).toMatchObject(refused);
    expect(await refusalOf(loadRows(source('x', { title: blank })))).toMatchObject(refused);
    const cited = claim('blank', {
      citations: [{ ...cite('blank:1'), quote: { exact: blank, prefix: null, suffix: null } }],
    });
    expect(await refusalOf(loadRows({ claim: cited }))).toMatchObject({ line: 1, ...refused });
    if (blank !== '\u0301')
      expect(await refusalOf(loadRows(actor(`x${blank}`, { name: 'x' })))).toMatchObject(refused);
  },
);

test('a bad value in a set is named by its place in the row, and shown', async () => {
  const identifiers = ['zzz:1', 'icao:xxx123', 'lei:5493001KJTIIGC8Y1R12', 'abc:1'];
  const field = 'entities[0].identifiers[1]';
  const message = expect.stringContaining('identifiers[1] "icao:XXX123" is malformed');
  expect(await refusalOf(loadRows(actor('x', { identifiers })))).toMatchObject({ field, message });
  const participants = [
    { role: 'target', entity: 'actor:b' },
    { role: 'place', entity: 'place:none' },
  ];
  expect(await refusalOf(loadRows({ claim: claim('x', { participants } as never) }))).toMatchObject({
    field: 'claims[0].participants[1].entity',
    message: expect.stringContaining('participants[1].entity names place:none'),
  });
});

describe('one article under one address', () => {
  const twice = [
    source('x', { url: 'https://news.example/a' }),
    source('y', { url: 'http://www.news.example/a/' }),
  ];

  test('is refused as two sources, with the line of the second', async () => {
    expect(await refusalOf(loadRows(...twice))).toMatchObject({
      line: 2,
      code: 'DUPLICATE_IDENTIFIER',
      message: expect.stringContaining('same source as source:x'),
      field: 'sources[1].url',
    });
  });

  test('and by the check of the whole file, in another batch', async () => {
    const rows = [twice[0]!, actor('m'), actor('n'), twice[1]!];
    expect(await refusalOf(loadRows(...rows))).toMatchObject({ line: 4 });
    const placed = rows.map((row, at) => ({ row: row as ImportRow, line: at + 1 }));
    const act = { by: 'import', action: 'import', reason: null };
    const error = await importRows(act, () => placed, { store, register, batch: 2 }).catch((each) => each);
    expect(error).toMatchObject({ line: 4, loaded: 0 });
  });

  test('is two where a separation stands directly after them, wherever a batch ends', async () => {
    const separation = { separation: { a: 'source:x', b: 'source:y', reason: 'Two columns.' } };
    const rows = [...twice, separation, actor('m')];
    const placed = rows.map((row, at) => ({ row: row as ImportRow, line: at + 1 }));
    const act = { by: 'import', action: 'import', reason: null };
    expect(await importRows(act, () => placed, { store, register, batch: 1 })).toMatchObject({ added: 4 });
    expect(await violationsOf(store)).toEqual([]);
  });
});

test('nor is it taken from a register that kept it as it was typed', async () => {
  const identifiers = ['wikidata:q7'];
  await store.write(async (tx) => {
    const [row] = await tx.run(query('entity/records'), { ids: ['actor:b'] });
    await tx.run(query('entity/save'), {
      rows: [
        { id: 'actor:b', kind: 'Actor', properties: { ...row!.properties, identifiers, searchText: '' } },
      ],
    });
    await tx.run(query('entity/add-identifiers'), { rows: [{ id: 'actor:b', value: 'wikidata:q7' }] });
  });
  expect(await refusalOf(loadRows(actor('y', { identifiers: ['wikidata:Q7'] })))).toMatchObject({
    code: 'DUPLICATE_IDENTIFIER',
    message: expect.stringContaining('belongs to actor:b'),
  });
});
