import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { witnessGroups, witnessKeys } from './witness-groups.ts';

const source = (id: string, publisher: string | null = null, ...authors: string[]) => ({
  id,
  publisher,
  authors,
  url: null,
  canonicalUrl: null,
  archiveUrl: null,
});

const keysOf = (publisher: string | null, ...authors: string[]) =>
  witnessKeys(source('x', publisher, ...authors));

describe('witnessGroups', () => {
  it('leaves sources with nothing in common apart', () => {
    expect([...witnessGroups([source('a', 'P'), source('b', 'Q'), source('c')], [], []).values()]).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('joins through derivation, publisher and author, over several steps, to the smallest id', () => {
    const sources = [source('d', 'P'), source('c', 'p '), source('b', 'Q', 'Ann'), source('a', 'R', 'ann')];
    const groups = witnessGroups(sources, [{ from: 'c', to: 'b' }], []);
    expect([...groups.values()]).toEqual(['a', 'a', 'a', 'a']);
  });

  it.each([
    ['Doe, Jane', 'Jane Doe'],
    ['van den Berg, Jan', 'Jan  van den Berg'],
    ['Doe, J.', 'j. doe'],
    ['Doe, Jane, Jr.', 'Jane Doe Jr'],
    ['The Daily Example.', 'the daily example'],
    ['Department of Examples, Minsk', 'DEPARTMENT OF EXAMPLES, MINSK'],
  ])('%s and %s are one author', (one, other) => {
    expect(keysOf(null, one)).toEqual(keysOf(null, other));
  });

  it.each([
    ['Doe, Jane', 'J. Doe'],
    ['Doe, Jane', 'Doe Jane'],
    ['Institute of Examples, Minsk', 'Minsk Institute of Examples'],
  ])('%s and %s are two', (one, other) => {
    expect(keysOf(null, one)).not.toEqual(keysOf(null, other));
  });

  it('takes a publisher in another case or with a full stop for the same', () => {
    expect(keysOf('Example House Inc.')).toEqual(keysOf('EXAMPLE HOUSE INC'));
  });

  it('joins a source that stands where another has its copy', () => {
    const copied = { ...source('a'), url: 'https://news.example/a', archiveUrl: 'https://archive.ph/AbCd3' };
    const copy = { ...source('b'), url: 'https://archive.ph/AbCd3' };
    expect(witnessGroups([copied, copy], [], []).get('b')).toBe('a');
    expect(witnessGroups([copied, copy], [], [{ a: 'a', b: 'b' }]).get('b')).toBe('b');
  });

  it('does not join sources for both lacking a publisher', () => {
    expect(keysOf('', ' ')).toEqual([]);
  });

  it('separates what is shared, not what is derived, nor what a third joins', () => {
    const pair = [source('a', 'P'), source('b', 'P')];
    const separation = [{ a: 'a', b: 'b' }];
    expect(witnessGroups(pair, [], separation).get('b')).toBe('b');
    expect(witnessGroups(pair, [{ from: 'a', to: 'b' }], separation).get('b')).toBe('a');
    expect(witnessGroups([...pair, source('c', 'P')], [], separation).get('b')).toBe('a');
  });

  it('joins what stands at one address, by either field, unless it is separated', () => {
    const pair = [
      { ...source('a', 'P'), url: 'http://www.news.example/a/?utm_source=x' },
      { ...source('b', 'Q'), canonicalUrl: 'https://news.example/a' },
    ];
    expect(witnessGroups(pair, [], []).get('b')).toBe('a');
    expect(witnessGroups(pair, [], [{ a: 'a', b: 'b' }]).get('b')).toBe('b');
  });

  it('equals the closure of the pairwise relation', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const pair = fc.record({ a: id, b: id });
    const someSources = fc.uniqueArray(
      fc.record({
        id,
        publisher: fc.option(fc.constantFrom('P', 'Q')),
        authors: fc.subarray(['X', 'Y', 'Z']),
        url: fc.option(fc.constantFrom('https://u.example/', 'https://v.example/')),
        canonicalUrl: fc.constant(null),
        archiveUrl: fc.constant(null),
      }),
      { selector: (each) => each.id },
    );
    fc.assert(
      fc.property(
        someSources,
        fc.array(pair, { maxLength: 3 }),
        fc.array(pair, { maxLength: 4 }),
        (all, links, apart) => {
          const derivations = links.map(({ a, b }) => ({ from: a, to: b }));
          const related = (x: (typeof all)[number], y: (typeof all)[number]) =>
            links.some((l) => (l.a === x.id && l.b === y.id) || (l.a === y.id && l.b === x.id)) ||
            (!apart.some((s) => (s.a === x.id && s.b === y.id) || (s.a === y.id && s.b === x.id)) &&
              ((x.publisher !== null && x.publisher === y.publisher) ||
                (x.url !== null && x.url === y.url) ||
                x.authors.some((a) => y.authors.includes(a))));
          const expected = new Map(all.map((each) => [each.id, each.id]));
          for (let round = 0; round < all.length; round++) {
            for (const x of all) {
              for (const y of all) {
                if (x !== y && related(x, y) && expected.get(y.id)! < expected.get(x.id)!) {
                  expected.set(x.id, expected.get(y.id)!);
                }
              }
            }
          }
          expect(witnessGroups(all, derivations, apart)).toEqual(expected);
        },
      ),
    );
  });
});
