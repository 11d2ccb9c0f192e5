import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTextStore } from './text-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cartulary-texts-'));
});
afterEach(() => rm(folder, { recursive: true }));

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('finds a text by its bytes, at any depth, decoded', async () => {
  await mkdir(join(folder, 'deep/er'), { recursive: true });
  await writeFile(join(folder, 'deep/er/any-name'), 'one\r\ntwo');
  const store = createTextStore([folder]);
  expect(store.configured).toBe(true);
  expect(await store.byHash(sha256('one\r\ntwo'))).toBe('one\ntwo');
  expect(await store.byHash(sha256('one\ntwo'))).toBe(null);
});

test('a file that changed is no longer the text, and the new one is found', async () => {
  const path = join(folder, 'a.txt');
  await writeFile(path, 'first');
  const store = createTextStore([folder], { keep: 0, rescanAfterMs: -1 });
  expect(await store.byHash(sha256('first'))).toBe('first');
  await writeFile(path, 'second one');
  expect(await store.byHash(sha256('first'))).toBe(null);
  expect(await store.byHash(sha256('second one'))).toBe('second one');
});

test('keeps no more text than told, and goes on finding all of it', async () => {
  for (const name of ['aaaa', 'bbbb', 'cccc']) await writeFile(join(folder, name), name);
  const store = createTextStore([folder], { keep: 8 });
  for (const name of ['aaaa', 'bbbb', 'cccc', 'aaaa', 'cccc'])
    expect(await store.byHash(sha256(name))).toBe(name);
  await Promise.all(['aaaa', 'bbbb', 'cccc'].map((name) => rm(join(folder, name))));
  expect(await store.byHash(sha256('cccc'))).toBe('cccc');
  expect(await store.byHash(sha256('aaaa'))).toBe('aaaa');
  expect(await store.byHash(sha256('bbbb'))).toBe(null);
});

test('without folders nothing is here; an unreadable folder is named', async () => {
  const none = createTextStore([]);
  expect(none.configured).toBe(false);
  expect(await none.byHash(sha256('x'))).toBe(null);
  const missing = join(folder, 'missing');
  await expect(createTextStore([missing]).byHash(sha256('x'))).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    details: { value: missing },
  });
});

test('told to go on without an unreadable folder, it names it once and finds what is elsewhere', async () => {
  const [here, gone] = [join(folder, 'here'), join(folder, 'gone')];
  await mkdir(here);
  await writeFile(join(here, 'a'), 'a text');
  const said: string[] = [];
  const store = createTextStore([gone, here], {
    keep: 0,
    rescanAfterMs: -1,
    onUnreadable: (path, reason) => said.push(`${path} ${reason}`),
  });
  await store.checkFolders();
  expect(said).toEqual([`${gone} ENOENT`]);
  expect(await store.byHash(sha256('a text'))).toBe('a text');
  expect(await store.byHash(sha256('another'))).toBe(null);
  expect(said).toHaveLength(1);

  await mkdir(gone);
  await writeFile(join(gone, 'b'), 'another');
  expect(await store.byHash(sha256('another'))).toBe('another');
  await rm(gone, { recursive: true });
  await rm(here, { recursive: true });
  expect(await store.byHash(sha256('a text'))).toBe(null);
  expect(await store.byHash(sha256('another'))).toBe(null);
  expect(said.slice(1).sort()).toEqual([`${gone} ENOENT`, `${here} ENOENT`]);
});

test('a file that is no UTF-8 is no text: nothing of it is replaced, and why is said', async () => {
  const latin = Buffer.from('Die Gr\u00fcnen', 'latin1');
  await writeFile(join(folder, 'latin.txt'), latin);
  const store = createTextStore([folder]);
  const hash = createHash('sha256').update(latin).digest('hex');
  expect(store.faultOf(hash)).toBe(null);
  for (let asked = 0; asked < 2; asked += 1) expect(await store.byHash(hash)).toBe(null);
  expect(store.faultOf(hash)).toBe(`the text ${hash} is not UTF-8 (byte 7)`);
  expect(store.faultOf(sha256('x'))).toBe(null);
});
