import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../model/workspace.ts';
import { keepArrowsOutside } from './arrows.ts';
import type { Box } from './boxes.ts';
import { inSteps } from './frames.ts';
import { EDGE_FONT, edgeLabel, NODE_FONT, nodeLabel } from './label-text.ts';
import { type LabelRequest, placeLabels } from './labels.ts';
import { type Line, type PlacedLabel, placeLineLabels } from './line-labels.ts';

const CHIEF = 10;
/** Labels keep their size on the screen when the map is zoomed out this far, and shrink after that. */
const SMALLEST_ZOOM = 0.22;
/** Room kept beside a label, so that two do not read as one. */
const LABEL_GAP = 8;
/** Between an entity's shape and its name, the border counted. */
const NAME_GAP = 5;
/** Along the line, the middle first. */
const SPOTS = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75];
/** Into so many straight parts a line is cut to see what runs where. */
const PARTS = 14;
/** Lines with a label are drawn over the others: see `placeLineLabels`. */
const LABELLED = 10;

let latestRun = 0;

/**
 * Writes the labels that have room at the present zoom, ends lines before the names, and moves edge labels along their
 * lines out of each other's way. Labels keep their size on the screen when zoomed out, so fewer of them fit: the more
 * important stay. The map tells in `data-unnamed` how many entities are left without their name, and while this is not
 * done, `data-labelling` is there. A newer run takes over from one that is not done.
 */
export async function labelMap(cy: Core): Promise<void> {
  latestRun += 1;
  const run = latestRun;
  const isLatest = () => run === latestRun && !cy.destroyed();
  const container = cy.container();
  container?.setAttribute('data-labelling', '');
  const scale = 1 / Math.min(1, Math.max(SMALLEST_ZOOM, cy.zoom()));
  const nodes = cy.nodes().toArray() as NodeSingular[];
  const edges = cy.edges().toArray() as EdgeSingular[];
  const names = await nameEntities(cy, nodes, scale, isLatest);
  if (!isLatest()) return;
  // A line's label stands on the line as it runs between the names.
  await keepArrowsOutside(cy, edges, (id) => names.get(id) ?? null, isLatest);
  if (!isLatest()) return;
  await labelLines(cy, nodes, edges, [...names.values()], scale, isLatest);
  if (!isLatest()) return;
  container?.setAttribute('data-unnamed', String(nodes.length - names.size));
  container?.removeAttribute('data-labelling');
}

/** Names the entities whose names have room; gives the box of each name by the entity's id. */
async function nameEntities(
  cy: Core,
  nodes: readonly NodeSingular[],
  scale: number,
  isLatest: () => boolean,
): Promise<Map<string, Box>> {
  const requests = nodes.map((node) => nodeRequest(node, scale));
  const placed = placeNodeLabels(
    requests,
    nodes.map((node) => shapeBox(node, -4)),
  );
  const changes = nodes.map((node) => () => {
    const text = placed.has(node.id()) ? nodeLabel(node.data('name')).text : '';
    write(node, { text, font: NODE_FONT * scale });
  });
  await inSteps(cy, changes, isLatest);
  return new Map(requests.flatMap(({ id, places }) => (placed.has(id) ? [[id, places[0]!]] : [])));
}

async function labelLines(
  cy: Core,
  nodes: readonly NodeSingular[],
  edges: readonly EdgeSingular[],
  names: readonly Box[],
  scale: number,
  isLatest: () => boolean,
): Promise<void> {
  const shapes = nodes.map((node) => shapeBox(node, 4));
  const taken = names.map((name) => widened(name, LABEL_GAP * scale));
  const lines = edges.map((edge) => lineOf(edge, scale));
  const placed = placeLineLabels(lines, [...shapes, ...taken]);
  const changes = edges.map((edge, index) => () => {
    writeEdge(edge, lines[index]!, placed.get(edge.id()), scale);
  });
  await inSteps(cy, changes, isLatest);
}

