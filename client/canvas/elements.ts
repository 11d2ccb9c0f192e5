import { type Bundle, bundles } from '../model/bundle.ts';
import type { EntityName } from '../model/graph.ts';
import { type StandingKey, standingKey } from '../model/marks.ts';
import type { Visible } from '../model/visible.ts';
import { opened, placeOf, type Workspace } from '../model/workspace.ts';

/** What Cytoscape draws. Positions and placed labels are not here: the map works them out and keeps them. */
export type CanvasElement = ({ group: 'nodes'; data: NodeData } | { group: 'edges'; data: EdgeData }) & {
  /** Space-separated; the stylesheet tells what they look like. */
  classes: string;
};
interface NodeData {
  id: string;
  name: string;
  kind: string;
  /** Diameter in model pixels; grows with the number of claims on screen. */
  size: number;
  /** Which labels give way first: the smaller. */
  importance: number;
}
interface EdgeData {
  id: string;
  source: string;
  target: string;
  name: string;
  /** Best supported claim of the line: what opens when it is picked. */
  claim: string;
  importance: number;
  /** Labelled only under the pointer: it runs between entities that were not opened, and touches no selection. */
  quiet: boolean;
}

/** The elements of a view, entities first: one edge a bundle of claims. Depends on nothing but its arguments. */
export function elements(shown: Visible, workspace: Workspace, selected: string | null): CanvasElement[] {
  const lines = bundles(shown.links);
  const degrees = new Map<string, number>();
  for (const { from, to, links } of lines) {
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + links.length);
  }
  const open = new Set(opened(workspace).map(([id]) => id));
  const claim = shown.links.find(({ id }) => id === selected);
  const chosen = new Set([selected, claim?.subject, claim?.object]);
  const nodes = shown.entities.map((entity) =>
    node(entity, degrees.get(entity.id) ?? 0, { open, chosen, selected, workspace }),
  );
  return [...nodes, ...lines.map((line) => edge(line, degrees, open, selected))];
}

interface NodeStates {
  open: ReadonlySet<string>;
  /** What is selected, and the ends of a selected claim: named before all others. */
  chosen: ReadonlySet<string | null | undefined>;
  selected: string | null;
  workspace: Workspace;
}

function node(
  entity: EntityName,
  degree: number,
  { open, chosen, selected, workspace }: NodeStates,
): CanvasElement {
  return {
    group: 'nodes',
    data: {
      id: entity.id,
      name: entity.name,
      kind: entity.kind,
      size: Math.round(26 + Math.min(26, 4.2 * Math.sqrt(degree))),
      importance: degree + (open.has(entity.id) ? 1000 : 0) + (chosen.has(entity.id) ? 10_000 : 0),
    },
    classes: classes(entity.kind.toLowerCase(), {
      collective: entity.collective,
      open: open.has(entity.id),
      pinned: placeOf(workspace, entity.id).at !== undefined,
      selected: entity.id === selected,
    }),
  };
}

function edge(
  line: Bundle,
  degrees: ReadonlyMap<string, number>,
  open: ReadonlySet<string>,
  selected: string | null,
): CanvasElement {
  const picked = line.links.find((link) => link.id === selected);
  const isSelected = picked !== undefined;
  const touches = line.from === selected || line.to === selected;
  const aside = !open.has(line.from) && !open.has(line.to) && !touches && !isSelected;
  const weight = line.links.length + Math.min(degrees.get(line.from) ?? 0, degrees.get(line.to) ?? 0) / 100;
  const bonus = (STANDING_BONUS[standingOf(line)] ?? 0) + (line.links.some((link) => link.contested) ? 6 : 0);
  return {
    group: 'edges',
    data: {
      id: line.id,
      source: line.from,
      target: line.to,
      name: line.label,
      claim: line.links[0].id,
      quiet: aside,
      importance: weight + bonus + (touches ? 1000 : 0) + (isSelected ? 10_000 : 0),
    },
    classes: classes(standingOf(line).toLowerCase().replace('_', '-'), {
      contested: line.links.some((link) => link.contested),
      hollow: line.links.every((link) => link.modality !== 'ASSERTED'),
      negated: line.links.every((link) => link.negated),
      context: line.links.every((link) => link.context),
      undirected: line.folded || line.links.every((link) => link.predicate.symmetric),
      folded: line.folded,
      aside,
      touches: touches && !isSelected,
      selected: isSelected,
    }),
  };
}

const STANDING_ORDER: StandingKey[] = ['CORROBORATED', 'SINGLE_SOURCE', 'UNSUPPORTED', 'RETRACTED'];
const STANDING_BONUS: Partial<Record<StandingKey, number>> = { CORROBORATED: 4 };

/** The best standing among the claims of a line. */
function standingOf(line: Bundle): StandingKey {
  const keys = line.links.map(standingKey);
  return STANDING_ORDER.find((key) => keys.includes(key)) ?? 'UNSUPPORTED';
}

function classes(first: string, flags: Record<string, boolean>): string {
  return [first, ...Object.keys(flags).filter((flag) => flags[flag])].join(' ');
}
