import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionOf, BINDINGS } from './shortcuts.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('README lists the keys as they are', () => {
  const section = README.split('# Keys\n')[1]!.split(/^#/m)[0]!;
  const rows = [...section.matchAll(/^\| (.+?) \| (.+?) \|$/gm)]
    .map(([, keys, what]) => [keys, what])
    .slice(1);
  const bindings = Object.values(BINDINGS).map(({ keys, what }) => [
    keys.map((key) => `\`${key}\``).join(' '),
    what,
  ]);
  expect(rows).toEqual(bindings);
});

const bare = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test.each([
  ['search', { key: '/' }],
  ['outline', { key: 'o' }],
  ['expand', { key: 'e' }],
  ['hide', { key: 'Delete' }],
  ['undo', { key: 'z', ctrlKey: true }],
  ['undo', { key: 'z', metaKey: true }],
  ['redo', { key: 'Z', ctrlKey: true, shiftKey: true }],
  ['redo', { key: 'y', ctrlKey: true }],
  ['back', { key: 'Escape' }],
  ['keys', { key: '?', shiftKey: true }],
  [null, { key: 'o', ctrlKey: true }],
  [null, { key: 'e', altKey: true }],
  [null, { key: 'toString' }],
])('%s by %o', (action, press) => {
  expect(actionOf({ ...bare, ...press })).toBe(action);
});
