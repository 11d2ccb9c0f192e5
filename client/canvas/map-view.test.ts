import type { Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArrangeTask, Positions } from './arrange-task.ts';
import type { Gestures } from './gestures.ts';
import { COLOURS, edgeElement, headlessCore, nodeElement } from './headless-map.ts';
import { MapView } from './map-view.ts';

const A = nodeElement('a');
const B = nodeElement('b');
const C = nodeElement('c');
const LINE = edgeElement('line', 'a', 'b');

/** A page as far as the map needs one: frames, and a canvas that measures text. */
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
  const measureText = (text: string) => ({ width: text.length * 6 });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => ({ measureText }) }) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the map', () => {
  test('draws entities where the layout puts them, and the lines between them', async () => {
    const { view, cy, label } = mapOf();
    view.draw([A, B, LINE], {});
    await settled();
    expect(idsOf(cy)).toEqual(['a', 'b', 'line']);
    expect(positionsOf(cy)).toEqual({ a: { x: 0, y: 0 }, b: { x: 200, y: 0 } });
    expect(label).toHaveBeenCalled();
  });

  test('leaves what stays where it is, gives what is new a place, and takes away what is gone', async () => {
    const { view, cy, tasks } = mapOf();
    view.draw([A, B, LINE], {});
    await settled();
    view.draw([B, C], {});
    await settled();
    expect(positionsOf(cy)).toEqual({ b: { x: 200, y: 0 }, c: { x: 200, y: 200 } });
    expect(idsOf(cy)).toEqual(['b', 'c']);
    expect(tasks.at(-1)!.nodes.map(({ id, at }) => [id, at])).toEqual([
      ['b', { x: 200, y: 0 }],
      ['c', null],
    ]);
  });

  test('brings back what was taken away to where it stood, without a layout', async () => {
    const { view, cy, tasks } = mapOf();
    view.draw([A, B, LINE], {});
    await settled();
    view.draw([A], {});
    await settled();
    view.draw([A, B, LINE], {});
    await settled();
    expect(positionsOf(cy)).toEqual({ a: { x: 0, y: 0 }, b: { x: 200, y: 0 } });
    expect(tasks).toHaveLength(1);
  });

  test('keeps what is pinned where it is pinned, whatever the layout says', async () => {
    const { view, cy, tasks } = mapOf();
    view.draw([A, B, LINE], { a: { x: -70, y: 5 } });
    await settled();
    expect(tasks[0]!.nodes[0]).toMatchObject({ at: { x: -70, y: 5 }, fixed: true });
    view.draw([A, B, LINE], { a: { x: 33, y: 5 } });
    await settled();
    await Promise.all([view.arrange(true), settled()]);
    expect(positionsOf(cy).a).toEqual({ x: 33, y: 5 });
    expect(tasks.at(-1)!.nodes.map(({ at }) => at)).toEqual([{ x: 33, y: 5 }, null]);
  });

  test('shows what changes in the styles', async () => {
    const { view, cy } = mapOf();
    view.draw([A, B, LINE], {});
    await settled();
    view.draw([nodeElement('a', { size: 50, classes: 'actor open' }), B, LINE], {});
    await settled();
    expect(Number.parseFloat(cy.getElementById('a').style('width'))).toBe(50);
    expect(cy.getElementById('a').hasClass('open')).toBe(true);
  });

  test('lets step back what does not touch the selection', async () => {
    const { view, cy } = mapOf();
    view.draw([A, B, C, LINE], {});
    await settled();
    view.draw([nodeElement('a', { classes: 'actor selected' }), B, C, LINE], {});
    await settled();
    expect(cy.elements('.faded').map((element) => element.id())).toEqual(['c']);
    view.draw([A, B, C, LINE], {});
    await settled();
    expect(cy.elements('.faded').empty()).toBe(true);
  });

  test('draws a bounded number of elements a frame', async () => {
    const { view, cy } = mapOf({ isStill: true });
    const many = Array.from({ length: 130 }, (_, index) => nodeElement(`n${index}`));
    const pins = Object.fromEntries(many.map(({ data }, index) => [data.id, { x: index, y: 0 }]));
    view.draw(many, pins);
    const counts = [cy.nodes().length];
    for (let frame = 0; frame < 2; frame += 1) {
      await vi.advanceTimersByTimeAsync(16);
      counts.push(cy.nodes().length);
    }
    expect(counts).toEqual([60, 120, 130]);
  });

  test('shows all of it, in the room that nothing lies over', async () => {
    const { view, cy } = mapOf();
    view.draw([A, B, LINE], {});
    await settled();
    view.fit();
    const box = cy.nodes().renderedBoundingBox({ includeLabels: false });
    expect((box.x1 + box.x2) / 2).toBeCloseTo(400, 0);
    expect(box.x1).toBeGreaterThan(0);
    expect(box.y2).toBeLessThan(500);
  });
});

