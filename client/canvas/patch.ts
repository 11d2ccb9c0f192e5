import type { Core } from 'cytoscape';
import type { Point } from '../model/workspace.ts';
import type { CanvasElement } from './elements.ts';

/** What turns one drawing into the next. */
export interface Patch {
  add: CanvasElement[];
  update: CanvasElement[];
  remove: string[];
}

/** Compares by id. An edge whose ends changed is removed and added again, as Cytoscape cannot move one in place. */
export function difference(
  before: ReadonlyMap<string, CanvasElement>,
  after: readonly CanvasElement[],
): Patch {
  const patch: Patch = { add: [], update: [], remove: [] };
  const seen = new Set<string>();
  for (const element of after) {
    seen.add(element.data.id);
    const old = before.get(element.data.id);
    if (!old) patch.add.push(element);
    else if (ends(old) !== ends(element)) {
      patch.remove.push(element.data.id);
      patch.add.push(element);
    } else if (!isSame(old, element)) patch.update.push(element);
  }
  for (const id of before.keys()) if (!seen.has(id)) patch.remove.push(id);
  return patch;
}

/** What the stylesheet reads before labels and arrowheads have found their places. */
const UNDRAWN = { text: '', font: 12, mx: 0, my: 0, z: 1, tip: 3, turn: 0.5 };

export function isEmpty(patch: Patch): boolean {
  return patch.add.length + patch.update.length + patch.remove.length === 0;
}

/** Applies a patch in one batch: one style pass, one redraw. */
export function applyPatch(cy: Core, patch: Patch, positionOf: (id: string) => Point | undefined): void {
  cy.batch(() => {
    for (const id of patch.remove) cy.getElementById(id).remove();
    cy.add(
      patch.add.map((element) => ({
        ...element,
        data: { ...UNDRAWN, ...element.data },
        position:
          element.group === 'nodes' ? { ...(positionOf(element.data.id) ?? { x: 0, y: 0 }) } : undefined,
      })),
    );
    for (const element of patch.update) {
      cy.getElementById(element.data.id)
        .data({ ...element.data })
        .classes(element.classes);
    }
  });
}

function ends({ data }: CanvasElement): string {
  return 'source' in data ? `${data.source} ${data.target}` : '';
}

function isSame(a: CanvasElement, b: CanvasElement): boolean {
  return a.classes === b.classes && JSON.stringify(a.data) === JSON.stringify(b.data);
}
