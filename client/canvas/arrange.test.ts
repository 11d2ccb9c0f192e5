import { describe, expect, test } from 'vitest';
import { arrange, LARGE } from './arrange.ts';
import type { ArrangeTask } from './arrange-task.ts';

/** A hub with `count` neighbours, some of them tied to each other. */
function hub(count: number): ArrangeTask {
  const node = (index: number) => ({
    id: `n${index}`,
    size: 40,
    labelWidth: 110,
    labelHeight: 30,
    at: null,
    fixed: false,
  });
  const edge = (source: number, target: number) => ({
    id: `${source} ${target}`,
    source: `n${source}`,
    target: `n${target}`,
    labelWidth: 60,
  });
  const indexes = Array.from({ length: count }, (_, index) => index + 1);
  return {
    room: { width: 600, height: 650 },
    nodes: [node(0), ...indexes.map(node)],
    edges: [
      ...indexes.map((index) => edge(0, index)),
      ...indexes.slice(0, -3).map((index) => edge(index, index + 3)),
    ],
  };
}

/** Pairs whose shapes with the labels below them overlap. */
function collisions(task: ArrangeTask): string[] {
  const positions = arrange(task);
  const boxes = task.nodes.map(({ id, size, labelWidth, labelHeight }) => {
    const { x, y } = positions[id]!;
    return {
      id,
      x1: x - labelWidth / 2,
      x2: x + labelWidth / 2,
      y1: y - size / 2,
      y2: y + size / 2 + 5 + labelHeight,
    };
  });
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2)
      .map((b) => `${a.id} on ${b.id}`),
  );
}

describe('arrange', () => {
  test.each([12, 60, LARGE + 10])('nothing overlaps with %i neighbours, labels included', (count) => {
    expect(collisions(hub(count))).toEqual([]);
  });

  test('the same task gives the same places', () => {
    expect(arrange(hub(20))).toEqual(arrange(hub(20)));
  });

  test.each([20, LARGE + 10])('a fixed entity stays, with %i neighbours', (count) => {
    const task = hub(count);
    task.nodes[3] = { ...task.nodes[3]!, at: { x: 777, y: -555 }, fixed: true };
    expect(arrange(task).n3).toEqual({ x: 777, y: -555 });
  });
});
