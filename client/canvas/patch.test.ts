import type { Core } from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CanvasElement } from './elements.ts';
import { edgeElement, headlessCore, nodeElement } from './headless-map.ts';
import { applyPatch, difference, isEmpty } from './patch.ts';

const NODES = ['a', 'b', 'c', 'd'];

/** Any drawing of a few entities, with lines between those that are in it. */
const drawing: fc.Arbitrary<CanvasElement[]> = fc
  .record({
    nodes: fc.subarray(NODES),
    sizes: fc.array(fc.integer({ min: 26, max: 52 }), { minLength: 4, maxLength: 4 }),
    classes: fc.array(fc.constantFrom('actor', 'actor open', 'place selected'), {
      minLength: 4,
      maxLength: 4,
    }),
    lines: fc.array(fc.record({ id: fc.nat(5), from: fc.nat(3), to: fc.nat(3) }), { maxLength: 6 }),
  })
  .map(({ nodes, sizes, classes, lines }) => {
    const entities = nodes.map((id, index) =>
      nodeElement(id, { size: sizes[index]!, classes: classes[index]! }),
    );
    const edges = new Map(
      lines
        .map(({ id, from, to }) => [`line:${id}`, NODES[from]!, NODES[to]!] as const)
        .filter(([, from, to]) => nodes.includes(from) && nodes.includes(to))
        .map(([id, from, to]) => [id, edgeElement(id, from, to)]),
    );
    return [...entities, ...edges.values()];
  });

test('one drawing becomes the next, and what stays keeps its place', () => {
  fc.assert(
    fc.property(drawing, drawing, (first, second) => {
      const cy = headlessCore({ isBare: true });
      draw(cy, [], first);
      const before = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
      draw(cy, first, second);
      expect(drawn(cy)).toEqual(new Map(second.map((element) => [element.data.id, saidOf(element)])));
      for (const node of cy.nodes().toArray()) {
        expect(node.position()).toEqual(before.get(node.id()) ?? placeOf(node.id()));
      }
      expect(isEmpty(difference(byId(second), second))).toBe(true);
    }),
  );
});

describe('a patch', () => {
  const a = nodeElement('a');
  const b = nodeElement('b');
  const line = edgeElement('line', 'a', 'b');

  test('leaves alone what has not changed', () => {
    const bigger = nodeElement('a', { size: 50 });
    expect(difference(byId([a, b, line]), [bigger, b, line])).toEqual({
      add: [],
      update: [bigger],
      remove: [],
    });
  });

  test('draws a line anew when it runs the other way', () => {
    const turned = edgeElement('line', 'b', 'a');
    expect(difference(byId([a, b, line]), [a, b, turned])).toEqual({
      add: [turned],
      update: [],
      remove: ['line'],
    });
  });

  test('keeps the label that the map wrote on what is updated', () => {
    const cy = headlessCore();
    draw(cy, [], [a, b, line]);
    cy.getElementById('a').data({ text: 'The name', font: 20 });
    draw(cy, [a, b, line], [nodeElement('a', { size: 50 }), b, line]);
    expect(cy.getElementById('a').data()).toMatchObject({ text: 'The name', font: 20, size: 50 });
  });

  test('is seen in the styles, by data and by class', () => {
    const cy = headlessCore();
    draw(cy, [], [a, b, line]);
    const widthOf = (id: string) => Number.parseFloat(cy.getElementById(id).style('width'));
    const thin = edgeElement('line', 'a', 'b', { classes: 'single-source aside' });
    expect([widthOf('a'), widthOf('line')]).toEqual([30, 3.2]);
    draw(cy, [a, b, line], [nodeElement('a', { size: 50, classes: 'actor open' }), b, thin]);
    expect([widthOf('a'), widthOf('line')]).toEqual([50, 1.2]);
    expect(cy.getElementById('a').style('font-weight')).toBe('600');
  });
});

function draw(cy: Core, before: readonly CanvasElement[], after: readonly CanvasElement[]): void {
  applyPatch(cy, difference(byId(before), after), placeOf);
}

function byId(elements: readonly CanvasElement[]): Map<string, CanvasElement> {
  return new Map(elements.map((element) => [element.data.id, element]));
}

function placeOf(id: string) {
  return { x: 100 * NODES.indexOf(id), y: 7 };
}

/** What the core holds of what an element says. */
function drawn(cy: Core): Map<string, object> {
  return new Map(
    cy.elements().map((element) => {
      const { text, font, mx, my, z, tip, turn, ...data } = element.data();
      return [element.id(), { data, classes: [...element.classes()].sort() }];
    }),
  );
}

function saidOf({ data, classes }: CanvasElement): object {
  return { data, classes: classes.split(' ').sort() };
}
