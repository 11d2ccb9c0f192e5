import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openStore } from '../../server/commands/open-store.ts';
import { loadSeed } from '../../server/intake/load-seed.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { NODE_PROPERTIES } from '../../server/verify/graph-form.ts';
import { verifyStructure } from '../../server/verify/structure.ts';
import { writeSeedFolder } from '../seed/sample-seed.ts';

test('what the register writes has the form that verify knows; a new property goes into cypher/types.txt', async () => {
  const { store } = await openStore({ dataDir: null });
  const register = createRegister(store, { singleUser: true, sign: () => 'c2lnbmVk' });
  await loadSeed(await writeSeedFolder(), { store, register });
  const found = [];
  for await (const violation of verifyStructure(store)) found.push(violation);
  expect(found).toEqual([]);
  await store.close();
});

test('docs/data-model.md names every property that a node may have', () => {
  const docs = readFileSync(new URL('../../docs/data-model.md', import.meta.url), 'utf8');
  const rows = docs.split('\n').filter((line) => line.startsWith('| `:'));
  const missing = Object.entries(NODE_PROPERTIES).flatMap(([form, properties]) => {
    const row = rows.find((line) => line.startsWith(`| \`:${form}\``)) ?? '';
    const same = form === 'Merged' ? rows.find((line) => line.startsWith('| `:Entity`'))! : row;
    return [...properties].filter((name) => !same.includes(`\`${name}\``)).map((name) => `${form}.${name}`);
  });
  expect(missing).toEqual([]);
});
