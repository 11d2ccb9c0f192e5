import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Locator } from './citation.ts';
import { checkCitation, decodeText, paragraphAt, paragraphsOf } from './selectors.ts';

const TEXT = 'A title\n\nThe first line\nand the second.\n\n\n  \nThe first line again – “so”.\n';

function check(exact: string, start: number | null, paragraph: number | string | null = null, text = TEXT) {
  return checkCitation(text, {
    quote: { exact, prefix: null, suffix: null },
    position: start === null ? null : { start, end: start + exact.length },
    locator: paragraph === null ? null : { label: 'paragraph', value: String(paragraph) },
  });
}

test('decoding turns CRLF into LF and changes nothing else', () => {
  const bytes = new TextEncoder().encode('\ufeffa\r\nb\rc\n\n é 𝄞');
  expect(decodeText(bytes)).toBe('\ufeffa\nb\rc\n\n é 𝄞');
});

test('paragraphs are blank-line blocks counted from 1', () => {
  expect(paragraphsOf(TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    'A title',
    'The first line\nand the second.',
    'The first line again – “so”.',
  ]);
  expect(paragraphAt(TEXT, TEXT.indexOf('again'))).toBe(3);
  expect(paragraphAt(TEXT, TEXT.indexOf('\n\n') + 1)).toBe(null);
  expect(paragraphsOf('\n \n')).toEqual([]);
});

describe('a citation against its text', () => {
  const again = TEXT.lastIndexOf('The first line');
  test('verified', () => {
    expect(check('The first line', again, 3)).toEqual({ check: 'verified', findings: [] });
    expect(check('The first line', null, 2).check).toBe('verified');
    expect(check('the second', null).check).toBe('verified');
  });
  test('a shifted offset says where the quote is', () => {
    const { check: result, findings } = check('the second', 3, 2);
    expect(result).toBe('moved');
    expect(findings).toMatchObject([{ part: 'position' }]);
    expect(findings[0]!.message).toContain(String(TEXT.indexOf('the second')));
  });
  test('a wrong end is a wrong position', () => {
    const quote = { exact: 'A title', prefix: null, suffix: null };
    const found = checkCitation(TEXT, { quote, position: { start: 0, end: 5 }, locator: null });
    expect(found.findings).toMatchObject([{ part: 'position' }]);
  });
  test('a wrong paragraph, even where the quote stands in that paragraph too', () => {
    const found = check('The first line', again, 2);
    expect(found.check).toBe('moved');
    expect(found.findings).toMatchObject([{ part: 'locator' }]);
    expect(check('the second', null, 9).findings).toMatchObject([{ part: 'locator' }]);
    expect(check('the second', null, 'two').findings).toMatchObject([{ part: 'locator' }]);
  });
  test('an altered quote is changed when near, else gone', () => {
    expect(check('again - "SO"', null).check).toBe('changed');
    expect(check('nothing like it', 4, 1)).toMatchObject({ check: 'gone', findings: [{ part: 'quote' }] });
    expect(check('', 0)).toMatchObject({ check: 'gone' });
  });
  test('prefix and suffix choose among the places', () => {
    const position = { start: again, end: again + 14 };
    const quote = { exact: 'The first line', prefix: null, suffix: ' again' };
    expect(checkCitation(TEXT, { quote, position, locator: null }).check).toBe('verified');
    const other = { ...quote, prefix: 'title\n\n', suffix: '\nand' };
    expect(checkCitation(TEXT, { quote: other, position, locator: null }).findings).toMatchObject([
      { part: 'position' },
    ]);
    const wrong = { ...quote, prefix: 'nowhere' };
    expect(checkCitation(TEXT, { quote: wrong, position, locator: null })).toMatchObject({
      check: 'changed',
    });
  });
  test('positions are UTF-16 code units', () => {
    expect(check('clef', 3, 1, '𝄞 clef').check).toBe('verified');
    expect(check('clef', 2, 1, '𝄞 clef').check).toBe('moved');
  });
});

describe('other locators', () => {
  const at = (text: string, exact: string, locator: Locator) =>
    checkCitation(text, { quote: { exact, prefix: null, suffix: null }, position: null, locator }).check;
  const csv = 'id,note\n1,"two\nlines"\n2,last\n';
  test('RFC 7111 rows', () => {
    expect(at(csv, 'lines', { label: 'row', value: 'row=2' })).toBe('verified');
    expect(at(csv, 'last', { label: 'row', value: 'row=3' })).toBe('verified');
    expect(at(csv, 'last', { label: 'row', value: 'row=2-*' })).toBe('verified');
    expect(at(csv, 'last', { label: 'row', value: 'row=2' })).toBe('moved');
    expect(at(csv, 'last', { label: 'row', value: 'last' })).toBe('moved');
  });
  test('JSON Pointer', () => {
    const json = '{"a/b": [{"~": "a base"}], "c": 30}';
    expect(at(json, 'a base', { label: 'pointer', value: '/a~1b/0/~0' })).toBe('verified');
    expect(at(json, '30', { label: 'pointer', value: '/c' })).toBe('verified');
    expect(at(json, '30', { label: 'pointer', value: '/a~1b' })).toBe('moved');
    expect(at(json, '30', { label: 'pointer', value: '/d' })).toBe('moved');
    expect(at(TEXT, 'title', { label: 'pointer', value: '/d' })).toBe('moved');
  });
});

test('a quote cut from a text verifies, and no longer does one unit further on', () => {
  const text = fc.array(fc.constantFrom('base', 'border', '\n\n', '\n', 'ш', '𝄞', ' '), { minLength: 1 });
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 12 }), (parts, from, length) => {
      const whole = parts.join('');
      const start = from % whole.length;
      const exact = whole.slice(start, start + length);
      expect(check(exact, start, null, whole).check).toBe('verified');
      const number = paragraphAt(whole, start);
      if (number) expect(check(exact, start, number, whole).check).toBe('verified');
      if (number) expect(check(exact, start, number + 1, whole).check).toBe('moved');
      if (!whole.startsWith(exact, start + 1))
        expect(check(exact, start + 1, null, whole).check).toBe('moved');
    }),
  );
});
