import { expect, test } from 'vitest';
import { recentlyParsed } from './recently-parsed.ts';

test('keeps the last few results, or as many as have so many code units together', () => {
  const parsed: string[] = [];
  const parse = (text: string) => {
    parsed.push(text);
    return text.length;
  };
  const four = recentlyParsed(parse);
  for (const text of ['a', 'b', 'c', 'd', 'a', 'e', 'a']) four(text);
  expect(parsed.splice(0)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect([four.has('a'), four.has('b')]).toEqual([true, false]);

  const units = recentlyParsed(parse, { mostUnits: 5 });
  for (const text of ['aaa', 'bb', 'aaa', 'ccc', 'bb', 'dddddddd']) units(text);
  expect(parsed).toEqual(['aaa', 'bb', 'ccc', 'bb', 'dddddddd']);
  expect([units.has('dddddddd'), units.has('bb')]).toEqual([true, false]);
  units.keep('x', 7);
  expect(units('x')).toBe(7);
});
