import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  SAMPLE_FILES,
  SAMPLE_HASH,
  SAMPLE_TEXT,
  sampleWith,
  writeSeedFolder,
  writeTextsFolder,
} from '../test/seed/sample-seed.ts';
import { runCommand } from './cli-commands.ts';

let data: string;
let texts: string;
let seed: string;
beforeAll(async () => {
  data = join(await mkdtemp(join(tmpdir(), 'cartulary-cli-')), 'data');
  texts = await writeTextsFolder();
  seed = await writeSeedFolder();
});

const run = (...args: string[]) => runWith({ CARTULARY_DATA: data }, ...args);

async function runWith(env: Record<string, string>, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    env,
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
  };
  const status = await runCommand(args, terminal);
  return { status, out: out.join('\n'), err: err.join('\n') };
}

describe('wrong usage says how, with status 2', () => {
  test.each([[[]], [['sow']], [['verify', '--text', 'x']], [['seed', 'somewhere']], [['toString']]])(
    '%j',
    async (args) => {
      const { status, out, err } = await run(...args);
      expect(status).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('Usage: cartulary');
    },
  );
});

test.each([[['help']], [['--help']], [['verify', '--help']]])('%j says how', async (args) => {
  expect(await run(...args)).toMatchObject({ status: 0, out: expect.stringContaining('Usage'), err: '' });
});

test('seed, again, stats, verify', async () => {
  expect(await run('seed', '--from', seed, '--texts', texts)).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^Revision 1: .*4 claim/),
  });
  expect(await run('seed', '--from', seed)).toMatchObject({
    status: 0,
    out: expect.stringContaining('Nothing new'),
  });
  expect((await run('stats')).out).toMatch(/claims\s+4\n[\s\S]*head\s+1:[0-9a-f]{64}$/);
  const clean = await run('verify', '--texts', texts);
  expect(clean.status).toBe(0);
  expect(clean.out).toMatch(/^0 violations in \d+ records, 1 revisions/);
  expect(clean.out).toContain('4 citations checked against their texts, 0 unchecked');
  expect((await run('verify')).out).toContain('0 citations checked against their texts, 4 unchecked');
});

test('verify --head proves that the register still contains a head noted earlier', async () => {
  await run('seed', '--from', seed);
  const head = /head\s+(\S+)$/.exec((await run('stats')).out)![1]!;
  const { status, out } = await run('verify', '--head', head);
  expect(status).toBe(0);
  expect(out).toMatch(new RegExp(`\nHead ${head}$`));
  const other = await run('verify', '--head', `1:${'0'.repeat(64)}`);
  expect(other).toMatchObject({ status: 1, out: expect.stringContaining('chain-holds\tledger:head\t') });
  expect(await run('verify', '--head', '1:abc')).toMatchObject({
    status: 2,
    err: expect.stringContaining('SEQUENCE:HASH'),
  });
});

test('with a signing key every revision is signed, and verify --key holds it to the public one', async () => {
  const keys = await mkdtemp(join(tmpdir(), 'cartulary-keys-'));
  const pair = generateKeyPairSync('ed25519');
  const write = async (name: string, key: KeyObject, type: 'pkcs8' | 'spki') => {
    await writeFile(join(keys, name), key.export({ type, format: 'pem' }) as string);
    return join(keys, name);
  };
  const own = await write('key.pem', pair.privateKey, 'pkcs8');
  const publicKey = await write('public.pem', pair.publicKey, 'spki');
  const stranger = await write('other.pem', generateKeyPairSync('ed25519').publicKey, 'spki');
  const settings = { CARTULARY_DATA: join(keys, 'data'), CARTULARY_SIGNING_KEY: own };
  await runWith(settings, 'seed', '--from', seed);
  expect(await runWith(settings, 'verify', '--key', publicKey)).toMatchObject({
    status: 0,
    out: expect.stringContaining('1 revision signed, checked'),
  });
  expect(await runWith(settings, 'verify', '--key', stranger)).toMatchObject({
    status: 1,
    out: expect.stringContaining('chain-holds\trevision:1\t'),
  });
  expect(await runWith(settings, 'verify', '--key', join(keys, 'none.pem'))).toMatchObject({ status: 3 });
  expect(
    await runWith({ ...settings, CARTULARY_SIGNING_KEY: publicKey }, 'seed', '--from', seed),
  ).toMatchObject({ status: 3, err: expect.stringContaining('CARTULARY_SIGNING_KEY') });
});

test('verify gives a line for each violation and status 1', async () => {
  await run('seed', '--from', seed);
  const elsewhere = await writeSeedFolder({ 'a.txt': 'another text' });
  const { status, out } = await run('verify', '--texts', elsewhere, '--texts', elsewhere);
  expect(status).toBe(1);
  expect(out.split('\n').filter((line) => line.startsWith('text-here\tcitation:'))).toHaveLength(4);
  expect(out).toContain('4 violations in ');
});

