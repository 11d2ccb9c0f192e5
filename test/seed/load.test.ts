import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FolderRefused } from '../../server/intake/faults.ts';
import { loadSeed } from '../../server/intake/load-seed.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { readRecords } from '../../server/register/records.ts';
import { query } from '../../server/store/cypher-library.ts';
import { openGrafeoStore } from '../../server/store/grafeo-store.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { createTextStore } from '../../server/text/text-store.ts';
import { verify } from '../../server/verify/verify.ts';
import { SAMPLE_FILES, SAMPLE_HASH, sampleWith, writeSeedFolder, writeTextsFolder } from './sample-seed.ts';

const totals = query('verify/totals');

let texts: string;
beforeAll(async () => {
  texts = await writeTextsFolder();
});

async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openGrafeoStore(null);
  try {
    await store.migrate();
    return await work(store);
  } finally {
    await store.close();
  }
}

async function load(store: GraphStore, files: Record<string, string> = SAMPLE_FILES) {
  const register = createRegister(store, { singleUser: true });
  return loadSeed(await writeSeedFolder(files), { store, register, texts: createTextStore([texts]) });
}

const countAll = async (store: GraphStore) => (await store.read((tx) => tx.run(totals)))[0]!;

test('loads as one revision, shorthand written out, claims reviewed', () =>
  withStore(async (store) => {
    const { sequence, added, differing } = await load(store);
    expect(sequence).toBe(1);
    expect(added).toMatchObject({
      entity: 3,
      claim: 4,
      citation: 4,
      contradiction: 1,
      derivation: 1,
      snapshot: 1,
    });
    expect(differing).toEqual([]);
    const [citation] = await store.read((tx) => readRecords(tx, 'citation', ['citation:lower-town-paid:1']));
    const start = citation!.position!.start;
    expect(citation).toMatchObject({
      quote: { exact: 'It kept the toll', prefix: null, suffix: null },
      position: { start, end: start + 16 },
      locator: { label: 'paragraph', value: '2' },
      snapshot: SAMPLE_HASH,
      status: 'reviewed',
    });
    const [claim] = await store.read((tx) => readRecords(tx, 'claim', ['claim:lower-town-denied']));
    expect(claim).toMatchObject({ status: 'reviewed', content: ['claim:lower-town-did-not-pay'] });
  }));

test('a second load changes nothing; what differs is left and named', () =>
  withStore(async (store) => {
    await load(store);
    const before = await countAll(store);
    expect(await load(store)).toEqual({ sequence: null, added: {}, differing: [], repeats: [] });
    const renamed = await load(
      store,
      sampleWith('entities/all.yaml', 'name: Lower Town', 'name: Nether Town'),
    );
    expect(renamed).toEqual({
      sequence: null,
      added: {},
      differing: [{ id: 'actor:lower-town', file: 'entities/all.yaml', line: 8 }],
      repeats: [],
    });
    expect(await countAll(store)).toEqual(before);
  }));

test('a seed that grew adds only what is new, citations of known claims included', () =>
  withStore(async (store) => {
    await load(store);
    const more = `    - { source: "source:chronicle", quote: Of two towns, paragraph: 1, start: 0 }\n- id: claim:lower-town-denied`;
    const { sequence, added, differing } = await load(
      store,
      sampleWith('claims/all.yaml', '- id: claim:lower-town-denied', more),
    );
    expect({ sequence, added, differing }).toEqual({ sequence: 2, added: { citation: 1 }, differing: [] });
    const [citation] = await store.read((tx) =>
      readRecords(tx, 'citation', ['citation:upper-town-signed:2']),
    );
    expect(citation).toMatchObject({ claim: 'claim:upper-town-signed', status: 'reviewed' });
  }));

