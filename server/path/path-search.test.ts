import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from './known-links.ts';
import {
  BOUNDS,
  type Bounds,
  type Frontier,
  type PathAnswer,
  type PathQuestion,
  searchPaths,
} from './path-search.ts';

const STRENGTHS = [1135, 1128, 1100, 1035, 1000, 128, 0, -1];
const ids = Array.from({ length: 8 }, (_, at) => `e${at}`);
const endless: Bounds = { ...BOUNDS, timeIsUp: () => false, breathe: async () => {} };

const graph = fc.uniqueArray(
  fc.record({
    near: fc.constantFrom(...ids),
    far: fc.constantFrom(...ids),
    strength: fc.constantFrom(...STRENGTHS),
  }),
  { maxLength: 22, selector: ({ near, far }) => [near, far].sort().join() },
);
const question = fc.record({
  from: fc.constant('e0'),
  to: fc.constant('e1'),
  maxHops: fc.integer({ min: 1, max: 6 }),
  first: fc.integer({ min: 1, max: 6 }),
  avoid: fc.subarray(['e2', 'e3', 'e4'], { maxLength: 2 }),
  via: fc.subarray(['e5', 'e6', 'e7'], { maxLength: 2 }),
});

/** Answers from a list of links, and notes what it was asked. */
function frontierOf(
  links: Link[],
  asked: { ids: string[]; atLeast: number; below: number | null }[] = [],
): Frontier {
  const both = [...links, ...links.map(({ near, far, strength }) => ({ near: far, far: near, strength }))];
  return async (of, { atLeast, below, limit }) => {
    asked.push({ ids: of, atLeast, below });
    const around = new Set(of);
    return both
      .filter(({ near, far, strength }) => {
        return (
          around.has(near) && near !== far && strength >= atLeast && (below === null || strength < below)
        );
      })
      .slice(0, limit);
  };
}

/** Every chain of at most so many hops, by trying all, best first. */
function everyChain(
  links: Link[],
  asked: PathQuestion,
  hops: number,
): { entities: string[]; strength: number }[] {
  const found: { entities: string[]; strength: number }[] = [];
  const walk = (chain: string[], strength: number) => {
    const last = chain.at(-1)!;
    if (last === asked.to) {
      if (asked.via.every((id) => chain.includes(id))) found.push({ entities: chain, strength });
      return;
    }
    if (chain.length > hops) return;
    for (const link of links) {
      if (link.near !== last && link.far !== last) continue;
      const next = link.near === last ? link.far : link.near;
      if (chain.includes(next) || asked.avoid.includes(next)) continue;
      walk([...chain, next], Math.min(strength, link.strength));
    }
  };
  walk([asked.from], Number.POSITIVE_INFINITY);
  return found.sort(
    (a, b) =>
      b.strength - a.strength ||
      a.entities.length - b.entities.length ||
      (a.entities.join() < b.entities.join() ? -1 : 1),
  );
}

