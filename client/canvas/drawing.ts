import type { Core } from 'cytoscape';
import type { Point } from '../model/workspace.ts';
import type { CanvasElement } from './elements.ts';
import { nextFrame } from './frames.ts';
import { applyPatch, difference, isEmpty } from './patch.ts';

const MOST_A_FRAME = 60;
/** After the last change of many, in milliseconds. */
const LABELS_WAIT = 90;

/** Keeps Cytoscape's elements and labels as they are wanted. `label` writes the labels that have room. */
export class Drawing {
  readonly #cy: Core;
  readonly #label: (cy: Core) => Promise<void>;
  readonly #drawn = new Map<string, CanvasElement>();
  #turn = 0;
  #labelTimer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(cy: Core, label: (cy: Core) => Promise<void>) {
    this.#cy = cy;
    this.#label = label;
  }

  /**
   * Draws those of the elements that have a place, and no others, a bounded step a frame, so that a large drawing never
   * blocks the page. A later call takes over from one that is not done.
   */
  async become(wanted: readonly CanvasElement[], places: ReadonlyMap<string, Point>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const isOver = () => this.#closed || turn !== this.#turn;
    const placed = placedOnly(wanted, places);
    for (;;) {
      const patch = difference(this.#drawn, placed);
      if (isEmpty(patch)) break;
      const step = { ...patch, add: patch.add.slice(0, MOST_A_FRAME) };
      applyPatch(this.#cy, step, (id) => places.get(id));
      for (const id of step.remove) this.#drawn.delete(id);
      for (const element of [...step.add, ...step.update]) this.#drawn.set(element.data.id, element);
      await nextFrame();
      if (isOver()) return;
    }
    fadeAround(this.#cy);
    // Where lines run is known only once they have been drawn.
    await nextFrame();
    if (!isOver()) await this.#label(this.#cy);
  }

  labelSoon(): void {
    clearTimeout(this.#labelTimer);
    this.#labelTimer = setTimeout(() => {
      if (!this.#closed) void this.#label(this.#cy);
    }, LABELS_WAIT);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#labelTimer);
  }
}

/** The elements that can be drawn now: entities with a place, and claims between two such. */
function placedOnly(elements: readonly CanvasElement[], places: ReadonlyMap<string, Point>): CanvasElement[] {
  return elements.filter(({ data }) =>
    'source' in data ? places.has(data.source) && places.has(data.target) : places.has(data.id),
  );
}

/** With an entity or a claim selected, what does not touch it steps back. */
function fadeAround(cy: Core): void {
  const selected = cy.elements('.selected');
  cy.batch(() => {
    cy.elements('.faded').removeClass('faded');
    if (selected.empty()) return;
    const near = selected.union(selected.connectedEdges()).union(selected.connectedNodes());
    const around = near.union(selected.neighborhood());
    cy.elements().difference(around).addClass('faded');
  });
}
