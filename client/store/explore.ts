import { among, type Hit, neighborhood, type SliceClaim, start as startingPoint } from '../api/api.ts';
import { type Layer, type Link, merged, reached, togetherKey } from '../model/graph.ts';
import { visible } from '../model/visible.ts';
import { askContext, emptyWorkspace, layers, open, opened, type Workspace } from '../model/workspace.ts';
import { commit, read } from './explorer.ts';
import { failureOf } from './failure.ts';
import { type Route, readRoute, USUAL_LIMIT, writeRoute } from './route.ts';
import { loadDetails, select } from './select.ts';
import { make } from './view.ts';

/** How far "show the rest" goes, and the most entities whose claims among each other are looked up. */
export const FULL_LIMIT = 500;
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
    await showOnly(opens, route.withContext);
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
    await load([{ id, limit }], layers(read().workspace));
    make((workspace) => open(workspace, id, limit));
    await loadAmong();
    writeRoute('push');
  } catch (error) {
    commit({ failure: failureOf(error, () => void expand(id, limit)) });
  } finally {
    commit({ opening: read().opening.filter((other) => other !== id) });
  }
}

/** Brings the context claims around the opened entities onto the map, or takes them off it. */
export async function showContext(asked: boolean): Promise<void> {
  commit({ failure: null });
  try {
    const next = askContext(read().workspace, asked);
    await load(
      opened(next).map(([id, limit]) => ({ id, limit })),
      layers(next),
    );
    make((workspace) => askContext(workspace, asked));
    await loadAmong();
    writeRoute('push');
  } catch (error) {
    commit({ failure: failureOf(error, () => void showContext(asked)) });
  }
}

export const expandFully = (id: string): Promise<void> => expand(id, FULL_LIMIT);

/** Finds an entity: selects it, and brings its claims on screen. */
export async function visit(id: string): Promise<void> {
  if (!read().workspace.places[id]?.open) await expand(id);
  await select({ kind: 'entity', id });
}

/** Opens what was found: an entity on the map, a claim at its evidence and on the map, a citation at its claim, a source. */
export async function openHit({ node }: Hit): Promise<void> {
  if (node.__typename === 'Entity') return visit(node.id);
  if (node.__typename === 'Source') return select({ kind: 'source', id: node.id });
  const claim = node.__typename === 'Claim' ? node.id : node.claim.id;
  const citation = node.__typename === 'Citation' ? { citation: node.id } : {};
  await select({ kind: 'claim', id: claim, ...citation });
  const { details } = read();
  if (details.state !== 'claim' || details.evidence.id !== claim) return;
  const { evidence } = details;
  if (evidence.object && !evidence.embedded && !isBetween(claim)) await bring(evidence);
}

/** Brings a claim that links two entities onto the map. */
export async function bring(claim: SliceClaim): Promise<void> {
  if (claim.predicate.context && !read().workspace.asked.context) await showContext(true);
  const { subject, object } = claim;
  await expand(subject.id);
  if (object && !isBetween(claim.id)) await expand(object.id);
  // A neighbourhood that is cut may leave the claim out, from either end.
  if (!isBetween(claim.id)) await expandFully(subject.id);
}

function isBetween(id: string): boolean {
  const { graph, workspace } = read();
  return visible(graph, { ...workspace, off: {} }).links.some((link) => link.id === id);
}

/** Follows the address bar after Back or Forward. */
export async function followRoute(): Promise<void> {
  const route = readRoute();
  try {
    if (route.open.length > 0) await showOnly(route.open, route.withContext);
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
async function showOnly(opens: Route['open'], withContext: boolean): Promise<void> {
  const wanted = opens.map(({ id, limit }) => ({ id, limit: limit ?? USUAL_LIMIT }));
  const { workspace } = read();
  const asked = askContext(workspace, withContext);
  await load(wanted, layers(asked));
  const closed = Object.entries(workspace.places).map(([id, { open: _, ...place }]) => [id, place] as const);
  const rest: Workspace = {
    ...emptyWorkspace,
    off: workspace.off,
    asked: asked.asked,
    places: Object.fromEntries(closed.filter(([, place]) => place.hidden || place.at)),
  };
  commit({ workspace: wanted.reduce((next, { id, limit }) => open(next, id, limit), rest) });
  await loadAmong();
}

interface Wanted {
  id: string;
  limit: number;
}

async function load(wanted: readonly Wanted[], ofLayers: readonly Layer[]): Promise<void> {
  const missing = wanted.flatMap(({ id, limit }) =>
    ofLayers
      .filter((layer) => {
        const reach = read().graph.reach[id]?.[layer];
        return !reach || reach.links.length < Math.min(limit, reach.total);
      })
      .map((layer) => ({ id, limit, layer })),
  );
  const slices = await Promise.all(
    missing.map(({ id, limit, layer }) => neighborhood(id, limit, layer === 'context')),
  );
  let { graph } = read();
  slices.forEach((slice, index) => {
    const { id, layer } = missing[index]!;
    graph = merged(graph, slice.entities, slice.claims.flatMap(linkOf));
    graph = reached(graph, id, layer, {
      entities: slice.entities.map((entity) => entity.id),
      links: slice.claims.map((claim) => claim.id),
      total: slice.total,
    });
  });
  commit({ graph });
}

/** Loads the claims among all entities on screen, and the number of context claims around the opened ones. */
async function loadAmong(): Promise<void> {
  const { graph, workspace } = read();
  const open = opened(workspace).map(([id]) => id);
  if (open.length < 1) return;
  const ids = visible(graph, { ...workspace, off: {} }).entities.map(({ id }) => id);
  const { between, contextAround } = await among(
    ids.length > MOST_AMONG ? [] : ids,
    open,
    workspace.asked.context === true,
  );
  const now = merged(read().graph, between.entities, between.claims.flatMap(linkOf));
  commit({
    graph: { ...now, contextAround: { ...now.contextAround, [togetherKey(open)]: contextAround.total } },
  });
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