/** The few most important entities are named even where the map is so dense that a name covers another's shape. */
function placeNodeLabels(requests: readonly LabelRequest[], shapes: readonly Box[]): Map<string, number> {
  const sorted = [...requests].sort((a, b) => b.importance - a.importance);
  const chief = placeLabels(sorted.slice(0, CHIEF), []);
  const taken = sorted.filter(({ id }) => chief.has(id)).flatMap(({ places }) => places.slice(0, 1));
  const others = placeLabels(sorted.slice(CHIEF), [...shapes, ...taken]);
  return new Map([...chief, ...others]);
}

function writeEdge(edge: EdgeSingular, line: Line, placed: PlacedLabel | undefined, scale: number): void {
  if (line.path.length === 0) return;
  if (!placed || !line.label) {
    write(edge, { text: '', z: line.faint ? 0 : 1 });
    return;
  }
  const [middle, spot] = [line.label.spots[0]!, line.label.spots[placed.spot]!];
  write(edge, {
    text: edgeLabel(edge.data('name')).text,
    font: EDGE_FONT * scale,
    mx: Math.round(spot.x - middle.x),
    my: Math.round(spot.y - middle.y),
    z: LABELLED + placed.order,
  });
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
  const { width, height } = nodeLabel(node.data('name'));
  const { x, y } = node.position();
  const box = {
    x,
    y: y + node.data('size') / 2 + NAME_GAP + (height * scale) / 2,
    width: (width + LABEL_GAP) * scale,
    height: height * scale,
  };
  return { id: node.id(), importance: node.data('importance'), places: [box] };
}

function scaled({ width, height }: { width: number; height: number }, scale: number) {
  return { width: width * scale, height: height * scale };
}

function widened({ x, y, width, height }: Box, by: number): Box {
  return { x, y, width: width + by, height: height + by };
}

function lineOf(edge: EdgeSingular, scale: number): Line {
  const curve = curveOf(edge);
  const faint = Boolean(edge.data('quiet')) || edge.hasClass('faded');
  return {
    id: edge.id(),
    importance: edge.data('importance'),
    faint,
    chosen: edge.hasClass('selected'),
    path: curve ? Array.from({ length: PARTS + 1 }, (_, part) => curve.at(part / PARTS)) : [],
    label: curve && !faint ? labelOf(edge, curve, scale) : null,
  };
}

function labelOf(edge: EdgeSingular, curve: Curve, scale: number): Line['label'] {
  const { width, height } = scaled(edgeLabel(edge.data('name')), scale);
  const { from, to, at } = curve;
  const length = Math.hypot(from.x - to.x, from.y - to.y);
  // A label longer than its line would hide the line, and say nothing of where it goes.
  const fits = length > width * (Math.abs(from.x - to.x) / (length || 1)) + 26;
  if (!fits && !edge.isLoop()) return null;
  return {
    width: width + 2 * scale,
    height,
    spots: edge.isLoop() ? [at(0.5)] : SPOTS.map(at),
  };
}

interface Curve {
  from: Point;
  to: Point;
  /** The point at a part of the way, 0 to 1. */
  at(part: number): Point;
}

/** How the edge is drawn; null for one that was never drawn, which has no curve yet: its label waits for the next pass. */
function curveOf(edge: EdgeSingular): Curve | null {
  const from = edge.sourceEndpoint();
  const to = edge.targetEndpoint();
  if (!Number.isFinite(from?.x) || !Number.isFinite(to?.x)) return null;
  const controls = edge.controlPoints();
  if (edge.isLoop() || (controls && controls.length > 1)) {
    const middle = edge.midpoint();
    return { from, to, at: () => middle };
  }
  // Cytoscape draws a bundled edge as a quadratic curve.
  const control = controls?.[0] ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const at = (t: number) => {
    const u = 1 - t;
    return {
      x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
      y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
    };
  };
  return { from, to, at };
}
