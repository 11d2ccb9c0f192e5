import { expect, test } from 'vitest';
import { damage, disruption } from './characters.ts';

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

test('line breaks and direction controls are sound in text of several lines', () => {
  expect(damage('a\n\u202bb\u202c')).toBeNull();
});
