import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from './boxes.ts';
import { type Line, placeLineLabels, runsThrough } from './line-labels.ts';

const point = fc.record({ x: fc.integer({ min: -200, max: 200 }), y: fc.integer({ min: -200, max: 200 }) });
const box = fc.record({
  x: fc.integer({ min: -200, max: 200 }),
  y: fc.integer({ min: -200, max: 200 }),
  width: fc.integer({ min: 4, max: 90 }),
  height: fc.integer({ min: 4, max: 40 }),
});

/** A straight line with a label of 40 by 12 at its middle or towards its ends. */
function straight(id: string, importance: number, from: [number, number], to: [number, number]): Line {
  const at = (t: number) => ({ x: from[0] + (to[0] - from[0]) * t, y: from[1] + (to[1] - from[1]) * t });
  return {
    id,
    importance,
    faint: false,
    chosen: false,
    path: [0, 0.25, 0.5, 0.75, 1].map(at),
    label: { width: 40, height: 12, spots: [0.5, 0.3, 0.7].map(at) },
  };
}

/** Lines between any two points, all of different importance. */
const lines = fc
  .array(fc.tuple(point, point), { maxLength: 14 })
  .map((ends) =>
    ends.map(([a, b], index) => straight(`line ${index}`, ends.length - index, [a.x, a.y], [b.x, b.y])),
  );

test('a part runs through a box as a walk along it in small steps would find', () => {
  fc.assert(
    fc.property(point, point, box, (from, to, asked) => {
      const steps = Array.from({ length: 4001 }, (_, step) => step / 4000);
      const inside = (margin: number) =>
        steps.some((t) => {
          const [x, y] = [from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t];
          return (
            Math.abs(x - asked.x) <= asked.width / 2 + margin &&
            Math.abs(y - asked.y) <= asked.height / 2 + margin
          );
        });
      // Between two steps a corner may be cut: what lies nearer than a step to the rim is left undecided.
      if (inside(0)) expect(runsThrough(from, to, asked)).toBe(true);
      else if (!inside(0.2)) expect(runsThrough(from, to, asked)).toBe(false);
    }),
  );
});

describe('placeLineLabels', () => {
  test('no line runs through a label that is drawn before it', () => {
    fc.assert(
      fc.property(lines, fc.array(box, { maxLength: 6 }), (drawn, obstacles) => {
        const placed = placeLineLabels(drawn, obstacles);
        const boxOf = (line: Line) => ({
          ...line.label!.spots[placed.get(line.id)!.spot]!,
          width: 40,
          height: 12,
        });
        const labelled = drawn.filter(({ id }) => placed.has(id));
        for (const line of labelled) {
          for (const obstacle of obstacles) expect(overlaps(boxOf(line), obstacle)).toBe(false);
          for (const other of labelled) {
            if (other === line) continue;
            expect(overlaps(boxOf(line), boxOf(other))).toBe(false);
            const isOver = placed.get(other.id)!.order > placed.get(line.id)!.order;
            const strikes = other.path.some(
              (at, index) => index > 0 && runsThrough(other.path[index - 1]!, at, boxOf(line)),
            );
            expect(isOver && strikes).toBe(false);
          }
        }
      }),
    );
  });

  test('a label moves along its line to where it covers no other', () => {
    const [across, down] = [
      straight('across', 2, [-200, 0], [200, 0]),
      straight('down', 1, [0, -90], [0, 90]),
    ];
    const placed = placeLineLabels([across, down], []);
    expect(placed.get('across')).toEqual({ spot: 1, order: 2 });
    expect(placed.get('down')).toEqual({ spot: 1, order: 1 });
  });

  test('faint lines are covered rather than the label moved', () => {
    const across = straight('across', 2, [-200, 0], [200, 0]);
    const down = { ...straight('down', 1, [0, -90], [0, 90]), faint: true, label: null };
    expect(placeLineLabels([across, down], []).get('across')?.spot).toBe(0);
  });

  test('of two that have only one place the less important is left out', () => {
    const great = straight('great', 2, [-30, 0], [30, 0]);
    const small = straight('small', 1, [-30, 4], [30, 4]);
    expect([...placeLineLabels([small, great], []).keys()]).toEqual(['great']);
  });

  test('a label that would cover a whole sheaf of lines is left out, unless its line was chosen', () => {
    const sheaf = [-9, -6, -3, 3, 6].map((y, index) => ({
      ...straight(`sheaf ${index}`, 1, [-200, y], [200, y]),
      label: null,
    }));
    const inIt = straight('in it', 2, [-200, 0], [200, 0]);
    expect(placeLineLabels([inIt, ...sheaf], []).size).toBe(0);
    expect(placeLineLabels([{ ...inIt, chosen: true }, ...sheaf], []).size).toBe(1);
  });
});
