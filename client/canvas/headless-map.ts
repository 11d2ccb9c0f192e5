import cytoscape, { type Core } from 'cytoscape';
import type { CanvasElement } from './elements.ts';
import type { Palette } from './palette.ts';
import { stylesheet } from './stylesheet.ts';

/** For tests: Cytoscape's core with nothing to draw on, with the map's styles unless it is bare. */
export function headlessCore({ isBare = false } = {}): Core {
  return cytoscape({ headless: true, styleEnabled: !isBare, style: isBare ? [] : stylesheet(COLOURS) });
}

/** Any colour will do, as long as each token has one. */
export const COLOURS = new Proxy({}, { get: () => '#336699' }) as Palette;

export function nodeElement(
  id: string,
  { size = 30, classes = 'actor' }: { size?: number; classes?: string } = {},
): CanvasElement {
  return {
    group: 'nodes',
    data: { id, name: `The name of ${id}`, kind: 'ACTOR', size, importance: 1 },
    classes,
  };
}

export function edgeElement(
  id: string,
  source: string,
  target: string,
  { classes = 'corroborated' }: { classes?: string } = {},
): CanvasElement {
  return {
    group: 'edges',
    data: { id, source, target, name: 'supplies', claim: `claim:${id}`, importance: 1, quiet: false },
    classes,
  };
}