test('a claim with a reason to be withdrawn is reviewed, then retracted; once', () =>
  withStore(async (store) => {
    const withdrawn = sampleWith(
      'claims/all.yaml',
      '- id: claim:lower-town-denied',
      '  retracted: The chronicle took it back.\n- id: claim:lower-town-denied',
    );
    expect((await load(store, withdrawn)).sequence).toBe(1);
    const [claim] = await store.read((tx) => readRecords(tx, 'claim', ['claim:upper-town-signed']));
    expect(claim).toMatchObject({
      status: 'retracted',
      retractedReason: 'The chronicle took it back.',
      reviewedBy: 'seed',
      recordedTo: claim!.recordedFrom,
    });
    const [citation] = await store.read((tx) =>
      readRecords(tx, 'citation', ['citation:upper-town-signed:1']),
    );
    expect(citation).toMatchObject({ status: 'reviewed' });
    const again = await load(store, withdrawn);
    expect(again).toEqual({ sequence: null, added: {}, differing: [], repeats: [] });
    expect((await verify(store).next()).done).toBe(true);
  }));

test('a claim that states what another states is loaded, and named with its place', () =>
  withStore(async (store) => {
    const again = SAMPLE_FILES['claims/all.yaml']!.split('- id: ')[1]!.replace(
      'upper-town-signed',
      'upper-town-again',
    );
    const { repeats } = await load(store, {
      ...SAMPLE_FILES,
      'claims/more.yaml': `- id: ${again}`,
    });
    expect(repeats).toEqual([
      {
        claim: 'claim:upper-town-again',
        sameAs: 'claim:upper-town-signed',
        file: 'claims/more.yaml',
        line: 1,
      },
    ]);
  }));

test('a claim that the register holds is not withdrawn by a seed: it differs', () =>
  withStore(async (store) => {
    await load(store);
    const later = await load(
      store,
      sampleWith(
        'claims/all.yaml',
        '- id: claim:lower-town-denied',
        '  retracted: Why.\n- id: claim:lower-town-denied',
      ),
    );
    expect(later.sequence).toBe(null);
    expect(later.differing.map(({ id }) => id)).toEqual(['claim:upper-town-signed']);
  }));

