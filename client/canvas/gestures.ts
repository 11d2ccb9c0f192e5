import type { Core, EventObject } from 'cytoscape';
import type { Point } from '../model/workspace.ts';
import { plain } from '../text/plain.ts';
import { edgeLabel, nodeLabel } from './label-text.ts';

/** What a person can do to the drawing, in the terms of the register. */
export interface Gestures {
  pickEntity(id: string): void;
  pickClaim(id: string): void;
  pickNothing(): void;
  expand(id: string): void;
  pin(id: string, at: Point): void;
}

/** Turns Cytoscape's events into gestures. Hovering only changes the drawing. */
export function listen(cy: Core, gestures: Gestures): void {
  cy.on('tap', 'node', (event) => gestures.pickEntity(event.target.id()));
  cy.on('tap', 'edge', (event) => gestures.pickClaim(event.target.data('claim')));
  cy.on('tap', (event) => {
    if (event.target === cy) gestures.pickNothing();
  });
  cy.on('dbltap', 'node', (event) => gestures.expand(event.target.id()));
  pinOnDrag(cy, gestures);
  cy.on('mouseover', 'node, edge', hover(true));
  cy.on('mouseout', 'node, edge', hover(false));
}

/** A press that hardly moved is a click, not a drag. */
function pinOnDrag(cy: Core, gestures: Gestures): void {
  let grabbedAt: Point | null = null;
  cy.on('grab', 'node', (event) => {
    grabbedAt = { ...event.target.position() };
  });
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position();
    if (grabbedAt && Math.hypot(x - grabbedAt.x, y - grabbedAt.y) * cy.zoom() > 4) {
      gestures.pin(event.target.id(), { x: Math.round(x), y: Math.round(y) });
    }
  });
}

/** Shows the label of what is under the pointer, whether or not it has room, and as a tooltip what was cut of it. */
function hover(over: boolean) {
  return ({ target, cy }: EventObject) => {
    const container = cy.container();
    const name = target.data('name');
    const label = target.isNode() ? nodeLabel(name) : edgeLabel(name);
    container?.style.setProperty('cursor', over ? 'pointer' : '');
    if (over && label.isCut) container?.setAttribute('title', plain(name));
    else container?.removeAttribute('title');
    target.toggleClass('hover', over);
    if (over && !target.data('text')) target.scratch('unlabelled', true).data('text', label.text);
    else if (!over && target.scratch('unlabelled')) target.removeScratch('unlabelled').data('text', '');
  };
}
