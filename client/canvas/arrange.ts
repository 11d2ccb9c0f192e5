import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { ArrangeEdge, ArrangeNode, ArrangeTask, Positions } from './arrange-task.ts';
import { type Box, separate } from './boxes.ts';
import { seedPlaces } from './seed-places.ts';

/** From so many entities on, ForceAtlas2 arranges: fcose's time grows too fast. */
export const LARGE = 120;
const LABEL_GAP = 5;
/** How much farther apart two entities stand for each further line between them, on a map of so few entities that there is room. */
const A_LINE_MORE = 42;
const ROOMY = 24;
/** What takes more than this of the room cannot be pressed into it: entities would line up in columns instead. */
const CROWDED = 1.1;
/** More are never needed at a scale of at most 2.2. */
const ROUNDS = 16;
const MOST_STRETCH = 1.5;
cytoscape.use(fcose);

/**
 * Finds a place for every entity so that neither shapes nor labels overlap. Entities that already stand somewhere
 * stay near; fixed ones do not move. The same task gives the same answer. Slow: to be run in a worker.
 */
export function arrange(task: ArrangeTask): Positions {
  const isLarge = task.nodes.length >= LARGE;
  const rough = shaped(isLarge ? withForceAtlas2(task) : withFcose(task), task);
  return settled(rough, task, isLarge);
}

/**
 * Makes room for every label at the size it has on the screen. A map that is zoomed out to fit has labels that are
 * larger on it, so the labels' scale grows until all fits into the room at the zoom that scale belongs to.
 */
function settled(rough: Positions, { nodes, room }: ArrangeTask, isLarge: boolean): Positions {
  const fixed = new Set(nodes.flatMap((node, index) => (node.fixed ? [index] : [])));
  let at = nodes.map((node) => rough[node.id]!);
  let scale = 1;
  const boxed = nodes.map((node, index) => boxOf(node, at[index]!));
  const isCrowded =
    isLarge ||
    boxed.reduce((sum, box) => sum + box.width * box.height, 0) > CROWDED * room.width * room.height;
  const mayPress = !isCrowded && fixed.size === 0;
  const most = isCrowded ? 1.34 : 2.2;
  for (let round = 0; round < ROUNDS; round += 1) {
    const boxes = nodes.map((node, index) => boxOf(node, at[index]!, scale));
    const apart = separate(mayPress ? pressed(boxes, room, scale) : boxes, fixed, (isLarge ? 8 : 18) * scale);
    at = apart.map(({ x, y }, index) => ({ x, y: y - shift(nodes[index]!, scale) }));
    const needed = 1 / fittingZoom(apart, room);
    if (needed <= scale * 1.005 || scale >= most) break;
    scale = Math.min(most, mayPress ? Math.min(scale * 1.06, needed) : needed);
  }
  return Object.fromEntries(
    nodes.map(({ id }, index) => [id, { x: Math.round(at[index]!.x), y: Math.round(at[index]!.y) }]),
  );
}

/** Boxes drawn together or apart, across and down each for itself, so that they fill the room. */
function pressed(boxes: readonly Box[], room: ArrangeTask['room'], scale: number): Box[] {
  const { width, height } = extent(boxes);
  const most = boxes.length < 8 ? 1 : MOST_STRETCH;
  const across = Math.min(most, (room.width * scale) / width);
  const down = Math.min(most, (room.height * scale) / height);
  return boxes.map((box) => ({ ...box, x: box.x * across, y: box.y * down }));
}

/** A first layout stretched towards the form of the room; one that grows from an earlier one keeps its form. */
function shaped(positions: Positions, { nodes, room }: ArrangeTask): Positions {
  if (nodes.length < 3 || nodes.some((node) => node.at)) return positions;
  const { width, height } = extent(Object.values(positions).map((at) => ({ ...at, width: 100, height: 60 })));
  const wanted = room.width / room.height / (width / height);
  const [across, down] = wanted > 1 ? [Math.min(wanted, 1.5), 1] : [1, Math.min(1 / wanted, 1.5)];
  return Object.fromEntries(
    Object.entries(positions).map(([id, { x, y }]) => [id, { x: x * across, y: y * down }]),
  );
}

/** The zoom at which all boxes fit into the room, at most 1. */
function fittingZoom(boxes: readonly Box[], room: ArrangeTask['room']): number {
  const { width, height } = extent(boxes);
  return Math.min(1, room.width / width, room.height / height);
}

