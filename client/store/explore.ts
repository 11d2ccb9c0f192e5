import { type Hit, type SliceClaim, start as startingPoint } from '../api/api.ts';
import type { Call } from '../api/request.ts';
import { type Act, emptyHistory, walk } from '../model/history.ts';
import { visible } from '../model/visible.ts';
import {
  askContext,
  asksContext,
  clearFacets,
  emptyWorkspace,
  open,
  placeOf,
  repick,
  selectionIn,
  type Workspace,
} from '../model/workspace.ts';
import { act } from './act.ts';
import { continueRun, currentEntry, type Entry, isOfThisRun, writeEntry } from './entries.ts';
import { commit, isInVain, type Linked, read } from './explorer.ts';
import { gather, lacks } from './gather.ts';
import { keptView } from './kept-views.ts';
import { type Resolved, resolve } from './resolve.ts';
import { address, FULL_LIMIT, readRoute, USUAL_LIMIT } from './route.ts';
import { loadDetails, select } from './select.ts';
import { evidenceOf } from './show-records.ts';
import { graphIn } from './shown.ts';
import { perform } from './work.ts';

/** A first view shows less, so that it can be taken in. */
const START_LIMIT = 18;

/** Opens what the entry of the browser holds, what the address names, or else a neighbourhood worth starting from. */
export async function start(): Promise<void> {
  await openAddress('Opening the register', () => void start());
  commit({ started: true });
}

/** Opens an address as a start: there is nothing before it that could be undone, unless this tab has kept it. */
async function openAddress(title: string, again: () => void, until?: AbortSignal): Promise<void> {
  const route = readRoute();
  const entry = currentEntry();
  await perform(
    title,
    async (call) => {
      const [{ register, hub }, resolved] = await Promise.all([firstLook(call), resolve(route, call)]);
      const { linked } = resolved;
      const view = keptAt(entry, linked) ?? {
        workspace: startOf(resolved, hub),
        history: emptyHistory,
        run: null,
      };
      const { workspace, history } = view;
      const added = await gather(read(), workspace, call);
      commit({ ...added(read()), workspace, history, register, linked });
      continueRun(view.run);
      writeEntry('replace');
      await loadDetails();
    },
    again,
    until,
  );
}

/** The view that this tab has kept of an entry, when it is what the address says. */
function keptAt(entry: Entry | null, linked: Linked) {
  const kept = entry && keptView(entry.run);
  const walked = kept && walk(kept.history, kept.workspace, entry.at);
  const { search } = window.location;
  if (!walked || (search !== '' && search !== address({ ...walked, linked }))) return null;
  return { ...walked, run: kept.run };
}

/** The view that an address names; a bare one names the first view. */
function startOf(resolved: Resolved, hub: string | undefined): Workspace {
  const opens = opensOf(resolved);
  const isBare = opens.length === 0 && !isInVain(resolved.linked);
  const shown = isBare && hub ? [{ id: hub, limit: START_LIMIT }] : opens;
  const around = shown.reduce((view, { id, limit }) => open(view, id, limit), emptyWorkspace);
  return repick(askContext(around, resolved.withContext), resolved.selection);
}

let following = new AbortController();

/**
 * Shows what the entry holds that Back, Forward, Undo or Redo led to. The view is there at once; what this page never
 * fetched of it follows. A further step takes the place of one that is still under way.
 */
export async function followEntry(): Promise<void> {
  following.abort();
  following = new AbortController();
  const { signal } = following;
  const { workspace: before, history, linked } = read();
  const entry = currentEntry();
  const walked = isOfThisRun(entry) ? walk(history, before, entry.at) : null;
  if (!walked) {
    if (entry || window.location.search !== address({ workspace: before, linked })) {
      return openAddress('Fetching the claims of this view', () => void followEntry(), signal);
    }
    // An entry of the person's own, such as a changed fragment, holds the same view.
    return writeEntry('replace');
  }
  const { workspace } = walked;
  commit(walked);
  writeEntry('replace');
  const isPicked = selectionIn(workspace) !== selectionIn(before);
  await Promise.all([isPicked && loadDetails(), lacks(read().found, workspace) && fetchRest(signal)]);
}

