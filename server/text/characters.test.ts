import { expect, test } from 'vitest';
import { damage, disruption, printable, READABLE, READABLE_LETTER, unseen } from './characters.ts';

test.each([
  ['abc\u202egnp.exe', 'U+202E at character 4, a direction control'],
  ['𐤀\u2067x', 'U+2067 at character 2, a direction control'],
  ['A\nB', 'U+000A at character 2, a control character or line break'],
  ['A\u2028B', 'U+2028 at character 2, a control character or line break'],
  ['\u0085', 'U+0085 at character 1, a control character or line break'],
])('%j breaks or turns its line: %s', (text, found) => {
  expect(disruption(text)).toBe(found);
});

test.each(['Müller', 'می‌خواهم', 'क्‍ष', 'القاسم', '王小明', 'A\u00adB'])('%s reads on', (text) => {
  expect(disruption(text)).toBeNull();
  expect(damage(text)).toBeNull();
});

test.each([
  ['a\0', 'U+0000 at character 2'],
  ['M\ufffdller', 'U+FFFD at character 2, the sign of text that was decoded wrongly'],
  ['x\ud800', 'U+D800 at character 2, half a character'],
])('%j is damaged: %s', (text, found) => {
  expect(damage(text)).toBe(found);
});

test.each([
  ['Min\u200bsk', 'U+200B at character 4, which is not seen'],
  ['Min\u00adsk', 'U+00AD at character 4, which is not seen'],
  ['\ufeffMinsk', 'U+FEFF at character 1, which is not seen'],
  ['Min\u2060sk', 'U+2060 at character 4, which is not seen'],
  ['Minsk\u3164', 'U+3164 at character 6, which is not seen'],
  ['Minsk \u200d', 'U+200D at character 7, which is not seen'],
  ['\u200cMinsk', 'U+200C at character 1, which is not seen'],
  ['A \ufe0f', 'U+FE0F at character 3, which is not seen'],
  ['\u{e0041}A', 'U+E0041 at character 1, which is not seen'],
])('%j has %s', (text, found) => {
  expect(unseen(text)).toBe(found);
});

test.each(['می‌خواهم', 'क्‍ष', 'ന്‍', '葛\u{e0100}城', '☢\ufe0f', '👩\u200d🚒', 'Müller', 'O\u0308', '한국'])(
  'all of %s is seen, or needed',
  (text) => {
    expect(unseen(text)).toBeNull();
  },
);

test('line breaks and direction controls are sound in text of several lines', () => {
  expect(damage('a\n\u202bb\u202c')).toBeNull();
});

test.each(['\u3164', '\u115f\u1160', '\uffa0', '\u2800', '\u0301\u0308', ' \u200b\ufe0f', ''])(
  '%j has nothing to read',
  (text) => {
    expect(READABLE.test(text)).toBe(false);
    expect(READABLE_LETTER.test(text)).toBe(false);
  },
);

test.each(['Ö', 'O\u0308', '한', '王', '٣', '\u3164a', 'क्‍ष', '𐤀'])(
  '%j has a letter or digit to read',
  (text) => {
    expect(READABLE_LETTER.test(text)).toBe(true);
  },
);

test('signs are something to read, and no letter', () => {
  expect(READABLE.test('…')).toBe(true);
  expect(READABLE_LETTER.test('…')).toBe(false);
});

test('a terminal is sent no controls but line feeds and tabs', () => {
  expect(printable('a\tb\n\u001b[31mred\u009b \u202ex\u2028 Zoë 王')).toBe(
    'a\tb\n\\u001b[31mred\\u009b \\u202ex\\u2028 Zoë 王',
  );
});
