import type { StylesheetJson } from 'cytoscape';
import type { Kind } from '../model/graph.ts';
import { KIND_OUTLINES, KINDS } from '../model/kinds.ts';
import type { Palette } from './palette.ts';

export const FONT = '"Inter Variable", Inter, system-ui, sans-serif';

/**
 * What the classes of `elements()` look like in a theme. Colour tells standing; kinds are told by shape. What recedes
 * does so by a paler colour, never by opacity: opacity would take the text along, below what can be read.
 */
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
        // Names come already broken into lines.
        'text-max-width': 10_000,
        'line-height': 1.22,
        'text-background-color': colour.paper,
        'text-background-opacity': 1,
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
      style: { 'border-color': colour[tokenOf(kind)], ...shapeOf(kind) },
    })),
    { selector: 'node.collective', style: { 'border-style': 'double', 'border-width': 5 } },
    ...KINDS.map((kind) => ({
      selector: `node.${kind.toLowerCase()}.open`,
      style: { 'background-color': mix(colour[tokenOf(kind)], colour.surface, 0.2) },
    })),
    { selector: 'node.open', style: { 'font-weight': 600 } },
    { selector: 'node.faded', style: { color: colour['ink-3'], 'font-weight': 400 } },
    ...KINDS.map((kind) => ({
      selector: `node.${kind.toLowerCase()}.faded`,
      style: { 'border-color': mix(colour[tokenOf(kind)], colour.paper, 0.45) },
    })),
    { selector: 'node.hover', style: { 'underlay-opacity': 0.1, 'z-index': 90 } },
    { selector: 'node.selected', style: { 'underlay-opacity': 0.22, 'z-index': 100 } },
  ];
}

/** The colour of a kind has the kind's name. */
const tokenOf = (kind: Kind) => kind.toLowerCase() as Lowercase<Kind>;

function edgeStyles(colour: Palette) {
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 44,
        'control-point-weights': 'data(turn)',
        'loop-direction': '-45deg',
        'loop-sweep': '60deg',
        width: 1.6,
        'line-color': colour.retracted,
        'line-cap': 'round',
        'target-arrow-color': colour.retracted,
        'target-arrow-shape': 'triangle',
        'target-arrow-fill': 'filled',
        'arrow-scale': 1,
        'target-distance-from-node': 'data(tip)',
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
        'z-index': 'data(z)',
      },
    },
    ...edgeTints(colour),
    {
      selector: 'edge.corroborated',
      style: { width: 3.2, 'arrow-scale': 0.9 },
    },
    { selector: 'edge.context', style: { width: 1 } },
    { selector: 'edge.hollow', style: { 'target-arrow-fill': 'hollow', 'arrow-scale': 1.15 } },
    {
      selector: 'edge.negated',
      style: { 'target-arrow-shape': 'triangle-cross', 'target-arrow-fill': 'filled' },
    },
    {
      // Paper between two outlines: a double line, without dashes.
      selector: 'edge.contested',
      style: { width: 2, 'line-color': colour.paper, 'line-outline-width': 1.5 },
    },
    { selector: 'edge.undirected', style: { 'target-arrow-shape': 'none', 'target-distance-from-node': 2 } },
    { selector: 'edge.folded', style: { width: 4.5, 'line-outline-width': 0 } },
    { selector: 'edge.folded.contested', style: { 'line-outline-width': 1.5, width: 3 } },
    { selector: 'edge.aside', style: { width: 1.2 } },
    { selector: 'edge.aside.corroborated', style: { width: 2.2 } },
    { selector: 'edge.touches', style: { color: colour.ink } },
    { selector: 'edge.hover', style: { 'underlay-opacity': 0.12, color: colour.ink, 'z-index': 90_000 } },
    {
      selector: 'edge.selected',
      style: { 'underlay-opacity': 0.24, color: colour.ink, 'font-weight': 600, 'z-index': 100_000 },
    },
  ];
}

/** How much of its colour a line keeps against the paper. What runs between entities not opened stays in the background. */
const STRENGTHS: readonly (readonly [states: string, part: number])[] = [
  ['', 1],
  ['.context', 0.75],
  ['.folded', 0.7],
  ['.aside', 0.36],
  ['.touches', 1],
  ['.faded', 0.16],
  ['.hover', 1],
  ['.selected', 1],
];

function edgeTints(colour: Palette) {
  return STRENGTHS.flatMap(([states, part]) => [
    { selector: `edge${states}`, style: line(mix(colour.retracted, colour.paper, part)) },
    { selector: `edge.single-source${states}`, style: line(mix(colour.single, colour.paper, part)) },
    { selector: `edge.corroborated${states}`, style: line(mix(colour.corroborated, colour.paper, part)) },
    { selector: `edge.contested${states}`, style: line(mix(colour.contested, colour.paper, part)) },
  ]);
}

function line(tint: string) {
  return { 'line-color': tint, 'line-outline-color': tint, 'target-arrow-color': tint };
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
