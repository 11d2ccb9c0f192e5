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

describe('a find in slices', () => {
  const many = () => {
    const index = new WordIndex();
    for (let at = 0; at < 1_500; at += 1) index.add(`d${at}`, ['minsk', `word${at % 7}`]);
    return index;
  };
  const { readings } = typedOf('minsk wrod');

  it('gives others a turn between steps, and what they find meanwhile is right', async () => {
    const index = many();
    let turns = 0;
    const found = await index.find(readings[0]!, 5, async () => {
      turns += 1;
      if (turns === 3) expect(await find(index, 'word6', 1)).toEqual(['d6']);
    });
    expect(turns).toBeGreaterThan(4);
    expect(found).toEqual(await find(index, 'minsk wrod', 5));
  });

  it('stays right when documents come and go under it', async () => {
    const index = many();
    let turns = 0;
    const found = await index.find(readings[0]!, 2_000, async () => {
      turns += 1;
      if (turns !== 2) return;
      for (let at = 0; at < 1_400; at += 1) index.remove(`d${at}`);
      index.add('late', ['minsk']);
    });
    expect(found.slice(0, 100)).toEqual(Array.from({ length: 100 }, (_, at) => `d${1_400 + at}`));
    const left = await find(index, 'minsk', 2_000);
    expect(left).toHaveLength(101);
    expect(left).not.toContain('d0');
  });

  it('ends where it is cut off, and the next begins afresh', async () => {
    const index = many();
    let turns = 0;
    const cut = index.find(readings[0]!, 5, async () => {
      turns += 1;
      if (turns === 2) throw new Error('over');
    });
    await expect(cut).rejects.toThrow('over');
    expect(await find(index, 'word3', 2)).toEqual(['d3', 'd10']);
  });
});

it('finds what a joined word is made of, and what words were joined to', async () => {
  const index = indexOf({ a: 'jean paul', b: 'jeanpaul', c: 'jean', d: 'abd al rahman', e: 'abdurrahman' });
  expect((await find(index, 'jeanpaul', 9)).sort()).toEqual(['a', 'b']);
  expect((await find(index, 'jeanpa', 9)).sort()).toEqual(['a', 'b']);
  expect((await find(index, 'jean paul', 9)).slice(0, 2).sort()).toEqual(['a', 'b']);
  expect((await find(index, 'abdulrahman', 9)).sort()).toEqual(['d', 'e']);
  expect((await find(index, 'abd al-rahman', 9)).sort()).toEqual(['d', 'e']);
});
