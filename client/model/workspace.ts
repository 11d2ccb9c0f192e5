import type { Layer } from './graph.ts';

export interface Point {
  x: number;
  y: number;
}

/** What the user did with one entity. An entity without a place is on screen only as the end of an opened one's claim. */
export interface Place {
  type: 'place';
  entity: string;
  /** It was opened: at most so many of its claims are shown. */
  open?: number;
  /** Its turn in the order of opening. */
  turn?: number;
  hidden?: true;
  /** It was dragged here and stays. */
  at?: Point;
}

/** A facet and its value, such as `kind:PLACE`. */
export type FacetValue = `${'kind' | 'standing' | 'modality'}:${string}`;

/** A facet value that is switched off. */
interface Off {
  type: 'off';
  value: FacetValue;
}

/** A layer that is left out unless asked for. */
interface Asked {
  type: 'asked';
  layer: 'context';
}

export interface Selection {
  kind: 'entity' | 'claim' | 'source';
  id: string;
  /** Of a claim: the citation that the panel opens at. */
  citation?: string;
}

interface Selected {
  type: 'selected';
  selection: Selection;
}

/** Earlier selections, the last one at the end: what Esc goes back through. */
interface Trail {
  type: 'trail';
  selections: readonly Selection[];
}

export type ViewRecord = Place | Off | Asked | Selected | Trail;

/** `saved` goes into an address or a saved view; `session` is worth nothing once the page is closed. */
export type Scope = 'saved' | 'session';
const SCOPES: Readonly<Record<ViewRecord['type'], Scope>> = {
  place: 'saved',
  off: 'saved',
  asked: 'saved',
  selected: 'saved',
  trail: 'session',
};

/** What the user has made of the view, and nothing that the program worked out: plain records by id. Every change makes a new one. */
export type Workspace = Readonly<Record<string, ViewRecord>>;

export const emptyWorkspace: Workspace = {};

/** The records of one scope. */
export function scoped(workspace: Workspace, scope: Scope): Workspace {
  return Object.fromEntries(Object.entries(workspace).filter(([, { type }]) => SCOPES[type] === scope));
}

/** With context claims (borders, places) on the map, or without. */
export function askContext(workspace: Workspace, asked: boolean): Workspace {
  return asked ? put(workspace, CONTEXT, { type: 'asked', layer: 'context' }) : drop(workspace, CONTEXT);
}

export const asksContext = (workspace: Workspace): boolean => CONTEXT in workspace;

/** The layers of claims that are on the map. */
export function layers(workspace: Workspace): readonly Layer[] {
  return asksContext(workspace) ? ['said', 'context'] : ['said'];
}

/** Shows up to `limit` claims around the entity; opening brings a hidden one back. */
export function open(workspace: Workspace, id: string, limit: number): Workspace {
  const { hidden: _, ...place } = placeOf(workspace, id);
  // An entity keeps its turn in the order of opening.
  const turn = place.turn ?? Math.max(0, ...places(workspace).map((each) => each.turn ?? 0)) + 1;
  return placed(workspace, { ...place, open: limit, turn });
}

/** Takes away what opening the entity brought, the entity itself too when nothing else leads to it. */
export function close(workspace: Workspace, id: string): Workspace {
  const { open: _, turn: __, ...place } = placeOf(workspace, id);
  return placed(workspace, place);
}

export function hide(workspace: Workspace, id: string): Workspace {
  return placed(workspace, { ...placeOf(workspace, id), hidden: true });
}

export function unhideAll(workspace: Workspace): Workspace {
  return places(workspace).reduce((rest, { hidden: _, ...place }) => placed(rest, place), workspace);
}

export function pin(workspace: Workspace, id: string, at: Point): Workspace {
  return placed(workspace, { ...placeOf(workspace, id), at });
}

/** Gives every dragged entity back to the layout. */
export function unpinAll(workspace: Workspace): Workspace {
  return places(workspace).reduce((rest, { at: _, ...place }) => placed(rest, place), workspace);
}

export function switchFacet(workspace: Workspace, value: FacetValue, on: boolean): Workspace {
  return on ? drop(workspace, offId(value)) : put(workspace, offId(value), { type: 'off', value });
}

export function clearFacets(workspace: Workspace): Workspace {
  return Object.fromEntries(Object.entries(workspace).filter(([, { type }]) => type !== 'off'));
}

export const isOff = (workspace: Workspace, value: FacetValue): boolean => offId(value) in workspace;
export const isFiltered = (workspace: Workspace): boolean =>
  Object.values(workspace).some(({ type }) => type === 'off');

/** Selects something, or nothing; what was selected goes onto the trail. */
export function pick(workspace: Workspace, selection: Selection | null): Workspace {
  const before = selectionIn(workspace);
  return picked(workspace, selection, before && selection ? [...trailOf(workspace), before] : []);
}

/** Selects what was selected before, and at last nothing. */
export function pickBefore(workspace: Workspace): Workspace {
  const trail = trailOf(workspace);
  return picked(workspace, trail.at(-1) ?? null, trail.slice(0, -1));
}

/** Says something else of what is selected, which is no step of the trail. */
export function repick(workspace: Workspace, selection: Selection | null): Workspace {
  return picked(workspace, selection, selection ? trailOf(workspace) : []);
}

export function selectionIn(workspace: Workspace): Selection | null {
  const record = workspace.selected;
  return record?.type === 'selected' ? record.selection : null;
}

/** Ids of the opened entities with their limits, in the order of opening. */
export function opened(workspace: Workspace): [id: string, limit: number][] {
  return places(workspace)
    .flatMap(({ entity, open, turn = 0 }) => (open === undefined ? [] : [{ entity, open, turn }]))
    .sort((a, b) => a.turn - b.turn)
    .map(({ entity, open }) => [entity, open]);
}

export function places(workspace: Workspace): Place[] {
  return Object.values(workspace).filter((record) => record.type === 'place');
}

/** What the user did with an entity; of one that was left alone, nothing. */
export function placeOf(workspace: Workspace, entity: string): Place {
  const record = workspace[placeId(entity)];
  return record?.type === 'place' ? record : { type: 'place', entity };
}

const CONTEXT = 'asked context';
const placeId = (entity: string) => `place ${entity}`;
const offId = (value: FacetValue) => `off ${value}`;

function placed(workspace: Workspace, place: Place): Workspace {
  const isEmpty = place.open === undefined && !place.hidden && !place.at;
  return isEmpty ? drop(workspace, placeId(place.entity)) : put(workspace, placeId(place.entity), place);
}

function picked(workspace: Workspace, selection: Selection | null, trail: readonly Selection[]): Workspace {
  const rest = drop(drop(workspace, 'selected'), 'trail');
  const onTrail = trail.length > 0 ? put(rest, 'trail', { type: 'trail', selections: trail }) : rest;
  return selection ? put(onTrail, 'selected', { type: 'selected', selection }) : onTrail;
}

function trailOf(workspace: Workspace): readonly Selection[] {
  const record = workspace.trail;
  return record?.type === 'trail' ? record.selections : [];
}

function put(workspace: Workspace, id: string, record: ViewRecord): Workspace {
  return { ...workspace, [id]: record };
}

function drop(workspace: Workspace, id: string): Workspace {
  const { [id]: _, ...rest } = workspace;
  return rest;
}
