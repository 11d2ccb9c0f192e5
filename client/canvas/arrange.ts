import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { type Box, separate } from './boxes.ts';

/** An entity to be placed, with the room that it and its label take. */
export interface ArrangeNode {
  id: string;
  /** Diameter of the shape. */
  size: number;
  labelWidth: number;
  labelHeight: number;
  /** Where it stands now, if anywhere. */
  at: { x: number; y: number } | null;
  /** It stays where it stands. */
  fixed: boolean;
}
export interface ArrangeEdge {
  id: string;
  source: string;
  target: string;
  /** Width of its label. */
  labelWidth: number;
}
export interface ArrangeTask {
  nodes: ArrangeNode[];
  edges: ArrangeEdge[];
  /** The part of the window that the map is to fill. */
  room: { width: number; height: number };
}
export type Positions = Record<string, { x: number; y: number }>;

/** From so many entities on, ForceAtlas2 arranges: fcose's time grows too fast. */
export const LARGE = 120;
const LABEL_GAP = 5;
cytoscape.use(fcose);

/**
 * Finds a place for every entity so that neither shapes nor labels overlap. Entities that already stand somewhere
 * stay near; fixed ones do not move. The same task gives the same answer. Slow: to be run in a worker.
 */
export function arrange(task: ArrangeTask): Positions {
  const isLarge = task.nodes.length >= LARGE;
  const rough = shaped(isLarge ? withForceAtlas2(task) : withFcose(task), task);
  const fixed = new Set(task.nodes.flatMap((node, index) => (node.fixed ? [index] : [])));
  let boxes = task.nodes.map((node) => boxOf(node, rough[node.id]!));
  // Making room makes the map larger, and so the labels on it: a second round takes that in.
  for (let round = 0; round < 2; round += 1) {
    const growth = Math.min(1 / fittingZoom(boxes, task.room), isLarge ? 1.34 : 1.8);
    const grown = boxes.map(({ x, y }, index) => {
      const { width, height } = boxOf(task.nodes[index]!, { x, y });
      return { x, y, width: width * growth, height: height * growth };
    });
    boxes = separate(grown, fixed, isLarge ? 10 : 16);
  }
  return Object.fromEntries(
    task.nodes.map((node, index) => {
      const { x, y } = boxes[index]!;
      return [node.id, { x: Math.round(x), y: Math.round(y - shift(node)) }];
    }),
  );
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
function shift(node: ArrangeNode): number {
  return (node.labelHeight + LABEL_GAP) / 2;
}

function boxOf(node: ArrangeNode, at: { x: number; y: number }): Box {
  const width = Math.max(node.size, node.labelWidth);
  return { x: at.x, y: at.y + shift(node), width, height: node.size + LABEL_GAP + node.labelHeight };
}

function withFcose(task: ArrangeTask): Positions {
  const { nodes, edges } = task;
  const known = nodes.filter((node) => node.at).length;
  const incremental = known > nodes.length * 0.25;
  const seeded = incremental ? seedNearNeighbours(task) : {};
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
      ...edges.map(({ id, source, target, labelWidth }) => ({ data: { id, source, target, labelWidth } })),
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
    idealEdgeLength: (edge: { data(name: string): number }) => 84 + edge.data('labelWidth') * 0.62,
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

function withForceAtlas2(task: ArrangeTask): Positions {
  const seeded = seedNearNeighbours(task);
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

/** Known places as they are; the others around a neighbour that has one, or on a spiral. */
function seedNearNeighbours({ nodes, edges }: ArrangeTask): Positions {
  const positions: Positions = {};
  for (const node of nodes) if (node.at) positions[node.id] = { ...node.at };
  const waiting = nodes.filter((node) => !node.at);
  waiting.forEach((node, index) => {
    const edge = edges.find(
      ({ source, target }) =>
        (source === node.id && positions[target]) || (target === node.id && positions[source]),
    );
    const anchor = edge ? positions[edge.source === node.id ? edge.target : edge.source]! : { x: 0, y: 0 };
    // The golden angle spreads neighbours evenly, whatever their number.
    const angle = index * 2.399963;
    const distance = edge ? 150 + 6 * index : 60 * Math.sqrt(index + 1);
    positions[node.id] = {
      x: anchor.x + Math.cos(angle) * distance,
      y: anchor.y + Math.sin(angle) * distance,
    };
  });
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
