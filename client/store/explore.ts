import { between, neighborhood, type SliceClaim, start as startingPoint } from '../api/api.ts';
import { type EntityName, type Link, merged, reached } from '../model/graph.ts';
import { visible } from '../model/visible.ts';
import { emptyWorkspace, open, opened, type Workspace } from '../model/workspace.ts';
import { commit, read } from './explorer.ts';
import { failureOf } from './failure.ts';
import { type Route, readRoute, USUAL_LIMIT, writeRoute } from './route.ts';
import { loadDetails, select } from './select.ts';
import { make } from './view.ts';

/** How far "show the rest" goes, and the most entities whose claims among each other are looked up. */
const FULL_LIMIT = 500;
const MOST_AMONG = 500;
/** A first view shows less, so that it can be taken in. */
const START_LIMIT = 18;

/** Opens what the address names, or else a neighbourhood worth starting from. */
export async function start(): Promise<void> {
  const route = readRoute();
  commit({ failure: null });
  try {
    const { register, hub } = await firstLook();
    commit({ register });
    const asked = await routeOpens(route);
    const opens = asked.length > 0 ? asked : hub ? [{ id: hub, limit: START_LIMIT }] : [];
    await showOnly(opens);
    commit({ started: true });
    await select(route.selection, 'replace');
  } catch (error) {
    commit({ failure: failureOf(error, () => void start()), started: true });
  }
}

/** Shows the claims around an entity, its best supported first, and those among all that is then shown. */
export async function expand(id: string, limit: number = USUAL_LIMIT): Promise<void> {
  if (read().opening.includes(id)) return;
  commit({ opening: [...read().opening, id], failure: null });
  try {
    await load([{ id, limit }]);
    make((workspace) => open(workspace, id, limit));
    await loadAmong();
    writeRoute('push');
  } catch (error) {
    commit({ failure: failureOf(error, () => void expand(id, limit)) });
  } finally {
    commit({ opening: read().opening.filter((other) => other !== id) });
  }
}

export const expandFully = (id: string): Promise<void> => expand(id, FULL_LIMIT);

/** Finds an entity: selects it, and brings its claims on screen. */
export async function visit(id: string): Promise<void> {
  if (!read().workspace.places[id]?.open) await expand(id);
  await select({ kind: 'entity', id });
}

/** Follows the address bar after Back or Forward. */
export async function followRoute(): Promise<void> {
  const route = readRoute();
  try {
    if (route.open.length > 0) await showOnly(route.open);
    commit({ selection: route.selection, trail: [] });
    await loadDetails();
  } catch (error) {
    commit({ failure: failureOf(error, () => void followRoute()) });
  }
}

/** The size of the register and its busiest entity among the best supported claims. */
async function firstLook() {
  const { claims, stats } = await startingPoint(100);
  const degrees = new Map<string, number>();
  for (const { node } of claims.edges) {
    if (node.embedded || !node.object) continue;
    for (const id of [node.subject.id, node.object.id]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const [hub] = [...degrees.entries()].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { register: { entities: stats.entities, claims: stats.claims }, hub: hub?.[0] };
}

/** What a route opens; one that only names a selection opens around that. */
async function routeOpens(route: Route): Promise<Route['open']> {
  if (route.open.length > 0 || route.selection?.kind !== 'entity') return route.open;
  return [{ id: route.selection.id, limit: null }];
}

/** Makes the opened entities exactly these; hidden and dragged ones stay as they are. Not a step to undo. */
async function showOnly(opens: Route['open']): Promise<void> {
  const wanted = opens.map(({ id, limit }) => ({ id, limit: limit ?? USUAL_LIMIT }));
  await load(wanted);
  const { workspace } = read();
  const closed = Object.entries(workspace.places).map(([id, { open: _, ...place }]) => [id, place] as const);
  const rest: Workspace = {
    ...emptyWorkspace,
    off: workspace.off,
    places: Object.fromEntries(closed.filter(([, place]) => place.hidden || place.at)),
  };
  commit({ workspace: wanted.reduce((next, { id, limit }) => open(next, id, limit), rest) });
  await loadAmong();
}

async function load(wanted: { id: string; limit: number }[]): Promise<void> {
  const missing = wanted.filter(({ id, limit }) => {
    const reach = read().graph.reach[id];
    return !reach || reach.links.length < Math.min(limit, reach.total);
  });
  const slices = await Promise.all(missing.map(({ id, limit }) => neighborhood(id, limit)));
  let { graph } = read();
  slices.forEach((slice, index) => {
    graph = merged(graph, slice.entities, slice.claims.flatMap(linkOf));
    graph = reached(graph, missing[index]!.id, {
      entities: slice.entities.map((entity) => entity.id),
      links: slice.claims.map((claim) => claim.id),
      total: slice.total,
    });
  });
  commit({ graph });
}

/** Loads the claims among all entities on screen. */
async function loadAmong(): Promise<void> {
  const { graph, workspace } = read();
  if (opened(workspace).length < 1) return;
  const ids = visible(graph, { ...workspace, off: {} }).entities.map(({ id }) => id);
  if (ids.length < 2 || ids.length > MOST_AMONG) return;
  const slice = await between(ids);
  commit({ graph: merged(read().graph, slice.entities as EntityName[], slice.claims.flatMap(linkOf)) });
}

/** A claim as a line of the map; none for a claim that links nothing. */
export function linkOf(claim: SliceClaim): Link[] {
  if (!claim.object) return [];
  const { id, text, modality, negated, standing, contested, status, predicate } = claim;
  return [
    {
      id,
      text,
      modality,
      negated,
      standing,
      contested,
      status,
      predicate,
      context: predicate.context,
      subject: claim.subject.id,
      object: claim.object.id,
    },
  ];
}
