import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
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

test.each(['20.19.0', '22.13.0', '24.0.0'])('every locked package runs on Node %s', (node) => {
  const entries = Object.entries(lock.packages) as [string, { engines?: { node?: string } }][];
  const unfit = entries.filter(([, { engines }]) => engines?.node && !satisfies(node, engines.node));
  expect(unfit.map(([name, { engines }]) => `${name} ${engines?.node}`)).toEqual([]);
});

test('the lockfile names no registry host', () => {
  const entries = Object.values(lock.packages) as { resolved?: string }[];
  expect(entries.filter((entry) => entry.resolved?.startsWith('http'))).toEqual([]);
});

/**
 * Native binaries of other platforms that the lockfile names by version alone: they could not be fetched where it is
 * made (Linux on x64 with glibc), and a hash that nobody saw is worth nothing. npm takes what the registry then serves for
 * them; all that this platform installs has its hash.
 */
const WITHOUT_INTEGRITY = {
  '@biomejs/cli-': [
    'android-arm64',
    'android-x64',
    'darwin-arm64',
    'darwin-x64',
    'linux-arm64-musl',
    'linux-x64-musl',
    'win32-arm64',
    'win32-x64',
  ],
  '@grafeo-db/js-': ['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-arm64-musl', 'win32-x64-msvc'],
  '@swc/core-': [
    'darwin-arm64',
    'darwin-x64',
    'linux-arm-gnueabihf',
    'linux-ppc64-gnu',
    'linux-s390x-gnu',
    'win32-arm64-msvc',
    'win32-ia32-msvc',
    'win32-x64-msvc',
  ],
};

test('every entry has a hash but these 21, each an optional binary of another platform', () => {
  const listed = Object.entries(WITHOUT_INTEGRITY).flatMap(([family, platforms]) =>
    platforms.map((platform) => `node_modules/${family}${platform}`),
  );
  const entries = Object.entries(lock.packages) as [string, LockEntry][];
  const without = entries.filter(([path, entry]) => path !== '' && entry.integrity === undefined);
  expect(without.map(([path]) => path).sort()).toEqual(listed.sort());
  expect(listed).toHaveLength(21);
  for (const [, { optional, os, cpu, libc }] of without) {
    expect(optional).toBe(true);
    const isHere = os?.includes('linux') && cpu?.includes('x64') && libc?.[0] !== 'musl';
    expect(isHere).toBe(false);
  }
});

interface LockEntry {
  integrity?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}