/** What is put otherwise in the sample, and the place and rule that the refusal must name. */
const REFUSED: [string, file: string, from: string, to: string, line: number, rule: string][] = [
  [
    'a claim without citations',
    'claims/all.yaml',
    SAMPLE_FILES['claims/all.yaml']!.slice(
      SAMPLE_FILES['claims/all.yaml']!.indexOf('  citations:'),
      SAMPLE_FILES['claims/all.yaml']!.indexOf('- id: claim:lower-town-denied'),
    ),
    '',
    2,
    'claim-has-citation',
  ],
  [
    'an empty list of citations',
    'claims/all.yaml',
    'citations:\n    - source: source:chronicle',
    'citations: []\n  x:\n    - source: source:chronicle',
    25,
    'claim-has-citation',
  ],
  [
    'only contradicting citations',
    'claims/all.yaml',
    'quote: signed the',
    'stance: contradicts, quote: signed the',
    8,
    'claim-has-citation',
  ],
  ['an unknown predicate', 'claims/all.yaml', 'predicate: signed', 'predicate: sealed', 4, 'predicate-fits'],
  [
    'a wrong kind',
    'claims/all.yaml',
    'object: agreement:bridge-treaty',
    'object: actor:lower-town',
    5,
    'predicate-fits',
  ],
  ['a missing object', 'claims/all.yaml', '  object: agreement:bridge-treaty\n', '', 2, 'claim-has-object'],
  [
    'an unknown entity',
    'claims/all.yaml',
    'subject: actor:upper-town',
    'subject: actor:nowhere',
    3,
    'named-record-exists',
  ],
  [
    'a quote that is not in the text',
    'claims/all.yaml',
    'quote: signed the bridge treaty',
    'quote: signed the bridge charter',
    9,
    'quote-in-text',
  ],
  [
    'a wrong offset',
    'claims/all.yaml',
    'paragraph: 2, start: 2',
    'paragraph: 2, start: 1',
    9,
    'position-in-text',
  ],
  ['a wrong paragraph', 'claims/all.yaml', 'paragraph: 2', 'paragraph: 1', 9, 'locator-in-text'],
  ['a duplicate identifier', 'entities/all.yaml', 'gazetteer:2', 'gazetteer:1', 12, 'unique-identifier'],
  [
    'a duplicate id',
    'entities/all.yaml',
    'id: actor:lower-town',
    'id: actor:upper-town',
    8,
    'unique-identifier',
  ],
  [
    'an unknown key',
    'entities/all.yaml',
    'name: Lower Town',
    'name: Lower Town\n  nickname: Low',
    12,
    'well-formed',
  ],
  [
    'a type of another kind',
    'entities/all.yaml',
    '  type: town\n  name: Lower',
    '  type: treaty\n  name: Lower',
    10,
    'known-type',
  ],
  ['a malformed date', 'claims/all.yaml', 'valid: "1901"', 'valid: "spring"', 7, 'valid-date'],
  ['a reversed interval', 'claims/all.yaml', 'valid: "1901"', 'valid: "1901/1899"', 7, 'valid-date'],
  [
    'an uncertain date without basis',
    'claims/all.yaml',
    'valid: "1901"',
    'valid: "1901?"',
    2,
    'inferred-date-has-basis',
  ],
  [
    'a long quote of a closed source',
    'claims/all.yaml',
    'quote: signed the bridge treaty',
    'quote: Upper Town signed the bridge treaty in 1901. It kept',
    9,
    'anchor-phrase',
  ],
  [
    "an embedded claim that is nobody's",
    'claims/all.yaml',
    '  content: [claim:lower-town-did-not-pay]\n',
    '',
    22,
    'embedded-has-parent',
  ],
  [
    'an unknown source',
    'claims/all.yaml',
    'source: "source:chronicle", quote: signed',
    'source: "source:diary", quote: signed',
    9,
    'citation-has-claim-and-source',
  ],
  ['an unknown top-level key', 'sources.yaml', 'separations: []', 'separation: []', 18, 'well-formed'],
  ['a file that is not YAML', 'entity-types.yaml', 'label: town }', 'label: town', 3, 'well-formed'],
];

