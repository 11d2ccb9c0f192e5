import { type Hit, type SliceClaim, start as startingPoint } from '../api/api.ts';
import type { Call } from '../api/request.ts';
import { visible } from '../model/visible.ts';
import { askContext, emptyWorkspace, open, type Workspace } from '../model/workspace.ts';
import { commit, isInVain, read } from './explorer.ts';
import { gather } from './gather.ts';
import { type Resolved, resolve } from './resolve.ts';
import { FULL_LIMIT, readRoute, USUAL_LIMIT, writeRoute } from './route.ts';
import { loadDetails, select } from './select.ts';
import { evidenceOf } from './show-records.ts';
import { graphIn } from './shown.ts';
import { make } from './view.ts';
import { perform } from './work.ts';

/** A first view shows less, so that it can be taken in. */
const START_LIMIT = 18;

/** Opens what the address names, or else a neighbourhood worth starting from. */
export async function start(): Promise<void> {
  const route = readRoute();
  await perform(
    'Opening the register',
    async (call) => {
      const [{ register, hub }, resolved] = await Promise.all([firstLook(call), resolve(route, call)]);
      const opens = opensOf(resolved);
      const isBare = opens.length === 0 && !isInVain(resolved.linked);
      await showOnly({ ...resolved, open: isBare && hub ? [{ id: hub, limit: START_LIMIT }] : opens }, call);
      commit({ register, linked: resolved.linked });
      await select(resolved.selection, 'replace');
    },
    () => void start(),
  );
  commit({ started: true });
}

/** Shows the claims around an entity, its best supported first, and those among all that is then shown; never fewer. */
export async function expand(id: string, limit: number = USUAL_LIMIT): Promise<void> {
  if (read().opening.includes(id)) return;
  commit({ opening: [...read().opening, id] });
  const name = read().records.tables.entity[id]?.name ?? id;
  await perform(
    `Fetching the claims around ${name}`,
    (call) =>
      change((workspace) => open(workspace, id, Math.max(limit, workspace.places[id]?.open ?? 0)), call),
    () => void expand(id, limit),
  );
  commit({ opening: read().opening.filter((other) => other !== id) });
}

/** Brings the context claims around the opened entities onto the map, or takes them off it. */
export async function showContext(asked: boolean): Promise<void> {
  await perform(
    'Fetching context claims',
    (call) => change((workspace) => askContext(workspace, asked), call),
    () => void showContext(asked),
  );
}

/** Fetches what a change of the view shows; only then makes it, as a step that can be undone. */
async function change(next: (workspace: Workspace) => Workspace, call: Call): Promise<void> {
  const added = await gather(read(), next(read().workspace), call);
  commit(added(read()));
  make(next);
  writeRoute('push');
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
  const { details, records } = read();
  const evidence = details.state === 'claim' && details.id === claim ? evidenceOf(records, details) : null;
  if (evidence?.object && !evidence.embedded && !isBetween(claim)) await bring(evidence);
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
  const { workspace } = read();
  return visible(graphIn(read()), { ...workspace, off: {} }).links.some((link) => link.id === id);
}

let following = new AbortController();

/** Follows the address bar after Back or Forward; a further step takes the place of one that is still under way. */
export async function followRoute(): Promise<void> {
  following.abort();
  following = new AbortController();
  const route = readRoute();
  await perform(
    'Fetching the claims of this view',
    async (call) => {
      const resolved = await resolve(route, call);
      if (route.open.length > 0) await showOnly(resolved, call);
      commit({ linked: resolved.linked, selection: resolved.selection, trail: [] });
      await loadDetails();
    },
    () => void followRoute(),
    following.signal,
  );
}

/** Takes out of the address what can't be opened. */
export function dropUnknown(): void {
  commit({ linked: { ...read().linked, unknown: [], strays: [] } });
  writeRoute('replace');
}

/** Says no more of what a link named in vain. */
export function acceptMerged(): void {
  commit({ linked: { ...read().linked, merged: [] } });
  writeRoute('replace');
}

/** The size of the register and its busiest entity among the best supported claims. */
async function firstLook(call: Call) {
  const { claims, stats } = await startingPoint(100, call);
  const degrees = new Map<string, number>();
  for (const { node } of claims.edges) {
    if (node.embedded || !node.object) continue;
    for (const id of [node.subject.id, node.object.id]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const [hub] = [...degrees.entries()].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const { entities, claims: count, head } = stats;
  return { register: { entities, claims: count, head }, hub: hub?.[0] };
}

/** What an address opens; one that only names an entity as selected opens around that. */
function opensOf({ open, selection, linked }: Resolved): Resolved['open'] {
  if (open.length > 0 || isInVain(linked) || selection?.kind !== 'entity') return open;
  return [{ id: selection.id, limit: USUAL_LIMIT }];
}

/** Makes the opened entities exactly these; hidden and dragged ones stay as they are. Not a step to undo. */
async function showOnly({ open: opens, withContext }: Resolved, call: Call): Promise<void> {
  const { workspace } = read();
  const closed = Object.entries(workspace.places).map(([id, { open: _, ...place }]) => [id, place] as const);
  const rest: Workspace = {
    ...emptyWorkspace,
    off: workspace.off,
    asked: askContext(workspace, withContext).asked,
    places: Object.fromEntries(closed.filter(([, place]) => place.hidden || place.at)),
  };
  const next = opens.reduce((shown, { id, limit }) => open(shown, id, limit), rest);
  const added = await gather(read(), next, call);
  commit({ ...added(read()), workspace: next });
}
