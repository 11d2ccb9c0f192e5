import { expect, test } from 'vitest';
import { importRows } from '../server/intake/import-rows.ts';
import { createRegister } from '../server/register/create-register.ts';
import type { ImportRow } from '../server/register/register.ts';
import { openGrafeoStore } from '../server/store/grafeo-store.ts';
import { verify } from '../server/verify/verify.ts';
import { graphRows, POCKET } from './graph.ts';

const claimsOf = (rows: ImportRow[]) => rows.flatMap((row) => ('claim' in row ? [row.claim] : []));

test('the same size and seed give the same graph, another seed another one', () => {
  const rows = JSON.stringify([...graphRows(1000)]);
  expect(JSON.stringify([...graphRows(1000)])).toBe(rows);
  expect(JSON.stringify([...graphRows(1000, 2)])).not.toBe(rows);
});

test('it has as many claims as asked, 1.5 citations on each, and hubs', () => {
  const claims = claimsOf([...graphRows(20_000)]);
  expect(claims).toHaveLength(20_000);
  const citations = claims.reduce((sum, claim) => sum + claim.citations.length, 0);
  expect(citations / claims.length).toBeGreaterThan(1.45);
  expect(citations / claims.length).toBeLessThan(1.55);
  const degrees = new Map<string, number>();
  for (const { subject, object } of claims)
    for (const id of [subject, object ?? subject]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const sorted = [...degrees.values()].sort((a, b) => b - a);
  const middle = sorted[Math.floor(sorted.length / 2)]!;
  expect(sorted[0]!).toBeGreaterThan(50 * middle);
  expect(degrees.get(POCKET.centre)).toBe(POCKET.claims);
});

test('the pocket is the same in graphs of every size', () => {
  const pocket = (size: number) =>
    claimsOf([...graphRows(size)]).filter(({ id }) => id.startsWith('claim:pocket'));
  expect(pocket(2000)).toEqual(pocket(500));
});

test('it keeps every rule of the register', async () => {
  const store = await openGrafeoStore(null);
  await store.migrate();
  const register = createRegister(store, { singleUser: true });
  const rows = [...graphRows(1500)].map((row, at) => ({ row, line: at + 1 }));
  const act = { by: 'bench', action: 'import', reason: null };
  await importRows(act, () => rows, { store, register, batch: 700 });
  const violations = [];
  for await (const violation of verify(store)) violations.push(violation);
  await store.close();
  expect(violations).toEqual([]);
});