/** Fetches what of the view is not here. */
async function fetchRest(until: AbortSignal): Promise<void> {
  await perform(
    'Fetching the claims of this view',
    async (call) => {
      const added = await gather(read(), read().workspace, call);
      commit(added(read()));
    },
    () => void fetchRest(following.signal),
    until,
  );
}

/** Shows the claims around an entity, its best supported first, and those among all that is then shown; never fewer. */
export async function expand(id: string, limit = USUAL_LIMIT, part: Act | null = null): Promise<Act | null> {
  if (read().opening.includes(id)) return part;
  commit({ opening: [...read().opening, id] });
  const name = read().records.tables.entity[id]?.name ?? id;
  const made = await fetchAndAct(
    `Fetching the claims around ${name}`,
    (workspace) => open(workspace, id, Math.max(limit, placeOf(workspace, id).open ?? 0)),
    () => void expand(id, limit),
    part,
  );
  commit({ opening: read().opening.filter((other) => other !== id) });
  return made;
}

/** Brings the context claims around the opened entities onto the map, or takes them off it. */
export function showContext(asked: boolean, part: Act | null = null): Promise<Act | null> {
  return fetchAndAct(
    'Fetching context claims',
    (workspace) => askContext(workspace, asked),
    () => void showContext(asked),
    part,
  );
}

/** Fetches what a change of the view shows; only then makes it, as an act or a part of one. Gives the act. */
async function fetchAndAct(
  title: string,
  next: (workspace: Workspace) => Workspace,
  again: () => void,
  part: Act | null,
): Promise<Act | null> {
  let made = part;
  await perform(
    title,
    async (call) => {
      const added = await gather(read(), next(read().workspace), call);
      commit(added(read()));
      made = act(next, part);
    },
    again,
  );
  return made;
}

export const expandFully = (id: string, part: Act | null = null): Promise<Act | null> =>
  expand(id, FULL_LIMIT, part);

/** Finds an entity: brings its claims on screen and selects it, in one act. */
export async function visit(id: string): Promise<void> {
  const isOpen = placeOf(read().workspace, id).open !== undefined;
  await select({ kind: 'entity', id }, isOpen ? null : await expand(id));
}

/** Opens what was found: an entity on the map, a claim at its evidence and on the map, a citation at its claim, a source. */
export async function openHit({ node }: Hit): Promise<void> {
  if (node.__typename === 'Entity') return visit(node.id);
  if (node.__typename === 'Source') return void (await select({ kind: 'source', id: node.id }));
  const claim = node.__typename === 'Claim' ? node.id : node.claim.id;
  const citation = node.__typename === 'Citation' ? { citation: node.id } : {};
  const made = await select({ kind: 'claim', id: claim, ...citation });
  const { details, records } = read();
  const evidence = details.state === 'claim' && details.id === claim ? evidenceOf(records, details) : null;
  if (evidence?.object && !evidence.embedded && !isBetween(claim)) await bring(evidence, made);
}

/** Brings a claim that links two entities onto the map, in one act. */
export async function bring(claim: SliceClaim, part: Act | null = null): Promise<void> {
  let made = part;
  if (claim.predicate.context && !asksContext(read().workspace)) made = await showContext(true, made);
  const { subject, object } = claim;
  made = await expand(subject.id, USUAL_LIMIT, made);
  if (object && !isBetween(claim.id)) made = await expand(object.id, USUAL_LIMIT, made);
  // A neighbourhood that is cut may leave the claim out, from either end.
  if (!isBetween(claim.id)) await expandFully(subject.id, made);
}

function isBetween(id: string): boolean {
  return visible(graphIn(read()), clearFacets(read().workspace)).links.some((link) => link.id === id);
}

/** Takes out of the address what can't be opened. */
export function dropUnknown(): void {
  commit({ linked: { ...read().linked, unknown: [], strays: [] } });
  writeEntry('replace');
}

/** Says no more of what a link named in vain. */
export function acceptMerged(): void {
  commit({ linked: { ...read().linked, merged: [] } });
  writeEntry('replace');
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
