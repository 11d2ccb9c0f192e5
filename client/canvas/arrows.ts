import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { KIND_OUTLINES } from '../model/kinds.ts';
import type { Point } from '../model/workspace.ts';
import type { Box } from './boxes.ts';
import { exitFromBox, exitFromOutline } from './exits.ts';
import { inSteps, nextFrame } from './frames.ts';

/** Room between an arrowhead and the shape or the name that it points at. */
const GAP = 3;
/** A line of several between the same two turns half-way; less than this would leave no room for the turn. */
const LEAST_TURN = 0.12;
const HALF_WAY = 0.5;
/** An arrowhead beyond the turn would point back. */
const MOST_OF_THE_WAY = 0.85;

/**
 * Ends lines before the name of the entity that they point at, so that no arrowhead lies behind it: sets `tip`, the
 * distance from the target's shape, and `turn`, where a bent line turns, as part of its way. `nameOf` gives the box of a
 * name as drawn, null for an entity without one. Done when the lines are drawn so.
 */
export async function keepArrowsOutside(
  cy: Core,
  edges: readonly EdgeSingular[],
  nameOf: (id: string) => Box | null,
  isLatest: () => boolean,
): Promise<void> {
  const directed = edges.filter((edge) => !edge.isLoop() && !edge.hasClass('undirected'));
  const setAll = async (key: 'turn' | 'tip', measure: (edge: EdgeSingular, name: Box | null) => number) => {
    const changes = directed
      .map((edge) => ({ edge, value: measure(edge, nameOf(edge.target().id())) }))
      .filter(({ edge, value }) => edge.data(key) !== value)
      .map(
        ({ edge, value }) =>
          () =>
            void edge.data(key, value),
      );
    await inSteps(cy, changes, isLatest);
    // Cytoscape works out where lines run when it draws a frame.
    if (changes.length > 0) await nextFrame();
  };
  await nextFrame();
  if (!isLatest()) return;
  await setAll('turn', turnOf);
  if (!isLatest()) return;
  // Where a line turns says from where it comes to its end.
  await setAll('tip', tipOf);
}

/** Half-way along the part of the line that is neither in a shape nor in the name. */
function turnOf(edge: EdgeSingular, name: Box | null): number {
  if (!name || edge.controlPoints() === undefined) return HALF_WAY;
  const [from, to] = [edge.source(), edge.target()];
  const [a, b] = [from.position(), to.position()];
  const way = Math.hypot(b.x - a.x, b.y - a.y) - reachOf(from, b) - reachOf(to, a);
  const hidden = exitFromBox(name, b, a) - reachOf(to, a);
  if (hidden <= 0 || way <= 0) return HALF_WAY;
  return Math.max(LEAST_TURN, Math.round((HALF_WAY - hidden / way / 2) * 100) / 100);
}

function tipOf(edge: EdgeSingular, name: Box | null): number {
  if (!name) return GAP;
  const target = edge.target();
  const centre = target.position();
  const from = edge.controlPoints()?.at(-1) ?? edge.source().position();
  const wanted = exitFromBox(name, centre, from) + GAP;
  const most = Math.hypot(from.x - centre.x, from.y - centre.y) * MOST_OF_THE_WAY;
  return Math.max(GAP, Math.ceil(Math.min(wanted, most) - reachOf(target, from)));
}

/** How far the shape reaches towards a point, border included. */
function reachOf(node: NodeSingular, towards: Point): number {
  const outline = KIND_OUTLINES[node.data('kind') as keyof typeof KIND_OUTLINES];
  const radius = node.outerWidth() / 2;
  return outline ? exitFromOutline(outline, radius, node.position(), towards) : radius;
}