function extent(boxes: readonly Box[]): { width: number; height: number } {
  const x1 = Math.min(...boxes.map((box) => box.x - box.width / 2));
  const x2 = Math.max(...boxes.map((box) => box.x + box.width / 2));
  const y1 = Math.min(...boxes.map((box) => box.y - box.height / 2));
  const y2 = Math.max(...boxes.map((box) => box.y + box.height / 2));
  return { width: Math.max(1, x2 - x1), height: Math.max(1, y2 - y1) };
}

/** How far the middle of an entity and its label lies below the middle of its shape. */
function shift(node: ArrangeNode, scale = 1): number {
  return (node.labelHeight * scale + LABEL_GAP) / 2;
}

/** `scale`: how much larger its label is on the map than on the screen. */
function boxOf(node: ArrangeNode, at: { x: number; y: number }, scale = 1): Box {
  const width = Math.max(node.size, node.labelWidth * scale);
  const height = node.size + LABEL_GAP + node.labelHeight * scale;
  return { x: at.x, y: at.y + shift(node, scale), width, height };
}

function withFcose(task: ArrangeTask): Positions {
  const { nodes, edges } = task;
  const known = nodes.filter((node) => node.at).length;
  const incremental = known > nodes.length * 0.25;
  const aLineMore = nodes.length <= ROOMY ? A_LINE_MORE : 0;
  const seeded = incremental ? seedPlaces(task) : {};
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
    elements: [
      ...nodes.map((node) => {
        const { width, height } = boxOf(node, { x: 0, y: 0 });
        return { data: { id: node.id, width, height }, position: seeded[node.id] ?? { x: 0, y: 0 } };
      }),
      ...tiesOf(edges).map((tie) => ({ data: { ...tie } })),
    ],
  });
  const options = {
    name: 'fcose',
    quality: 'default',
    animate: false,
    fit: false,
    randomize: !incremental,
    nodeSeparation: 160,
    nodeRepulsion: () => 26_000,
    idealEdgeLength: (edge: { data(name: string): number }) =>
      84 + edge.data('labelWidth') * 0.62 + (edge.data('lines') - 1) * aLineMore,
    edgeElasticity: () => 0.3,
    gravity: 0.14,
    numIter: 2500,
    initialEnergyOnIncremental: 0.25,
    packComponents: false,
    fixedNodeConstraint: incremental
      ? nodes.flatMap((node) =>
          node.fixed && node.at ? [{ nodeId: node.id, position: { ...node.at } }] : [],
        )
      : undefined,
  };
  withSteadyRandom(() => cy.layout(options as unknown as LayoutOptions).run());
  const positions: Positions = {};
  cy.nodes().forEach((node) => {
    positions[node.id()] = { ...node.position() };
  });
  cy.destroy();
  for (const node of nodes) if (node.fixed && node.at) positions[node.id] = { ...node.at };
  return positions;
}

/** One tie for all lines between two entities, so that many do not draw the two together: they need room instead. */
function tiesOf(edges: readonly ArrangeEdge[]) {
  const ties = new Map<string, ArrangeEdge & { lines: number }>();
  for (const edge of edges) {
    const key = edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const tie = ties.get(key);
    if (!tie) ties.set(key, { ...edge, lines: 1 });
    else {
      tie.lines += 1;
      tie.labelWidth = Math.max(tie.labelWidth, edge.labelWidth);
    }
  }
  return [...ties.values()];
}

function withForceAtlas2(task: ArrangeTask): Positions {
  const seeded = seedPlaces(task);
  const graph = new Graph({ type: 'undirected' });
  for (const node of task.nodes) {
    const box = boxOf(node, { x: 0, y: 0 });
    const at = seeded[node.id]!;
    graph.addNode(node.id, {
      x: at.x,
      y: at.y,
      size: Math.max(box.width, box.height) / 2,
      fixed: node.fixed,
    });
  }
  for (const { source, target } of task.edges) {
    if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target);
  }
  const settings = {
    linLogMode: false,
    gravity: 0.6,
    scalingRatio: 260,
    barnesHutOptimize: true,
    slowDown: 4,
  };
  forceAtlas2.assign(graph, { iterations: 320, settings });
  const positions: Positions = {};
  graph.forEachNode((id, { x, y }) => {
    positions[id] = { x, y };
  });
  for (const node of task.nodes) if (node.fixed && node.at) positions[node.id] = { ...node.at };
  return positions;
}

/** fcose draws its start by lot: with a fixed sequence the same graph always looks the same. */
function withSteadyRandom(run: () => void): void {
  const { random } = Math;
  let state = 20_220_215;
  Math.random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  try {
    run();
  } finally {
    Math.random = random;
  }
}
