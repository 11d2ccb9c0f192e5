import { describe, expect, it } from 'vitest';
import { typedOf } from './typed.ts';
import { WordIndex } from './word-index.ts';

const find = (index: WordIndex, typed: string, limit: number) =>
  index.find(typedOf(typed).readings[0]!, limit);

function indexOf(documents: Record<string, string>): WordIndex {
  const index = new WordIndex();
  for (const [id, text] of Object.entries(documents))
    index.add(id, text.split(' '), 9 - text.split(' ').length);
  return index;
}

describe('the word index', () => {
  const index = indexOf({ a: 'minsk', b: 'minsk oblast', c: 'minskaya street', d: 'mimsk', e: 'warsaw' });

  it('finds the word, what begins with it, and what resembles it: in this order', async () => {
    expect(await find(index, 'minsk', 9)).toEqual(['a', 'b', 'c', 'd']);
    expect(await find(index, 'misnk', 9)).toEqual(['a', 'b']);
    expect(await find(index, 'warsw', 9)).toEqual(['e']);
    expect(await find(index, 'lodz', 9)).toEqual([]);
  });

  it('those that meet more words come first; a limit keeps the best', async () => {
    expect((await find(index, 'oblast minsk', 9))[0]).toBe('b');
    expect(await find(index, 'minsk', 2)).toEqual(['a', 'b']);
    expect(await find(index, 'mi', 3)).toEqual(['a', 'd', 'b']);
  });

  it('forgets between searches', async () => {
    for (const _ of [1, 2]) expect(await find(index, 'minsk street', 1)).toEqual(['c']);
  });
});

it('gives the first of equals, and all of them where the limit allows', async () => {
  const index = new WordIndex();
  for (let at = 0; at < 30; at += 1) index.add(`d${String(at).padStart(2, '0')}`, ['all'], at === 20 ? 1 : 0);
  expect(await find(index, 'all', 3)).toEqual(['d20', 'd00', 'd01']);
  for (const limit of [29, 30, 31, 45, 60])
    expect(await find(index, 'al', limit)).toHaveLength(Math.min(30, limit));
});

it('keeps one version of a document, and nothing of a removed one', async () => {
  const index = indexOf({ a: 'kremlin', b: 'citadel' });
  index.add('a', ['fort']);
  expect(await find(index, 'kremlin', 9)).toEqual([]);
  expect(await find(index, 'fort', 9)).toEqual(['a']);
  index.remove('a');
  index.remove('unknown');
  expect(await find(index, 'fort', 9)).toEqual([]);
  expect(index.size).toBe(1);
});

it('stays right when what was removed is cleared away', async () => {
  const index = new WordIndex();
  for (let at = 0; at < 3_000; at += 1) index.add(`d${at % 100}`, [`w${at}`, 'all']);
  expect(index.size).toBe(100);
  expect(await find(index, 'all', 200)).toHaveLength(100);
  expect(await find(index, 'w2999', 1)).toEqual(['d99']);
  expect((await find(index, 'w1', 5000)).every((id) => /^d\d+$/.test(id))).toBe(true);
});
