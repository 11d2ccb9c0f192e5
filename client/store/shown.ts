import { emptyGraph, type Graph, graphOf } from '../model/graph.ts';
import { type Visible, visible } from '../model/visible.ts';
import type { ViewRecord, Workspace } from '../model/workspace.ts';
import { type Explorer, useExplorer } from './explorer.ts';

/** What the map, the outline and every other view show: one derivation, made anew only when what it is made of changed. */
export function shownIn(state: ShownFrom): Visible {
  const graph = graphIn(state);
  if (!shown || shown.graph !== graph || !showTheSame(shown.workspace, state.workspace)) {
    shown = { graph, workspace: state.workspace, visible: visible(graph, state.workspace) };
  }
  return shown.visible;
}

/** Whether two workspaces differ at most in what is selected. */
function showTheSame(a: Workspace, b: Workspace): boolean {
  if (a === b) return true;
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...ids].every((id) => {
    const record = a[id] ?? b[id];
    return a[id] === b[id] || !record || !SHOWN.has(record.type);
  });
}

const SHOWN: ReadonlySet<ViewRecord['type']> = new Set(['place', 'off', 'asked']);

/** The graph of what was found, from the records as they are now. */
export function graphIn({ records, found }: Pick<Explorer, 'records' | 'found'>): Graph {
  if (made?.tables !== records.tables || made.found !== found) {
    made = {
      tables: records.tables,
      found,
      graph: graphOf(found, records.tables, made?.graph ?? emptyGraph),
    };
  }
  return made.graph;
}

export const useShown = (): Visible => useExplorer(shownIn);
export const useGraph = (): Graph => useExplorer(graphIn);

type ShownFrom = Pick<Explorer, 'records' | 'found' | 'workspace'>;

let shown: { graph: Graph; workspace: Workspace; visible: Visible } | null = null;
let made: { tables: Explorer['records']['tables']; found: Explorer['found']; graph: Graph } | null = null;