describe('the search for paths', () => {
  it('gives what trying every chain gives, in the same order', () =>
    fc.assert(
      fc.asyncProperty(graph, question, async (links, asked) => {
        const { paths, cutBy } = await searchPaths(asked, frontierOf(links), endless);
        const truth = everyChain(links, asked, asked.maxHops);
        expect(paths).toEqual(truth.slice(0, asked.first));
        const longer = everyChain(links, asked, ids.length).length > truth.length;
        if (paths.length === asked.first) expect(cutBy).toBeNull();
        else if (longer) expect(cutBy).toBe('hops');
        else expect([null, 'hops']).toContain(cutBy);
      }),
      { numRuns: 2000, seed: 4 },
    ));

  it('reads the links of an entity once for each band of strength', () =>
    fc.assert(
      fc.asyncProperty(graph, question, async (links, asked) => {
        const reads: { ids: string[]; atLeast: number; below: number | null }[] = [];
        await searchPaths(asked, frontierOf(links, reads), endless);
        for (const id of ids) {
          const bands = reads.filter((read) => read.ids.includes(id));
          for (const [at, band] of bands.entries()) expect(band.below).toBe(bands[at - 1]?.atLeast ?? null);
        }
      }),
      { numRuns: 500, seed: 4 },
    ));

  it('gives others their turn while it looks through thousands of links', async () => {
    const spokes = Array.from({ length: 20_000 }, (_, at) => `spoke${at}`);
    const links = spokes.flatMap((far) => [
      { near: 'e0', far, strength: 1100 },
      { near: 'hub', far, strength: 1100 },
    ]);
    links.push({ near: 'hub', far: 'e1', strength: 1100 });
    let turns = 0;
    const breathe = async () => {
      turns += 1;
    };
    const asked = { from: 'e0', to: 'e1', maxHops: 4, first: 1, avoid: [], via: [] };
    const { paths } = await searchPaths(asked, frontierOf(links), { ...endless, breathe });
    expect(paths).toEqual([{ entities: ['e0', 'spoke0', 'hub', 'e1'], strength: 1100 }]);
    expect(turns).toBeGreaterThan(10);
  });

  it('cut by work or time gives real chains in order, and says what cut it', () =>
    fc.assert(
      fc.asyncProperty(graph, question, fc.nat({ max: 20 }), async (links, asked, most) => {
        const truth = everyChain(links, asked, asked.maxHops);
        const all = new Set(truth.map(({ entities }) => entities.join()));
        let queries = 0;
        const answers: [PathAnswer, string][] = [
          [await searchPaths(asked, frontierOf(links), { ...endless, links: most + 1 }), 'work'],
          [await searchPaths(asked, frontierOf(links), { ...endless, steps: most }), 'work'],
          [
            await searchPaths(asked, frontierOf(links), {
              ...endless,
              timeIsUp: () => ++queries > most / 4,
            }),
            'time',
          ],
        ];
        for (const [{ paths, cutBy }, by] of answers) {
          for (const { entities } of paths) expect(all).toContain(entities.join());
          const strengths = paths.map(({ strength }) => strength);
          expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
          if (cutBy !== by) expect(paths).toEqual(truth.slice(0, asked.first));
        }
      }),
      { numRuns: 1000, seed: 4 },
    ));

  it('finds a strong chain without reading what is weak', async () => {
    const strong = ['e0', 'e2', 'e1'].map((far, at, all) => ({
      near: all[at - 1] ?? 'e0',
      far,
      strength: 1128,
    }));
    const weak = ids.slice(3).flatMap((near) => [{ near, far: 'e0', strength: 1000 }]);
    const reads: { ids: string[]; atLeast: number; below: number | null }[] = [];
    const asked = { from: 'e0', to: 'e1', maxHops: 2, first: 1, avoid: [], via: [] };
    const { paths } = await searchPaths(asked, frontierOf([...strong.slice(1), ...weak], reads), endless);
    expect(paths).toEqual([{ entities: ['e0', 'e2', 'e1'], strength: 1128 }]);
    expect(reads).toEqual([{ ids: ['e0', 'e1'], atLeast: 1100, below: null }]);
  });

  it('knows that two entities are not connected once all around one of them is read', async () => {
    const links = [
      { near: 'e0', far: 'e2', strength: 1000 },
      { near: 'e1', far: 'e3', strength: 1000 },
    ];
    const asked = { from: 'e0', to: 'e1', maxHops: 4, first: 3, avoid: [], via: [] };
    expect(await searchPaths(asked, frontierOf(links), endless)).toMatchObject({ paths: [], cutBy: null });
  });

  it('looks for longer chains however far they would lead', async () => {
    const star = (near: string, far: string, count: number): Link[] =>
      Array.from({ length: count }, (_, at) => ({ near, far: `${far}${at}`, strength: 1000 }));
    const row = Array.from({ length: 19_999 }, (_, at) => ({
      near: `a${at}`,
      far: `a${at + 1}`,
      strength: 1000,
    }));
    const asked = { from: 'e0', to: 'e1', maxHops: 3, first: 3, avoid: [], via: ['a7'] };
    const around = [...star('e0', 'a', 20_000), ...row];
    const apart = frontierOf([...around, ...star('e1', 'b', 20_001)]);
    expect(await searchPaths(asked, apart, endless)).toMatchObject({ paths: [], cutBy: null });
    const joined = frontierOf([...around, { near: 'a9', far: 'e1', strength: 1000 }]);
    expect(await searchPaths(asked, joined, endless)).toMatchObject({ paths: [], cutBy: 'hops' });
  });
});
