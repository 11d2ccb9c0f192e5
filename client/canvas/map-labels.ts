import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../model/workspace.ts';
import type { Box } from './boxes.ts';
import { type LabelRequest, placeLabels, wrapped } from './labels.ts';
import { FONT } from './stylesheet.ts';

const NODE_FONT = 12;
const EDGE_FONT = 11;
const NODE_WRAP = 128;
const CHANGES_A_FRAME = 120;
const CHIEF = 10;
/** Labels keep their size on the screen when the map is zoomed out this far, and shrink after that. */
const SMALLEST_ZOOM = 0.22;
/** Room kept beside a label, so that two do not read as one. */
const LABEL_GAP = 8;
/** Along the line, the middle first. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

const context = document.createElement('canvas').getContext('2d')!;
const widths = new Map<string, number>();

/** Width of a text in pixels at zoom 1. */
export function textWidth(text: string, size: number, weight: number): number {
  const key = `${weight} ${size} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context.font = `${weight} ${size}px ${FONT}`;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/** Forgets every width: the fonts have changed. */
export function forgetWidths(): void {
  widths.clear();
}

/** Room an entity's label takes at zoom 1. */
export function nodeLabelSize(name: string): { width: number; height: number } {
  const size = wrapped(name, NODE_WRAP, NODE_FONT * 1.22, (text) => textWidth(text, NODE_FONT, 600));
  return { width: Math.ceil(size.width) + 6, height: Math.ceil(size.height) + 2 };
}

export function edgeLabelWidth(name: string): number {
  return textWidth(name, EDGE_FONT, 400) + 8;
}

/**
 * Writes the labels that have room at the present zoom, and moves edge labels along their lines out of each other's
 * way. Labels keep their size on the screen when zoomed out, so fewer of them fit: the more important stay. The map
 * tells in `data-unnamed` how many entities are left without their name.
 */
export async function labelMap(cy: Core): Promise<void> {
  const scale = 1 / Math.min(1, Math.max(SMALLEST_ZOOM, cy.zoom()));
  const nodes = cy.nodes().toArray() as NodeSingular[];
  const edges = cy.edges().toArray() as EdgeSingular[];
  const shapes = nodes.map((node) => shapeBox(node, 4));
  const requests = nodes.map((node) => nodeRequest(node, scale));
  const nodeLabels = placeNodeLabels(
    requests,
    nodes.map((node) => shapeBox(node, -4)),
  );
  const changes: (() => void)[] = nodes.map((node) => () => {
    const text = nodeLabels.has(node.id()) ? node.data('name') : '';
    write(node, { text, font: NODE_FONT * scale, wrap: NODE_WRAP * scale });
  });

  const taken = requests.filter(({ id }) => nodeLabels.has(id)).map(({ places }) => places[0]!);
  const lines = new Map(edges.map((edge) => [edge.id(), spotsOf(edge)]));
  const edgeLabels = placeLabels(
    edges.map((edge) => edgeRequest(edge, lines.get(edge.id())!, scale)),
    [...shapes, ...taken],
  );
  for (const edge of edges)
    changes.push(() => writeEdge(edge, edgeLabels.get(edge.id()), lines.get(edge.id())!, scale));
  await inSteps(cy, changes);
  const container = cy.destroyed() ? null : cy.container();
  if (container) container.dataset.unnamed = String(nodes.length - nodeLabels.size);
}

/** The few most important entities are named even where the map is so dense that a name covers another's shape. */
function placeNodeLabels(requests: readonly LabelRequest[], shapes: readonly Box[]): Map<string, number> {
  const sorted = [...requests].sort((a, b) => b.importance - a.importance);
  const chief = placeLabels(sorted.slice(0, CHIEF), []);
  const taken = sorted.filter(({ id }) => chief.has(id)).map(({ places }) => places[0]!);
  const others = placeLabels(sorted.slice(CHIEF), [...shapes, ...taken]);
  return new Map([...chief, ...others]);
}

function writeEdge(
  edge: EdgeSingular,
  index: number | undefined,
  spots: readonly Point[],
  scale: number,
): void {
  const spot = spots[index ?? 0];
  if (!spot) return;
  if (index === undefined) {
    write(edge, { text: '' });
    return;
  }
  const [mx, my] = [Math.round(spot.x - spots[0]!.x), Math.round(spot.y - spots[0]!.y)];
  write(edge, { text: edge.data('name'), font: EDGE_FONT * scale, mx, my });
}

let latestRun = 0;

/** Runs changes a batch a frame, so that no frame is blocked; a newer run takes over from one that is not done. */
async function inSteps(cy: Core, changes: readonly (() => void)[]): Promise<void> {
  latestRun += 1;
  const run = latestRun;
  for (let at = 0; at < changes.length; at += CHANGES_A_FRAME) {
    if (at > 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    if (run !== latestRun || cy.destroyed()) return;
    cy.batch(() => {
      for (const change of changes.slice(at, at + CHANGES_A_FRAME)) change();
    });
  }
}

/** Only what changed: each changed value costs a style pass of its element. */
function write(element: NodeSingular | EdgeSingular, values: Record<string, string | number>): void {
  const changed = Object.entries(values).filter(([name, value]) => element.data(name) !== value);
  if (changed.length > 0) element.data(Object.fromEntries(changed));
}

function shapeBox(node: NodeSingular, margin: number): Box {
  const size = node.data('size') + margin;
  return { ...node.position(), width: size, height: size };
}

function nodeRequest(node: NodeSingular, scale: number): LabelRequest {
  const { width, height } = nodeLabelSize(node.data('name'));
  const { x, y } = node.position();
  const box = {
    x,
    y: y + node.data('size') / 2 + 5 + (height * scale) / 2,
    width: (width + LABEL_GAP) * scale,
    height: height * scale,
  };
  return { id: node.id(), importance: node.data('importance'), places: [box] };
}

function edgeRequest(edge: EdgeSingular, spots: readonly Point[], scale: number): LabelRequest {
  const width = edgeLabelWidth(edge.data('name')) * scale;
  const height = (EDGE_FONT + 6) * scale;
  const from = edge.sourceEndpoint();
  const to = edge.targetEndpoint();
  if (spots.length === 0 || edge.data('quiet') || edge.hasClass('faded'))
    return { id: edge.id(), importance: 0, places: [] };
  const length = Math.hypot(from.x - to.x, from.y - to.y);
  // A label longer than its line would hide the line, and say nothing of where it goes.
  const fits = length > width * (Math.abs(from.x - to.x) / (length || 1)) + 26;
  const places = fits ? spots.map(({ x, y }) => ({ x, y, width, height })) : [];
  return { id: edge.id(), importance: edge.data('importance'), places };
}

/** Points on the drawn line, the middle first. Cytoscape draws a bundled edge as a quadratic curve. */
function spotsOf(edge: EdgeSingular): Point[] {
  const from = edge.sourceEndpoint();
  const to = edge.targetEndpoint();
  // An edge that was never drawn has no curve yet: its label waits for the next pass.
  if (!Number.isFinite(from?.x) || !Number.isFinite(to?.x)) return [];
  const controls = edge.controlPoints();
  if (edge.isLoop() || (controls && controls.length > 1)) return [edge.midpoint()];
  const control = controls?.[0] ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return SPOTS.map((t) => {
    const u = 1 - t;
    return {
      x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
      y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
    };
  });
}
