import { describe, expect, it } from 'vitest';
import type { Reader } from './reader.ts';
import { forEachInTurns, inSlices, SLICE } from './slices.ts';

/** A reader that only counts its turns. */
function breathing(): { reader: Reader; turns(): number } {
  let turns = 0;
  const breathe = async () => {
    turns += 1;
  };
  return { reader: { breathe } as Reader, turns: () => turns };
}
const ids = (count: number) => Array.from({ length: count }, (_, at) => `id:${at}`);

describe('reading in slices', () => {
  it('asks for every id once, in order, in queries of bounded size with a turn after each', async () => {
    const { reader, turns } = breathing();
    const asked: string[][] = [];
    const all = ids(2 * SLICE + 1);
    const rows = await inSlices(reader, all, async (slice) => {
      asked.push(slice);
      return slice;
    });
    expect(rows).toEqual(all);
    expect(asked.map(({ length }) => length)).toEqual([SLICE, SLICE, 1]);
    expect(turns()).toBe(3);
  });

  it('puts together no more ids than bring so many rows, and a heavy one alone', async () => {
    const asked: number[] = [];
    await inSlices(
      breathing().reader,
      ids(6),
      async (slice) => {
        asked.push(slice.length);
        return [];
      },
      (id) => (id === 'id:2' ? 5 * SLICE : SLICE / 2),
    );
    expect(asked).toEqual([2, 1, 2, 1]);
  });

  it('asks nothing for nothing', async () => {
    expect(await inSlices(breathing().reader, [], () => Promise.reject(new Error('asked')))).toEqual([]);
  });

  it('gives turns while it looks through what is in memory', async () => {
    const { reader, turns } = breathing();
    let seen = 0;
    await forEachInTurns(reader, ids(3 * SLICE), () => {
      seen += 1;
    });
    expect([seen, turns()]).toEqual([3 * SLICE, 3]);
  });
});
