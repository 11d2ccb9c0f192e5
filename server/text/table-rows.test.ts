import { describe, expect, test } from 'vitest';
import { anchorQuote } from '../citation/anchor.ts';
import { tableRows, UnreadableText } from './table-rows.ts';

const TABLE = 'id,name\n1,"two\nlines"\n\n2,"said ""no"""\n3,last';
const raw = (text: string) => tableRows(text).map(({ start, end }) => text.slice(start, end));

describe('rows of a table', () => {
  test('are cut where records end; a quoted line break ends none', () => {
    expect(raw(TABLE)).toEqual(['id,name\n', '1,"two\nlines"\n', '\n', '2,"said ""no"""\n', '3,last']);
    expect(tableRows(TABLE)[3]?.fields).toEqual(['2', 'said "no"']);
  });

  test('are counted in UTF-16 code units, after a byte-order mark too', () => {
    expect(raw('\ufeffa,𝄞\nb,Лида\n')).toEqual(['a,𝄞\n', 'b,Лида\n']);
    expect(tableRows('\ufeffa,𝄞\nb,c')[1]?.start).toBe(6);
  });

  test.each(['a,b\n"open,2\n', 'a,b\nx"y,2\n'])('%j is no table', (text) => {
    expect(() => tableRows(text)).toThrow(UnreadableText);
  });
});

describe('a citation of a row', () => {
  const check = (value: string, exact: string, start: number | null = null, text = TABLE) =>
    anchorQuote(text, {
      quote: { exact, prefix: null, suffix: null },
      position: start === null ? null : { start, end: start + exact.length },
      locator: { label: 'row', value },
    });

  test('holds where the whole quote lies in it', () => {
    expect(check('row=2', 'two\nlines').findings).toEqual([]);
    expect(check('row=4-5', '3,last').findings).toEqual([]);
    expect(check('row=4-*', '3,last').findings).toEqual([]);
  });

  test.each([
    ['row=1', 'last', 'begins in row 5'],
    ['row=4', '"\n3', 'begins in row 4'],
    ['row=9', 'last', 'there is no row=9, the last row is 5'],
    ['row=0', 'last', 'not an RFC 7111 row'],
    ['row=5-4', 'last', 'not an RFC 7111 row'],
    ['5a', 'last', 'not an RFC 7111 row'],
  ])('%s does not hold %j', (value, exact, message) => {
    expect(check(value, exact).findings).toEqual([
      { part: 'locator', message: expect.stringContaining(message) },
    ]);
  });

  test('goes by the position where the words stand in several rows', () => {
    const twice = 'a,closed\nb,closed\n';
    expect(check('row=2', 'closed', 11, twice).findings).toEqual([]);
    expect(check('row=1', 'closed', 11, twice).findings).toMatchObject([{ part: 'locator' }]);
  });

  test('fails on a text that is no table, and says so', () => {
    expect(check('row=2', 'open', null, 'a,b\n"open,2\n').findings).toEqual([
      { part: 'locator', message: expect.stringMatching(/^the text is no table: .*line 2/) },
    ]);
  });
});