test('what differs from the register is named and left', async () => {
  await run('seed', '--from', seed);
  const other = await writeSeedFolder(
    sampleWith('entities/all.yaml', 'name: Lower Town', 'name: Nether Town'),
  );
  const { status, err } = await run('seed', '--from', other);
  expect(status).toBe(0);
  expect(err).toContain('entities/all.yaml:8: actor:lower-town');
});

test('a refused seed names file, line and rule, with status 1', async () => {
  const bad = await writeSeedFolder(sampleWith('claims/all.yaml', 'predicate: signed', 'predicate: sealed'));
  const { status, err } = await run('seed', '--from', bad);
  expect(status).toBe(1);
  expect(err).toContain('claims/all.yaml:4: predicate-fits: ');
});

test('what cannot run says why, with status 3', async () => {
  expect(await run('seed', '--from', join(data, 'nowhere'))).toMatchObject({ status: 3 });
  expect(await run('verify', '--texts', join(data, 'nowhere'))).toMatchObject({
    status: 3,
    err: expect.stringContaining('nowhere'),
  });
  const file = join(await writeSeedFolder(SAMPLE_FILES), 'file');
  await writeFile(file, 'not a folder');
  const status = await runCommand(['stats'], { env: { CARTULARY_DATA: file }, out: () => {}, err: () => {} });
  expect(status).toBe(3);
});

test('load over what is there: refused and counted, tried, then edited', async () => {
  await run('seed', '--from', seed);
  const file = join(await mkdtemp(join(tmpdir(), 'cartulary-rows-')), 'rows.ndjson');
  const town = (name: string) =>
    JSON.stringify({ entity: { id: 'actor:newer', kind: 'Actor', type: 'town', name } });
  await writeFile(file, town('Old Town'));
  expect(await run('load', file)).toMatchObject({ status: 0 });
  await writeFile(file, town('New Town'));
  const plain = await run('load', file);
  expect(plain).toMatchObject({ status: 1, out: '' });
  expect(plain.err).toContain('rows.ndjson:1: actor:newer: name "Old Town" -> "New Town"; left as it is');
  expect(plain.err).toContain('1 of their records otherwise');
  expect(plain.err).toContain('--update also edits');
  const resumed = await run('load', file, '--resume');
  expect(resumed.status).toBe(1);
  expect(resumed.out).toContain('1 records are otherwise in the register');
  const tried = await run('load', file, '--update', '--dry-run');
  expect(tried.status).toBe(0);
  expect(tried.out).toMatch(
    /name "Old Town" -> "New Town"\n0 rows to add, 1 records to edit, 0 rows as they are/,
  );
  expect(tried.out).toContain('Nothing was written');
  const updated = await run('load', file, '--update');
  expect(updated).toMatchObject({ status: 0, err: '' });
  expect(updated.out).toMatch(
    /1 records to edit[\s\S]*0 rows loaded and 1 records edited in revisions \d+ to \d+/,
  );
  expect((await run('load', file, '--update')).out).toContain('Nothing new');
  expect(await run('load', file, '--update', '--resume')).toMatchObject({ status: 2 });
});

test('load: nothing in the file, and one statement twice', async () => {
  await run('seed', '--from', seed);
  const file = join(await mkdtemp(join(tmpdir(), 'cartulary-rows-')), 'rows.ndjson');
  await writeFile(file, '');
  const empty = await run('load', file);
  expect(empty).toMatchObject({ status: 1, out: '' });
  expect(empty.err).toContain('the file has no rows');
  const stated = (id: string) => ({
    claim: {
      id: `claim:${id}`,
      subject: 'actor:upper-town',
      predicate: 'paid',
      object: 'actor:lower-town',
      text: 'Upper Town paid Lower Town.',
      citations: [{ id: `citation:${id}`, source: 'source:chronicle', quote: { exact: 'paid the toll' } }],
    },
  });
  await writeFile(file, `${JSON.stringify(stated('one'))}\n${JSON.stringify(stated('two'))}\n`);
  const { status, out, err } = await run('load', file);
  expect(status).toBe(0);
  expect(err).toContain('rows.ndjson:2: claim:two makes the same statement as claim:one (line 1)');
  expect(out).toContain('1 claims make the statement of another');
});

