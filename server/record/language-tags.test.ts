import { expect, test } from 'vitest';
import { canonicalLanguage, canonicalScript, isLanguage, isScript } from './language-tags.ts';

test.each([
  ['EN', 'en'],
  ['eng', 'en'],
  ['iw', 'he'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['de-1996', 'de-1996'],
  ['szl', 'szl'],
  ['und', 'und'],
  ['BE-Tarask', 'be-tarask'],
  ['sl-rozaj-biske-1994', 'sl-1994-biske-rozaj'],
  ['zh-Latn-pinyin', 'zh-Latn-pinyin'],
  ['de-CH-1901-x-note', 'de-CH-1901-x-note'],
  ['X-Whatever', 'x-whatever'],
  ['x-a-12345678', 'x-a-12345678'],
])('%s is the language %s', (given, kept) => {
  expect(canonicalLanguage(given)).toBe(kept);
  expect(isLanguage(kept)).toBe(true);
});

test.each([
  'english',
  'xx',
  'en_US',
  'en-Xxxx',
  'en-ZX',
  '',
  'e',
  'not a tag',
  'en-foobar',
  'be-cyrillic',
  'en-Latin',
  'x',
  'x-',
  'x-123456789',
])('%j is no language', (tag) => {
  expect(isLanguage(canonicalLanguage(tag))).toBe(false);
});

test.each([
  ['latn', 'Latn'],
  ['CYRL', 'Cyrl'],
  ['Qaaa', 'Qaaa'],
  ['Ranj', 'Ranj'],
  ['Zyyy', 'Zyyy'],
])('%s is the script %s', (given, kept) => {
  expect(canonicalScript(given)).toBe(kept);
  expect(isScript(kept)).toBe(true);
});

test.each(['Latin', 'Xxxx', 'Qabz', '', 'Lat'])('%j is no script', (code) => {
  expect(isScript(canonicalScript(code))).toBe(false);
});
