import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BoxIndex, overlaps, separate } from './boxes.ts';
import { placeLabels, wrapped } from './labels.ts';

const box = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.integer({ min: 10, max: 60 }),
});

describe('separate', () => {
  test('leaves no overlap, and what is fixed where it was', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 2, maxLength: 30 }), (boxes) => {
        const apart = separate(boxes, new Set([0]), 6);
        expect(apart[0]).toEqual(boxes[0]);
        apart.forEach((a, i) => {
          for (const b of apart.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
        });
      }),
    );
  });

  test('does not move boxes that are already apart', () => {
    const boxes = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 100, y: 0, width: 10, height: 10 },
    ];
    expect(separate(boxes, new Set(), 6)).toEqual(boxes);
  });
});

test('the index agrees with looking at every box', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, asked) => {
      const index = new BoxIndex(50);
      for (const each of boxes) index.add(each);
      expect(index.isTaken(asked)).toBe(boxes.some((each) => overlaps(each, asked)));
    }),
  );
});

describe('placeLabels', () => {
  const at = (x: number) => ({ x, y: 0, width: 40, height: 10 });

  test('the more important label stays, the other takes its second place or none', () => {
    const placed = placeLabels(
      [
        { id: 'small', importance: 1, places: [at(0), at(60)] },
        { id: 'great', importance: 2, places: [at(10)] },
        { id: 'least', importance: 0, places: [at(5)] },
      ],
      [],
    );
    expect([...placed]).toEqual([
      ['great', 0],
      ['small', 1],
    ]);
  });

  test('no label covers an obstacle or another label', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 25 }), fc.array(box, { maxLength: 10 }), (boxes, obstacles) => {
        const placed = placeLabels(
          boxes.map((place, index) => ({ id: String(index), importance: index % 5, places: [place] })),
          obstacles,
        );
        const taken = [...placed.keys()].map((id) => boxes[Number(id)]!);
        taken.forEach((a, i) => {
          for (const b of [...obstacles, ...taken.slice(i + 1)]) expect(overlaps(a, b)).toBe(false);
        });
      }),
    );
  });
});

describe('wrapped', () => {
  const measure = (text: string) => text.length * 10;

  test('breaks between words, and within a word only when it is wider than a line', () => {
    expect(wrapped('aa bb cc', 50, 4, measure)).toEqual(['aa bb', 'cc']);
    expect(wrapped('a bbbbbbbbbb', 50, 4, measure)).toEqual(['a', 'bbbbb', 'bbbbb']);
    expect(wrapped('aaaaaaa bb', 50, 4, measure)).toEqual(['aaaaa', 'aa bb']);
  });

  test('ends the last line with an ellipsis when there is more', () => {
    expect(wrapped('aa bb cc dd ee', 50, 2, measure)).toEqual(['aa bb', 'cc d…']);
    expect(wrapped('a'.repeat(3000), 50, 3, measure)).toEqual(['aaaaa', 'aaaaa', 'aaaa…']);
  });

  test('no line is wider than a line, and what is not cut is whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'e\u0301'), maxLength: 80 }), (text) => {
        const lines = wrapped(text, 80, 4, measure);
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(80);
        const said = (words: string) => words.replaceAll(/\s/g, '');
        if (!lines.at(-1)?.endsWith('…')) expect(said(lines.join(''))).toBe(said(text));
      }),
    );
  });
});