test('load --texts: a quote gets its position, one that is not there is a bad row, one of two places is told of', async () => {
  await run('seed', '--from', seed);
  const file = join(await mkdtemp(join(tmpdir(), 'cartulary-rows-')), 'rows.ndjson');
  const cited = (id: string, exact: string, over: object = {}) => ({
    citation: {
      id: `citation:${id}`,
      claim: 'claim:lower-town-paid',
      source: 'source:chronicle',
      snapshot: SAMPLE_HASH,
      quote: { exact },
      ...over,
    },
  });
  const write = (...rows: object[]) => writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  await write(cited('t1', 'the bridge treaty'), cited('t2', 'paid the fine'));
  const bad = await run('load', file, '--texts', texts);
  expect(bad).toMatchObject({ status: 1, out: '' });
  expect(bad.err).toContain('rows.ndjson:2: quote-in-text: citation:t2: ');
  expect(bad.err).toContain('Nothing was loaded.');
  await write(
    cited('t1', 'the bridge treaty'),
    cited('t3', 'Town', {}),
    cited('t4', 'It kept', { snapshot: null }),
    cited('t5', 'the toll', { locator: { label: 'paragraph', value: '3' } }),
  );
  const loaded = await run('load', file, '--texts', texts);
  expect(loaded.status).toBe(0);
  expect(loaded.out).toContain(
    '3 citations checked against their texts, 2 of them given their position, 1 unchecked.',
  );
  expect(loaded.err.match(/rows\.ndjson:2: look again: ambiguous: citation:t3/g)).toHaveLength(1);
  const clean = await run('verify', '--texts', texts);
  expect(clean.out).not.toMatch(/quote-in-text|position-in-text|locator-in-text/);
  const start = SAMPLE_TEXT.replaceAll('\r\n', '\n').indexOf('the bridge treaty');
  await write(cited('t1', 'the bridge treaty', { position: { start, end: start + 17 } }));
  expect((await run('load', file, '--update')).out).toContain('Nothing new');
});

test('a text that is no UTF-8 verifies nothing: load and verify say at which byte', async () => {
  await run('seed', '--from', seed);
  const folder = await mkdtemp(join(tmpdir(), 'cartulary-latin-'));
  const latin = Buffer.from('Die Gr\u00fcnen met today.', 'latin1');
  const sha256 = createHash('sha256').update(latin).digest('hex');
  await writeFile(join(folder, 'latin.txt'), latin);
  const file = join(folder, 'rows.ndjson');
  const rows = [
    { snapshot: { sha256, source: 'source:chronicle', mediaType: 'text/plain', bytes: latin.length } },
    {
      citation: {
        id: 'citation:latin',
        claim: 'claim:lower-town-paid',
        source: 'source:chronicle',
        snapshot: sha256,
        quote: { exact: 'met today' },
      },
    },
  ];
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  const said = `the text ${sha256} is not UTF-8 (byte 7)`;
  const { status, err } = await run('load', file, '--texts', folder);
  expect({ status, err }).toMatchObject({
    status: 1,
    err: expect.stringContaining(`rows.ndjson:2: text-in-utf8: citation:latin: ${said} (snapshot)`),
  });
  expect(await run('load', file)).toMatchObject({ status: 0 });
  const verified = await run('verify', '--texts', folder, '--texts', texts);
  expect(verified.status).toBe(1);
  expect(verified.out).toContain(`text-in-utf8\tcitation:latin\t${said}`);
});

test('no value sends the terminal a command or turns its line', async () => {
  await run('seed', '--from', seed);
  const file = join(await mkdtemp(join(tmpdir(), 'cartulary-rows-')), 'rows.ndjson');
  const actor = { id: 'actor:\u001b[31mred\u202e', kind: 'Actor', type: 'town', name: 'Red' };
  await writeFile(file, JSON.stringify({ entity: actor }));
  const { err } = await run('load', file);
  expect(err).toContain('actor:\\u001b[31mred\\u202e');
  for (const raw of ['\u001b', '\u202e']) expect(err).not.toContain(raw);
});

test('load: refused whole with the place of the bad row, then loaded, then nothing new', async () => {
  await run('seed', '--from', seed);
  const file = join(await mkdtemp(join(tmpdir(), 'cartulary-rows-')), 'rows.ndjson');
  const place = (n: number, type: string) =>
    JSON.stringify({ entity: { id: `actor:loaded-${n}`, kind: 'Actor', type, name: `Loaded ${n}` } });
  await writeFile(file, `${place(1, 'town')}\n${place(2, 'planet')}\n`);
  const bad = await run('load', file, '--batch', '1');
  expect(bad).toMatchObject({ status: 1, out: '' });
  expect(bad.err).toContain('rows.ndjson:2: known-type: actor:loaded-2');
  expect(bad.err).toContain('Nothing was loaded.');
  expect((await run('load', file, '--batch', '1', '--resume')).err).toContain('run the command again');
  await writeFile(file, `${place(1, 'town')}\n${place(2, 'town')}\n`);
  expect((await run('load', file, '--resume')).out).toMatch(
    /^1 rows loaded in revisions \d+ to \d+\. 1 were/,
  );
  expect((await run('load', file, '--resume')).out).toContain('Nothing new');
  expect(await run('load', file, '--batch', '0')).toMatchObject({ status: 2 });
  expect(await run('load', join(data, 'none.ndjson'))).toMatchObject({ status: 3 });
});
