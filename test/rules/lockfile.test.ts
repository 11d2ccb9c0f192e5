import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error a plain script without types
import { missingOptionals } from '../../scripts/complete-lockfile.mjs';

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));

test('the lockfile has an entry for every optional dependency of a locked package', () => {
  expect(missingOptionals(lock)).toEqual([]);
});

test('a lockfile that lacks one is noticed', () => {
  const packages = { 'node_modules/a': { optionalDependencies: { 'a-darwin': '1.0.0' } } };
  expect(missingOptionals({ packages })).toEqual([{ name: 'a-darwin', range: '1.0.0', dev: false }]);
});

test('the lockfile names no registry host', () => {
  const entries = Object.values(lock.packages) as { resolved?: string }[];
  expect(entries.filter((entry) => entry.resolved?.startsWith('http'))).toEqual([]);
});
