import type { Core } from 'cytoscape';

const CHANGES_A_FRAME = 120;

/** Resolves when the browser draws its next frame. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** Runs changes a batch a frame, so that no frame is blocked, as long as `isLatest` says so. */
export async function inSteps(
  cy: Core,
  changes: readonly (() => void)[],
  isLatest: () => boolean,
): Promise<void> {
  for (let at = 0; at < changes.length; at += CHANGES_A_FRAME) {
    if (at > 0) await nextFrame();
    if (!isLatest()) return;
    cy.batch(() => {
      for (const change of changes.slice(at, at + CHANGES_A_FRAME)) change();
    });
  }
}
