import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../text/decode-text.ts';
import { paragraphAt, paragraphsOf } from '../text/paragraphs.ts';
import { type Anchor, anchorQuote } from './anchor.ts';
import type { Locator, Quote } from './citation.ts';

const TEXT = 'A title\n\nThe first line\nand the second.\n\n\n  \nThe first line again – “so”.\n';

function check(exact: string, start: number | null, paragraph: number | string | null = null, text = TEXT) {
  return anchorQuote(text, {
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
    expect(check('The first line', again, 3)).toEqual({
      check: 'verified',
      typographic: false,
      place: { start: again, end: again + 14 },
      places: 1,
      findings: [],
      lookAgain: [],
    });
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
    const found = anchorQuote(TEXT, { quote, position: { start: 0, end: 5 }, locator: null });
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
    expect(anchorQuote(TEXT, { quote, position, locator: null }).check).toBe('verified');
    const other = { ...quote, prefix: 'title\n\n', suffix: '\nand' };
    expect(anchorQuote(TEXT, { quote: other, position, locator: null }).findings).toMatchObject([
      { part: 'position' },
    ]);
    const wrong = { ...quote, prefix: 'nowhere' };
    expect(anchorQuote(TEXT, { quote: wrong, position, locator: null })).toMatchObject({
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
    anchorQuote(text, { quote: { exact, prefix: null, suffix: null }, position: null, locator }).check;
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

/** What is said to differ, by what does. */
const REASONS: Record<string, RegExp> = {
  'decomposed letters': /: composed and decomposed letters$/,
  'composed letters': /: composed and decomposed letters$/,
  'soft hyphens': /: signs that nobody sees$/,
  'a word parted at the end of a line': /: white space, signs that nobody sees$/,
  'a ligature': /: ligatures or letter forms$/,
  'thin spaces': /: white space$/,
  'full-width digits': /: ligatures or letter forms$/,
  'quotation marks and dashes': /: quotation marks, dashes$/,
  'a line break': /: white space$/,
  'white space caught at the ends': /: white space$/,
};

describe('a quote without a position', () => {
  const anchor = (text: string, exact: string, over: Partial<Quote> & { paragraph?: number } = {}) => {
    const { paragraph, ...around } = over;
    return anchorQuote(text, {
      quote: { exact, prefix: null, suffix: null, ...around },
      position: null,
      locator: paragraph === undefined ? null : { label: 'paragraph', value: String(paragraph) },
    });
  };
  const at = (text: string, { place }: Anchor) => place && text.slice(place.start, place.end);

  test('is anchored where it stands once', () => {
    const text = 'One block.\n\nThe pact was signed on Monday.\n';
    const found = anchor(text, 'pact was signed');
    expect(found).toMatchObject({ check: 'verified', places: 1, findings: [], lookAgain: [] });
    expect(found.place).toEqual({ start: 16, end: 31 });
  });

  const TWICE = 'It was signed. Then it was signed.\n\nAgain it was signed.';
  test('that stands several times is ambiguous, and anchored at none', () => {
    expect(anchor(TWICE, 'it was signed')).toMatchObject({
      check: 'ambiguous',
      place: null,
      places: 2,
      findings: [],
      lookAgain: [{ reading: 'ambiguous', message: expect.stringContaining('at 20, 42') }],
    });
  });
  test.each([
    ['a prefix', { prefix: 'Then ' }, 20],
    ['a suffix in another typography', { prefix: 'Again\u00a0' }, 42],
    ['a paragraph', { paragraph: 2 }, 42],
  ])('is anchored where %s decides', (_, over, start) => {
    expect(anchor(TWICE, 'it was signed', over).place).toEqual({ start, end: start + 13 });
  });
  test('of another paragraph is moved, however often it stands', () => {
    expect(anchor(TWICE, 'Then it was', { paragraph: 2 })).toMatchObject({ check: 'moved', place: null });
    expect(anchor(TWICE, 'it was signed', { paragraph: 7 })).toMatchObject({ check: 'moved', places: 2 });
  });

  test.each([
    ['decomposed letters', 'The Cafe\u0301 group met.', 'Café group', 'Cafe\u0301 group'],
    ['composed letters', 'The Café group met.', 'Cafe\u0301 group', 'Café group'],
    ['soft hyphens', 'an agree\u00adment held', 'agreement', 'agree\u00adment'],
    ['a word parted at the end of a line', 'an agree\u00ad\nment held', 'agreement', 'agree\u00ad\nment'],
    ['a ligature', 'the oﬃcial line', 'official', 'oﬃcial'],
    ['thin spaces', 'about 30\u2009000 men', '30 000 men', '30\u2009000 men'],
    ['full-width digits', 'on １９８５ they', 'on 1985', 'on １９８５'],
    ['quotation marks and dashes', 'he “agreed” – once', 'he "agreed" - once', 'he “agreed” – once'],
    ['a line break', 'one\nline', 'one line', 'one\nline'],
    ['white space caught at the ends', 'say (one line).', ' one line ', 'one line'],
  ])('is found but for %s, as changed for that reason', (reason, text, exact, words) => {
    const found = anchor(text, exact);
    expect(found).toMatchObject({ check: 'changed', typographic: true, findings: [], places: 1 });
    expect(found.lookAgain).toMatchObject([{ reading: 'typographic' }]);
    expect(at(text, found)).toBe(words);
    expect(found.lookAgain[0]?.message).toMatch(REASONS[reason]!);
  });
  test.each([
    ['a number that reads otherwise', 'about 3 000 men', '30 000 men'],
    ['a negation', 'they did not agree', 'they did agree'],
    ['a power', 'over 10² km', '102 km'],
    ['half of a ligature', 'the oﬃcial line', 'icial line'],
  ])('is not found but for %s', (_, text, exact) => {
    expect(anchor(text, exact)).toMatchObject({
      typographic: false,
      place: null,
      findings: [{ part: 'quote' }],
    });
  });

  test.each([
    ['a word', 'an agree-\nment held', 'agreement', 'agree-\nment'],
    ['a compound', 'a cross-\nborder raid', 'cross-border', 'cross-\nborder'],
    ['a compound, read as a word', 'a cross-\nborder raid', 'crossborder', 'cross-\nborder'],
    ['a number and a letter', 'a B-\n52 landed', 'a B-52 landed', 'a B-\n52 landed'],
    ['years', 'in 1939-\n1945 they', '1939-1945', '1939-\n1945'],
    ['indented lines', 'an agree\u2010 \n   ment held', 'agreement', 'agree\u2010 \n   ment'],
    ['a page', 'an agree-\n\fment held', 'agreement', 'agree-\n\fment'],
    ['both kinds', 'the cross-\nborder agree-\nment', 'the cross-border agreement', null],
    ['the quote', 'an agreement held', 'an agree-\nment held', null],
    ['both, otherwise', 'an agree-\nment is held', 'agreement is he-\nld', 'agree-\nment is held'],
    ['other typography', 'the “cross-\nborder” oﬃce', '"cross-border" office', '“cross-\nborder” oﬃce'],
  ])('is found where a line parts %s, as changed for that reason', (_, text, exact, words) => {
    const found = anchor(text, exact);
    expect(found).toMatchObject({ check: 'changed', typographic: true, findings: [], places: 1 });
    expect(at(text, found)).toBe(words ?? text);
    expect(found.lookAgain).toMatchObject([{ reading: 'typographic' }]);
    expect(found.lookAgain[0]?.message).toMatch(
      /: words parted at the end of a line(, quotation marks, lig.*)?$/,
    );
  });
  test.each([
    ['a hyphen within a line', 'they re-sign it', 'resign'],
    ['a word where the quote has a hyphen', 'they resign', 're-sign'],
    ['one hyphen at the end of a line and another within', 'agree-\nment re-sign', 'agreement resign'],
    ['a hyphen before a space', 'pre- and post-war', 'preand'],
    ['a dash at the end of a line', 'so it was –\nthen', 'so it wasthen'],
    ['a dash without a space', 'the pact–\nsigned', 'pactsigned'],
    ['a paragraph', 'the agree-\n\nment held', 'agreement'],
    ['digits', 'in 1939-\n1945 they', '19391945'],
    ['a minus', 'at -\n5 degrees', 'at 5'],
    ['other letters', 'the agree-\nment held', 'agreements'],
    ['half of a letter', 'agree-\nme\u0301nt', 'agreeme'],
  ])('is not found for %s', (_, text, exact) => {
    expect(anchor(text, exact)).toMatchObject({ place: null, findings: [{ part: 'quote' }] });
  });
  test('that lines part twice is ambiguous, one that stands whole is meant, and what is around it decides', () => {
    const text = 'First re-\nsign it. Then re-\nsign it.';
    expect(anchor(text, 'resign it')).toMatchObject({ check: 'ambiguous', places: 2, place: null });
    expect(anchor(text, 'resign it', { prefix: 'Then ' }).place).toEqual({ start: 24, end: 35 });
    expect(anchor(text, 'it', { prefix: 'First resign ' }).place).toEqual({ start: 15, end: 17 });
    expect(anchor(text, 'First', { suffix: 're-sign' }).place).toEqual({ start: 0, end: 5 });
    expect(anchor(`${text} He did resign it.`, 'resign it')).toMatchObject({ check: 'verified', places: 1 });
  });

  test('has its line breaks read as those of the text', () => {
    const text = decodeText(new TextEncoder().encode('Line one\r\nline two of it\r\n'));
    expect(anchor(text, 'Line one\r\nline two')).toMatchObject({ check: 'verified', lookAgain: [] });
  });
  test('in several typographies is anchored at the one that is written as it is', () => {
    expect(anchor('a “b c”, a "b c"', '"b c"').place).toEqual({ start: 11, end: 16 });
    expect(anchor('a “b c”, a „b c“', '"b c"')).toMatchObject({ check: 'ambiguous', typographic: true });
  });
});

test('a quote at its position in another typography keeps its place', () => {
  const text = 'The Cafe\u0301 met. The Café met.';
  const found = anchorQuote(text, {
    quote: { exact: 'Café met', prefix: null, suffix: null },
    position: { start: 4, end: 13 },
    locator: null,
  });
  expect(found).toMatchObject({ check: 'changed', typographic: true, place: { start: 4, end: 13 } });
});

test('a quote in a long text, in any typography, is found where it was cut', () => {
  const part = fc.constantFrom('pact ', 'signé ', 'oﬃce ', '“so” ', '30\u00a0000 ', '—\n', '\n\n', 'Лідa ');
  fc.assert(
    fc.property(fc.array(part, { minLength: 3 }), fc.nat(), (parts, from) => {
      const text = `${parts.join('')}\n\nThe only one. ${parts.join('')}`;
      const exact = `only one. ${parts.slice(0, (from % parts.length) + 1).join('')}`;
      const typed = exact.normalize('NFKD').replace(/[“”]/g, '"').replace(/\s+/g, ' ');
      expect(
        anchorQuote(text, {
          quote: { exact: typed, prefix: null, suffix: null },
          position: null,
          locator: null,
        }),
      ).toMatchObject({
        places: 1,
        place: { start: text.indexOf('only one.') },
      });
    }),
  );
});
