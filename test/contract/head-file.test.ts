import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../server/commands/open-store.ts';
import { createRegister } from '../../server/register/create-register.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { HeadFile } from '../../server/store/head-file.ts';
import { violationsOf } from '../register/violations.ts';

const root = mkdtempSync(join(tmpdir(), 'cartulary-head-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const hash = (n: number) => String(n).padStart(64, '0');
const addType = (store: GraphStore, id: string) =>
  createRegister(store).change({ by: 'ada', action: 'create', reason: null }, (w) =>
    w.addEntityTypes([{ id, kind: 'Actor', label: id }]),
  );

describe('the head beside the embedded store', () => {
  it('keeps the latest however the calls come', async () => {
    const file = new HeadFile(join(root, 'head'), join(root, 'no-log'));
    expect(await file.read()).toBeNull();
    await Promise.all([1, 3, 2, 4].map((sequence) => file.keep({ sequence, hash: hash(sequence) })));
    expect(await file.read()).toBe(`4:${hash(4)}`);
    await file.keep({ sequence: 2, hash: hash(2) });
    expect(await file.read()).toBe(`4:${hash(4)}`);
  });

  it('goes with each change, and lets a store that has it open', async () => {
    const dataDir = join(root, 'whole');
    const opened = await openStore({ dataDir });
    await addType(opened.store, 'town');
    await addType(opened.store, 'city');
    expect(readFileSync(join(dataDir, 'head'), 'utf8')).toMatch(/^2:[0-9a-f]{64}\n$/);
    await opened.store.close();
    const again = await openStore({ dataDir });
    expect(await violationsOf(again.store)).toEqual([]);
    await again.store.close();
  });

  it.each([
    [(kept: string) => kept.replace(/^2/, '3'), 'revision 3 is lost'],
    [(kept: string) => `2:${'f'.repeat(64)}${kept.slice(66)}`, 'history was rewritten'],
    [() => '', 'not SEQUENCE:HASH'],
  ])('is compared when the store is opened, and named by verify (%#)', async (alter, words) => {
    const dataDir = join(root, words.replaceAll(' ', '-'));
    const opened = await openStore({ dataDir });
    await addType(opened.store, 'town');
    await addType(opened.store, 'city');
    const path = join(dataDir, 'head');
    const kept = readFileSync(path, 'utf8');
    writeFileSync(path, alter(kept));
    expect(await violationsOf(opened.store)).toEqual([
      { rule: 'chain-holds', record: 'ledger:head', message: expect.stringContaining(words) },
    ]);
    await opened.store.close();
    await expect(openStore({ dataDir })).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining(words),
    });
    writeFileSync(path, kept);
    await (await openStore({ dataDir })).store.close();
    rmSync(path);
    await (await openStore({ dataDir })).store.close();
  });
});
