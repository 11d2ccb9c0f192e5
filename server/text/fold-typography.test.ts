import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfFolded, foldedText, foldInSlices, foldTypography } from './fold-typography.ts';

const fold = (text: string) => foldTypography(text).text;

describe('reads the same', () => {
  test.each([
    ['composed and decomposed', 'Café', 'Cafe\u0301'],
    ['marks in another order', 'q\u0307\u0323', 'q\u0323\u0307'],
    ['Hangul and its letters', '한글', '한글'.normalize('NFD')],
    ['a short i', 'Юрий', 'Юрий'.normalize('NFD')],
    ['soft hyphens', 'agreement', 'agree\u00adment'],
    ['a soft hyphen at the end of a line', 'agreement', 'agree\u00ad\n  ment'],
    ['ligatures', 'official flight', 'oﬃcial ﬂight'],
    ['Arabic presentation forms', 'السلام', 'ﺍﻟﺴﻼﻡ'],
    ['Arabic lengthening', 'محمد', 'محـــمد'],
    ['thin and no-break spaces', '30 000 km', '30\u2009000\u00a0km'],
    ['line breaks', 'one two', 'one\r\n  two'],
    ['full-width forms', 'No 12, (A)', 'Ｎｏ\u3000１２， （Ａ）'],
    ['quotation marks', `he said "so" and 'no'`, 'he said „so” and ‚no’'],
    ['guillemets', '"да"', '«да»'],
    ['dashes', 'Minsk - Moscow - or -5', 'Minsk – Moscow — or −5'],
    ['a dash typed as two hyphens', 'Minsk — Moscow', 'Minsk -- Moscow'],
    ['an ellipsis', 'wait...', 'wait…'],
    ['what nobody sees', 'zero', 'ze\u200br\u200eo\ufeff'],
    ['variation selectors', '☂', '☂\ufe0f'],
  ])('%s', (_, plain, set) => {
    expect(fold(set)).toBe(fold(plain));
  });
});

describe('does not read the same', () => {
  test.each([
    ['case', 'US', 'us'],
    ['a power and a number', '10²', '102'],
    ['a footnote sign and a number', 'signed¹', 'signed1'],
    ['a fraction and a number', '5½', '51/2'],
    ['a number in a circle', '①', '1'],
    ['a letter without its mark', 'Café', 'Cafe'],
    ['digits of another script', '٣', '3'],
    ['a hyphen and a space', 'well-known', 'well known'],
  ])('%s', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

test('every unit leads back to what it stands for, and folding twice changes nothing', () => {
  const part = fc.constantFrom(
    'a',
    'e\u0301',
    'ﬁ',
    ' \n ',
    '—',
    '\u00ad',
    '한',
    '„',
    '𝄞',
    '…',
    '１',
    '\u200b',
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const whole = parts.join('');
      const { text, starts } = foldTypography(whole);
      expect(starts.length).toBe(text.length);
      expect(fold(text)).toBe(text);
      const units = [...new Set(starts)];
      units.forEach((start, at) => {
        const end = endOfFolded(whole, start);
        expect(end).toBeLessThanOrEqual(units[at + 1] ?? whole.length);
        const folded = [...starts].flatMap((from, unit) => (from === start ? [text[unit]] : [])).join('');
        expect(fold(whole.slice(start, end))).toBe(folded);
      });
    }),
  );
});

describe('in slices', () => {
  const long = (name: string) => `${name} ${'“so” '.repeat(50_000)}`;

  test('a text is folded once, however many ask for it at once', async () => {
    const text = long('shared');
    let slices = 0;
    const count = async () => {
      slices += 1;
    };
    await foldInSlices(long('alone'), count);
    const alone = slices;
    slices = 0;
    await Promise.all(Array.from({ length: 20 }, () => foldInSlices(text, count)));
    // The others breathe once, when it is done.
    expect(slices).toBe(alone + 19);
    expect(foldedText.has(text)).toBe(true);
  });

  test('one that runs out of time leaves it to the next', async () => {
    const text = long('given up');
    const late = foldInSlices(text, () => Promise.reject(new Error('late')));
    const next = foldInSlices(text, async () => {});
    await expect(late).rejects.toThrow('late');
    await next;
    expect(foldedText.has(text)).toBe(true);
  });
});
