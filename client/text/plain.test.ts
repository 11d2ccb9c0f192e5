import { expect, test } from 'vitest';
import { plain } from './plain.ts';

test.each([
  ['an override is seen and turns nothing round', 'abc\u202Egnp.exe', 'abc[U+202E]gnp.exe'],
  ['so is an isolate that is never closed', '\u2066abc', '[U+2066]abc'],
  ['NUL and DEL are seen', 'a\u0000b\u007F', 'a[U+0000]b[U+007F]'],
  ['a C1 control is seen', 'a\u009Fb', 'a[U+009F]b'],
  ['line breaks and tabs are spaces', 'one\r\ntwo\tthree\u2028four', 'one two three four'],
  ['a mark of direction stays', 'אב\u200F (1)', 'אב\u200F (1)'],
  ['joiners stay', 'می\u200Cخواهم 👩\u200D🚀', 'می\u200Cخواهم 👩\u200D🚀'],
])('%s', (_, text, shown) => {
  expect(plain(text)).toBe(shown);
});
