import { describe, expect, test } from 'vitest';
import { anchorQuote } from '../citation/anchor.ts';
import { jsonValueAt } from './json-values.ts';
import { UnreadableText } from './table-rows.ts';

const JSON_TEXT = '{"a/b": [{"~": "a base"}, 30], "c": {"at": 30}, "c": {"at": 31}, "": "none"}';
const at = (pointer: string, text = JSON_TEXT) => {
  const span = jsonValueAt(text, pointer);
  return span ? text.slice(span.start, span.end) : span;
};

describe('the value at a pointer', () => {
  test.each([
    ['/a~1b/0/~0', '"a base"'],
    ['/a~1b/1', '30'],
    ['/', '"none"'],
    ['/a~1b/0', '{"~": "a base"}'],
  ])('%s is %s', (pointer, value) => {
    expect(at(pointer)).toBe(value);
  });

  test('is the whole text for an empty pointer, and the last of two members of one name', () => {
    expect(at('')).toBe(JSON_TEXT);
    expect(at('/c/at')).toBe('31');
  });

  test.each(['/d', '/a~1b/2', '/a~1b/01', '/a~1b/-', '/a~1b/1/x', '/c/at/0'])(
    'nothing is at %s',
    (pointer) => {
      expect(at(pointer)).toBe(null);
    },
  );

  test.each(['c', '#/c', '/a~2', '/a~'])('%s is no pointer', (pointer) => {
    expect(at(pointer)).toBe(undefined);
  });

  test.each(['', '{"a": 1', '{"a": 1,}', '[1] 2', '// no\n[1]', 'Title\n\nwords'])(
    '%j is no JSON',
    (text) => {
      expect(() => jsonValueAt(text, '')).toThrow(UnreadableText);
    },
  );

  test('is found after a byte-order mark, in UTF-16 code units', () => {
    expect(at('/1', '\ufeff["𝄞", "Лида"]')).toBe('"Лида"');
  });
});

describe('a citation of a value', () => {
  const check = (value: string, exact: string, start: number | null, text = JSON_TEXT) =>
    anchorQuote(text, {
      quote: { exact, prefix: null, suffix: null },
      position: start === null ? null : { start, end: start + exact.length },
      locator: { label: 'pointer', value },
    }).findings;

  test('holds where the quote lies in the value, not where the same words stand elsewhere', () => {
    const first = JSON_TEXT.indexOf('30');
    expect(check('/a~1b/1', '30', first)).toEqual([]);
    expect(check('/c', '30', first)).toEqual([
      { part: 'locator', message: `the value at "/c" does not hold the quote, which is at ${first}` },
    ]);
  });

  test.each([
    ['/d', 'nothing is at "/d"'],
    ['d', '"d" is not a JSON Pointer'],
  ])('%s is told as such', (pointer, message) => {
    expect(check(pointer, '30', null)).toEqual([{ part: 'locator', message }]);
  });

  test('fails on a text that is not JSON, and says so', () => {
    expect(check('/a', '"a"', null, '{"a": 1')).toEqual([
      { part: 'locator', message: expect.stringMatching(/^the text is no JSON: \w+ at \d+/) },
    ]);
  });
});