describe('a layout', () => {
  test('that takes long shows a rough map first, and the found places when it is done', async () => {
    const { view, cy, answer, busy } = mapOf({ isSlow: true });
    view.draw([A, B, LINE], {});
    await settled();
    expect(idsOf(cy)).toEqual(['a', 'b', 'line']);
    expect(positionsOf(cy).b).not.toEqual({ x: 200, y: 0 });
    expect(busy).toEqual([true]);
    answer();
    await settled();
    expect(positionsOf(cy).b).toEqual({ x: 200, y: 0 });
    expect(busy).toEqual([true, false]);
  });

  test('that is stopped leaves each entity a place', async () => {
    const { view, cy, busy, arranger } = mapOf({ isSlow: true });
    view.draw([A, B, LINE], {});
    await vi.advanceTimersByTimeAsync(0);
    void view.stopArranging();
    await settled();
    expect(arranger.stop).toHaveBeenCalled();
    expect(idsOf(cy)).toEqual(['a', 'b', 'line']);
    expect(busy).toEqual([true, false]);
  });

  test('is not heard any more by a map that was closed', async () => {
    const { view, cy, answer, busy } = mapOf({ isSlow: true });
    view.draw([A, B, LINE], {});
    await vi.advanceTimersByTimeAsync(0);
    view.close();
    answer();
    await settled();
    expect([cy.destroyed(), busy]).toEqual([true, [true]]);
  });
});

describe('gestures', () => {
  test.each<[string, (cy: Core) => void, unknown[][]]>([
    ['a tap on an entity', (cy) => cy.getElementById('a').emit('tap'), [['pickEntity', 'a']]],
    ['a tap on a line', (cy) => cy.getElementById('line').emit('tap'), [['pickClaim', 'claim:line']]],
    ['a tap beside all', (cy) => cy.emit('tap'), [['pickNothing']]],
    ['a double tap on an entity', (cy) => cy.getElementById('a').emit('dbltap'), [['expand', 'a']]],
    ['a drag', (cy) => drag(cy, 'a', 40.4), [['pin', 'a', { x: 40, y: 0 }]]],
    ['a press that hardly moves', (cy) => drag(cy, 'a', 1), []],
  ])('%s is told in the terms of the register', async (_, act, expected) => {
    const { view, cy, told } = mapOf();
    view.draw([A, B, LINE], {});
    await settled();
    act(cy);
    expect(told).toEqual(expected);
  });

  test('what was dragged stays there when more is drawn', async () => {
    const { view, cy } = mapOf();
    view.draw([A, B, LINE], {});
    await settled();
    drag(cy, 'a', 40);
    view.draw([A, B, C, LINE], {});
    await settled();
    expect(positionsOf(cy).a).toEqual({ x: 40, y: 0 });
  });

  test('the name of what is under the pointer is shown while it is there', async () => {
    const { view, cy } = mapOf();
    view.draw([A, B, LINE], {});
    await settled();
    const line = cy.getElementById('line');
    line.emit('mouseover');
    expect([line.data('text'), line.hasClass('hover')]).toEqual(['supplies', true]);
    line.emit('mouseout');
    expect([line.data('text'), line.hasClass('hover')]).toEqual(['', false]);
  });
});

/** A map on the headless core. Its layout puts new entities on a grid: at once, or when `answer` is called. */
function mapOf({ isSlow = false, isStill = false } = {}) {
  const cy = headlessCore();
  const tasks: ArrangeTask[] = [];
  const told: unknown[][] = [];
  const busy: boolean[] = [];
  let answer = () => {};
  const arranger = {
    arrange: (task: ArrangeTask) => {
      tasks.push(task);
      if (!isSlow) return Promise.resolve(onGrid(task));
      return new Promise<Positions | null>((resolve) => {
        answer = () => resolve(onGrid(task));
      });
    },
    stop: vi.fn(),
  };
  const stage = {
    room: () => ({ x: 400, y: 250, width: 800, height: 500 }),
    colours: () => COLOURS,
    isStill: () => isStill,
    fontsReady: async () => {},
  };
  const label = vi.fn(async () => {});
  const gestures = new Proxy({} as Gestures, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        void told.push([name, ...given]),
  });
  const view = new MapView({ cy, stage, arranger, label }, gestures, (is) => void busy.push(is));
  return { view, cy, tasks, told, busy, label, arranger, answer: () => answer() };
}

const SPOTS: Positions = { a: { x: 0, y: 0 }, b: { x: 200, y: 0 }, c: { x: 200, y: 200 } };

function onGrid({ nodes }: ArrangeTask): Positions {
  return Object.fromEntries(nodes.map(({ id, at }) => [id, at ?? SPOTS[id] ?? { x: 0, y: 0 }]));
}

/** Lets all frames, waits and moves of the map go by. */
function settled() {
  return vi.advanceTimersByTimeAsync(2_000);
}

function drag(cy: Core, id: string, by: number): void {
  const node = cy.getElementById(id);
  node.emit('grab');
  node.position('x', node.position('x') + by);
  node.emit('drag');
  node.emit('dragfree');
}

function idsOf(cy: Core): string[] {
  return cy
    .elements()
    .map((element) => element.id())
    .sort();
}

function positionsOf(cy: Core): Positions {
  return Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}
