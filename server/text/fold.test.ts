import { describe, expect, it } from 'vitest';
import { foldedWords, wordsBeyond, wordsOf } from './fold.ts';

/** The plainest form of each word. */
const fold = (text: string) =>
  wordsOf(text)
    .map(({ forms }) => forms[0])
    .join(' ');

describe('words', () => {
  it.each([
    ['Łukaszenka', 'lukaszenka'],
    ['Лукашенко', 'lukashenko'],
    ['Лукашэнка', 'lukashenka'],
    ['Lukashenka', 'lukashenka'],
    ['Żyrmuny', 'zyrmuny'],
    ['ＮＡＴＯ', 'nato'],
    ['Straße', 'strasse'],
    ['icao:UMMM', 'icao ummm'],
    ["Rus'", 'rus'],
    ['  Union   State – 1999 ', 'union state 1999'],
    ['', ''],
    ['!?', ''],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is its own fixed point', () => {
    for (const text of ['Łódź', 'Минск', '北京', 'ελλάδα', 'Ω≈ç', 'القاسم'])
      expect(fold(fold(text))).toBe(fold(text));
  });
});

describe('wordsBeyond', () => {
  it.each([
    ['Troops arrived in Minsk.', null],
    ["Russia's (four) airbases - 2020-07; e.g. here", 'russias eg'],
    ['Żyrmuny', 'zyrmuny'],
    ['Соглашение of 1995', 'soglashenie soglasheniye sohlashenye'],
    ['', null],
  ])('of %j: %j', (text, words) => {
    expect(wordsBeyond([text])).toBe(words);
  });

  it('gives the words of texts that are not indexed too, but none that is', () => {
    expect(wordsBeyond(['Minsk Post'], ['Ada Post', 'https://x.example/minsk'])).toBe('ada https x example');
  });
});

it.each([
  ['S.P.Q.R. Holding', 'spqr holding'],
  ['The end.Next U.S.A', 'the end next usa'],
  ["O'Neill and O’Brien", 'oneill and obrien'],
  ['Bela\u00adrus', 'belarus'],
  ['AC/DC, Jean-Paul', 'ac dc jean paul'],
  ['القاسم الله', 'al qsm llh'],
  ['H₂O №5 🔥', 'h2o 5'],
])('%j has the words %j', (text, words) => {
  expect(fold(text)).toBe(words);
});

it('stand where they are written', () => {
  const text = 'Żyrmuny, 王小明 (S.P.Q.R.) القاسم O’Neill';
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Żyrmuny',
    '王',
    '小',
    '明',
    'S.P.Q.R.',
    'ال',
    'قاسم',
    'O’Neill',
  ]);
});

it.each([
  ['王小明', ['wangxiao', 'wangxiaoming', 'xiaoming', 'ming']],
  ['ナガサキ', ['naga', 'nagasaki', 'gasa', 'saki', 'ki']],
  ['김정은', ['gimjeong', 'gimjeongeun', 'jeongeun', 'eun']],
  ['김정은'.normalize('NFD'), ['gimjeong', 'gimjeongeun', 'jeongeun', 'eun']],
  ['北京Beijing', ['beijing', 'jing']],
  ['Юрий', ['yuriy', 'iurii', 'yury', 'yuryi', 'yuryy']],
])('%s is found by %j', (text, words) => {
  expect(foldedWords(text)).toEqual(words);
});

it('reads a text of plain ASCII as any other', () => {
  const text = 'Minsk-2 (1st), R. B. u.s. Army; a.b o_o 3.5 "Iskander-M"';
  const read = (words: ReturnType<typeof wordsOf>) =>
    words.map(({ forms, start, end }) => ({ forms, start, end }));
  // The last letter sends it the long way.
  expect(read(wordsOf(`${text} Ж`)).slice(0, -1)).toEqual(read(wordsOf(text)));
});

it('words are given once', () => {
  expect(foldedWords('Baden Baden-Oos')).toEqual(['baden', 'oos']);
});