describe('is refused whole, naming file, line and rule:', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openGrafeoStore(null);
    await store.migrate();
  });
  afterAll(() => store.close());

  test.each(REFUSED)('%s', async (_name, file, from, to, line, rule) => {
    const error = await load(store, sampleWith(file, from, to)).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(FolderRefused);
    expect((error as FolderRefused).problems).toContainEqual(expect.objectContaining({ file, line, rule }));
    expect((error as FolderRefused).message).toContain(`${file}:${line}: ${rule}: `);
    expect(await countAll(store)).toEqual({
      entities: 0,
      claims: 0,
      citations: 0,
      sources: 0,
      revisions: 0,
      changes: 0,
    });
  });

  test('every fault at once', async () => {
    const files = {
      ...sampleWith('claims/all.yaml', 'predicate: signed', 'predicate: sealed'),
      'entities/all.yaml': SAMPLE_FILES['entities/all.yaml']!.replace('gazetteer:2', 'gazetteer:1'),
      'claim/typo.yaml': '[]',
      'entites.yaml': '[]',
    };
    const { problems } = (await load(store, files).catch((each: unknown) => each)) as FolderRefused;
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'claims/all.yaml predicate-fits',
      'entites.yaml well-formed',
      'entities/all.yaml unique-identifier',
    ]);
  });

  test('what names a malformed record is not blamed for it', async () => {
    const files = sampleWith('claims/all.yaml', '  negated: true', '  negated: maybe');
    const { problems } = (await load(store, files).catch((each: unknown) => each)) as FolderRefused;
    expect(problems).toMatchObject([{ file: 'claims/all.yaml', line: 22, rule: 'well-formed' }]);
  });

  test('nor for one that only the register finds malformed', async () => {
    const files = sampleWith('sources.yaml', '    publisher: Town press', '    url: box 7 of the archive');
    const { problems } = (await load(store, files).catch((each: unknown) => each)) as FolderRefused;
    expect(problems).toMatchObject([{ file: 'sources.yaml', line: 6, rule: 'well-formed' }]);
  });

  test('an identifier that the register gave to another entity, found by the register', async () => {
    await withStore(async (other) => {
      await load(other);
      const files = {
        'entities/more.yaml':
          '\n- id: actor:third-town\n  kind: Actor\n  type: town\n  name: Third Town\n  identifiers: ["gazetteer:2"]\n',
      };
      const error = (await load(other, files).catch((each: unknown) => each)) as FolderRefused;
      expect(error).toBeInstanceOf(FolderRefused);
      expect(error.problems).toMatchObject([{ file: 'entities/more.yaml', rule: 'unique-identifier' }]);
      expect(await countAll(other)).toMatchObject({ revisions: 1, entities: 3 });
    });
  });

  test('a folder that is missing or holds no seed', async () => {
    const options = { store, register: createRegister(store) };
    await expect(loadSeed('/nowhere/at/all', options)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(loadSeed(await writeTextsFolder(), options)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { rule: 'well-formed' },
    });
    const empty = await writeSeedFolder({ 'entities/all.yaml': '\n', 'sources.yaml': 'sources: []\n' });
    await expect(loadSeed(empty, options)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { rule: 'well-formed' },
    });
  });

  test('a file in Latin-1, by line and byte', async () => {
    const folder = await writeSeedFolder({
      'entities/all.yaml': Buffer.from('- id: actor:x\n  name: M\xfcller\n', 'latin1'),
    });
    const error = (await loadSeed(folder, { store, register: createRegister(store) }).catch(
      (each: unknown) => each,
    )) as FolderRefused;
    expect(error.problems).toMatchObject([
      { file: 'entities/all.yaml', line: 2, message: expect.stringContaining('byte 10 of the line (0xFC)') },
    ]);
  });
});

test('a quote without a start is given its position, as by a load', () =>
  withStore(async (store) => {
    const at = SAMPLE_FILES['claims/all.yaml']!.match(/quote: It kept the toll, paragraph: 2(, start: \d+)/)!;
    await load(store, sampleWith('claims/all.yaml', at[0], at[0].replace(at[1]!, '')));
    const [citation] = await store.read((tx) => readRecords(tx, 'citation', ['citation:lower-town-paid:1']));
    const start = Number(at[1]!.replace(', start: ', ''));
    expect(citation).toMatchObject({ position: { start, end: start + 16 } });
  }));

test('a quote that stands several times, or in another typography, is told and loaded', () =>
  withStore(async (store) => {
    const [before, after] = SAMPLE_FILES['claims/all.yaml']!.split(/quote: It kept the toll, .*\}/);
    for (const [quote, reading] of [
      ['toll', 'ambiguous'],
      ['"It kept the toll - for a while"', 'typographic'],
    ]) {
      const files = { ...SAMPLE_FILES, 'claims/all.yaml': `${before}quote: ${quote} }${after}` };
      const heard: unknown[] = [];
      const { sequence } = await loadSeed(await writeSeedFolder(files), {
        store,
        register: createRegister(store, { singleUser: true }),
        texts: createTextStore([texts]),
        onNotice: (notice) => heard.push(notice),
      });
      expect(heard).toMatchObject([
        {
          file: 'claims/all.yaml',
          line: before!.split('\n').length,
          reading,
          record: 'citation:lower-town-paid:1',
        },
      ]);
      expect(sequence).toBe(reading === 'ambiguous' ? 1 : null);
    }
  }));
