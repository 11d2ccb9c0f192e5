import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exitFromBox, exitFromOutline } from './exits.ts';

const NAME = { x: 0, y: 40, width: 100, height: 30 };
const ORIGIN = { x: 0, y: 0 };

describe('exitFromBox', () => {
  test('a line from below leaves the name at its lower edge, one from above or aside never meets it', () => {
    expect(exitFromBox(NAME, ORIGIN, { x: 0, y: 200 })).toBe(55);
    expect(exitFromBox(NAME, ORIGIN, { x: 0, y: -200 })).toBe(0);
    expect(exitFromBox(NAME, ORIGIN, { x: 200, y: 0 })).toBe(0);
    expect(exitFromBox(NAME, ORIGIN, ORIGIN)).toBe(0);
  });

  test('what lies beyond the exit is outside, and a ray that has none meets nothing of the name', () => {
    const coordinate = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        fc.pre(x !== 0 || y !== 0);
        const exit = exitFromBox(NAME, ORIGIN, { x, y });
        const length = Math.hypot(x, y);
        const isInside = (at: number) =>
          Math.abs((x / length) * at - NAME.x) < NAME.width / 2 &&
          Math.abs((y / length) * at - NAME.y) < NAME.height / 2;
        for (let at = exit + 0.001; at < 200; at += 0.5) expect(isInside(at)).toBe(false);
        if (exit > 0) {
          const onRim = Math.max(
            Math.abs(((x / length) * exit - NAME.x) / (NAME.width / 2)),
            Math.abs(((y / length) * exit - NAME.y) / (NAME.height / 2)),
          );
          expect(onRim).toBeCloseTo(1);
        }
      }),
    );
  });
});

test('an outline reaches as far as its side in that direction', () => {
  const diamond = [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ] as const;
  const at = { x: 7, y: -3 };
  expect(exitFromOutline(diamond, 20, at, { x: 7, y: 90 })).toBe(20);
  expect(exitFromOutline(diamond, 20, at, { x: 17, y: 7 })).toBeCloseTo(20 / Math.SQRT2);
});
