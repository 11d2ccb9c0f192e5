import type { StylesheetJson } from 'cytoscape';
import { KIND_OUTLINES, KINDS } from '../model/kinds.ts';
import type { Palette } from './palette.ts';

export const FONT = '"Inter Variable", Inter, system-ui, sans-serif';

/** What the classes of `elements()` look like in a theme. Colour tells standing; kinds are told by shape. */
export function stylesheet(colour: Palette): StylesheetJson {
  return [...nodeStyles(colour), ...edgeStyles(colour)] as StylesheetJson;
}

function nodeStyles(colour: Palette) {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': colour.surface,
        'border-width': 2,
        label: 'data(text)',
        'font-family': FONT,
        'font-size': 'data(font)',
        'font-weight': 500,
        color: colour.ink,
        'text-valign': 'bottom',
        'text-halign': 'center',
        'text-margin-y': 4,
        'text-wrap': 'wrap',
        'text-max-width': 'data(wrap)',
        'line-height': 1.22,
        'text-background-color': colour.paper,
        'text-background-opacity': 0.86,
        'text-background-padding': 1.5,
        'text-background-shape': 'roundrectangle',
        'overlay-opacity': 0,
        'underlay-color': colour.accent,
        'underlay-padding': 7,
        'underlay-shape': 'ellipse',
        'z-index': 10,
      },
    },
    ...KINDS.map((kind) => ({
      selector: `node.${kind.toLowerCase()}`,
      style: { 'border-color': colour[kind.toLowerCase() as 'actor'], ...shapeOf(kind) },
    })),
    { selector: 'node.collective', style: { 'border-style': 'double', 'border-width': 5 } },
    ...KINDS.map((kind) => ({
      selector: `node.${kind.toLowerCase()}.open`,
      style: { 'background-color': mix(colour[kind.toLowerCase() as 'actor'], colour.surface, 0.2) },
    })),
    { selector: 'node.open', style: { 'font-weight': 600 } },
    { selector: 'node.hover', style: { 'underlay-opacity': 0.1, 'z-index': 90 } },
    { selector: 'node.selected', style: { 'underlay-opacity': 0.22, 'z-index': 100 } },
  ];
}

function edgeStyles(colour: Palette) {
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 44,
        'loop-direction': '-45deg',
        'loop-sweep': '60deg',
        width: 1.6,
        'line-color': colour.retracted,
        'line-cap': 'round',
        'target-arrow-color': colour.retracted,
        'target-arrow-shape': 'triangle',
        'target-arrow-fill': 'filled',
        'arrow-scale': 1,
        'target-distance-from-node': 3,
        'source-distance-from-node': 2,
        label: 'data(text)',
        'font-family': FONT,
        'font-size': 'data(font)',
        color: colour['ink-2'],
        'text-rotation': 'none',
        'text-margin-x': 'data(mx)',
        'text-margin-y': 'data(my)',
        'text-background-color': colour.paper,
        'text-background-opacity': 1,
        'text-background-padding': 2.5,
        'text-background-shape': 'roundrectangle',
        'overlay-opacity': 0,
        'underlay-color': colour.accent,
        'underlay-padding': 4,
        'z-index': 1,
      },
    },
    { selector: 'edge.single-source', style: line(colour.single) },
    {
      selector: 'edge.corroborated',
      style: { ...line(colour.corroborated), width: 3.2, 'arrow-scale': 0.9, 'z-index': 2 },
    },
    { selector: 'edge.context', style: { width: 1, opacity: 0.75, 'z-index': 0 } },
    { selector: 'edge.hollow', style: { 'target-arrow-fill': 'hollow', 'arrow-scale': 1.15 } },
    {
      selector: 'edge.negated',
      style: { 'target-arrow-shape': 'triangle-cross', 'target-arrow-fill': 'filled' },
    },
    {
      // Paper between two outlines: a double line, without dashes.
      selector: 'edge.contested',
      style: {
        ...line(colour.contested),
        width: 2,
        'line-color': colour.paper,
        'line-outline-width': 1.5,
        'line-outline-color': colour.contested,
        'z-index': 3,
      },
    },
    { selector: 'edge.undirected', style: { 'target-arrow-shape': 'none', 'target-distance-from-node': 2 } },
    { selector: 'edge.folded', style: { width: 4.5, opacity: 0.7, 'line-outline-width': 0 } },
    { selector: 'edge.folded.contested', style: { 'line-outline-width': 1.5, width: 3 } },
    // What runs between entities that were not opened stays in the background.
    { selector: 'edge.aside', style: { opacity: 0.36, width: 1.2 } },
    { selector: 'edge.aside.corroborated', style: { width: 2.2 } },
    { selector: 'edge.touches', style: { color: colour.ink, opacity: 1, 'z-index': 20 } },
    {
      selector: 'edge.hover',
      style: { 'underlay-opacity': 0.12, opacity: 1, color: colour.ink, 'z-index': 90 },
    },
    {
      selector: 'edge.selected',
      style: { 'underlay-opacity': 0.24, opacity: 1, color: colour.ink, 'font-weight': 600, 'z-index': 100 },
    },
    { selector: 'node.faded', style: { opacity: 0.3 } },
    { selector: 'edge.faded', style: { opacity: 0.16, 'text-opacity': 0, 'text-background-opacity': 0 } },
  ];
}

function line(colour: string) {
  return { 'line-color': colour, 'target-arrow-color': colour };
}

function shapeOf(kind: (typeof KINDS)[number]) {
  const outline = KIND_OUTLINES[kind];
  return outline
    ? { shape: 'polygon', 'shape-polygon-points': outline.flat().join(' ') }
    : { shape: 'ellipse' };
}

/** A colour `part` of the way from `to` towards `from`; both `#rrggbb`. */
function mix(from: string, to: string, part: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(from, at) * part + channel(to, at) * (1 - part)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
