import { describe, expect, it } from 'vitest';
import { textsOfEntity } from '../entity/entity-search-text.ts';
import { byRank, rank } from './rank.ts';
import { typedOf } from './typed.ts';

const lukashenko = textsOfEntity({
  name: 'Aleksandr Lukashenko',
  aliases: [{ text: 'Lukashenka' }, { text: 'Лукашенко' }],
  identifiers: ['wikidata:Q2866'],
});
const scoreOf = (text: string, typed: string) => rank([{ field: 'name', text }], typedOf(typed))?.score ?? 0;

describe('rank', () => {
  it.each([
    ['Lukashenko', 'name', 'Aleksandr Lukashenko'],
    ['lukashenka', 'alias', 'Lukashenka'],
    ['Lukashenk', 'alias', 'Lukashenka'],
    ['Lukahsenka', 'alias', 'Lukashenka'],
    ['Лукашенко', 'alias', 'Лукашенко'],
    ['Лукашэнка', 'alias', 'Лукашенко'],
    ['Łukaszenka', 'alias', 'Lukashenka'],
    ['aleksandr luk', 'name', 'Aleksandr Lukashenko'],
    ['q2866', 'identifier', 'Q2866'],
    ['wikidata:Q2866', 'identifier', 'wikidata:Q2866'],
  ])('%s is met by %s %s', (typed, field, text) => {
    expect(rank(lukashenko, typedOf(typed))).toMatchObject({ field, text });
  });

  it('answers to nothing else', () => {
    for (const typed of ['Putin', '', '  ', '!', 'zzzz']) expect(rank(lukashenko, typedOf(typed))).toBeNull();
  });

  it('exact, prefix, word prefix, other script, typo, typo in another script, some of the words: in this order', () => {
    const names = ['Minsk', 'Minsk Oblast', 'Free Minsk', 'Минск', 'Вольный Минск', 'Mimsk', 'Мимск'];
    const scores = names.map((name) => scoreOf(name, 'Minsk'));
    const partial = scoreOf('Minsk', 'Minsk Warsaw');
    expect([...scores, partial]).toEqual([...scores, partial].sort((a, b) => b - a));
    expect(new Set([...scores, partial]).size).toBe(8);
    expect(partial).toBeGreaterThan(0);
    expect(scores[0]).toBeLessThanOrEqual(1);
  });

  it('a romanisation is tried before a typo is made up for', () => {
    expect(scoreOf('Юрий Образцов', 'Yury')).toBeGreaterThan(scoreOf('Yuri Obraztsov', 'Yury'));
    expect(scoreOf('Юрий Образцов', 'Yury')).toBeLessThan(scoreOf('Yury Obraztsov', 'Yury'));
    expect(scoreOf('Юрий Образцов', 'Yur')).toBeGreaterThan(scoreOf('Yura', 'Yury'));
  });

  it('what was typed in another script is looked for in it, with a typo, before it is in Latin letters', () => {
    const names = ['Минск', 'Вольный Минск', 'Мимск', 'Minsk', 'Free Minsk', 'Mimsk'];
    const scores = [...names.map((name) => scoreOf(name, 'Минск')), scoreOf('Минск', 'Минск Варшава')];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(7);
  });

  it('the share of a text that was typed counts, but near equals are equal', () => {
    expect(scoreOf('Lukashenka', 'lukash')).toBeGreaterThan(
      scoreOf('Lukashevich Institute of History', 'lukash'),
    );
    expect(scoreOf('Minsk Oblast', 'Minsk')).toBe(scoreOf('Minsk accord', 'Minsk'));
  });

  it('common words alone are met by all of them or by nothing', () => {
    expect(scoreOf('The fall of the wall and the end', 'the of and')).toBeGreaterThan(0);
    expect(scoreOf('The wall', 'the of and')).toBe(0);
    expect(scoreOf('The wall', 'the Elbe')).toBe(0);
  });

  it('orders equals by kind asked for, then by weight, then by id', () => {
    const hits = [
      { id: 'b', score: 1, kindAt: 0, weight: 1 },
      { id: 'c', score: 2, kindAt: 1, weight: 0 },
      { id: 'd', score: 1, kindAt: 0, weight: 3 },
      { id: 'e', score: 1, kindAt: 1, weight: 9 },
      { id: 'a', score: 1, kindAt: 0, weight: 1 },
    ];
    expect(hits.sort(byRank).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b', 'e']);
  });
});
