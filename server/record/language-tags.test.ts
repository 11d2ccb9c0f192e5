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
])('%s is the language %s', (given, kept) => {
  expect(canonicalLanguage(given)).toBe(kept);
  expect(isLanguage(kept)).toBe(true);
});

test.each(['english', 'xx', 'en_US', 'en-Xxxx', 'en-ZX', '', 'e', 'not a tag'])(
  '%j is no language',
  (tag) => {
    expect(isLanguage(canonicalLanguage(tag))).toBe(false);
  },
);

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
