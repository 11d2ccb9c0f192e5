import type { Layer } from './graph.ts';

export interface Point {
  x: number;
  y: number;
}

/** What the user did with one entity. An entity without a place is on screen only as the end of an opened one's claim. */
export interface Place {
  /** It was opened: at most so many of its claims are shown. */
  open?: number;
  hidden?: true;
  /** It was dragged here and stays. */
  at?: Point;
}

/** A facet and its value, such as `kind:PLACE`. */
export type FacetValue = `${'kind' | 'standing' | 'modality'}:${string}`;

/** What the user has made of the view, and nothing that the program worked out. Plain data; every change makes a new one. */
export interface Workspace {
  places: Readonly<Record<string, Place>>;
  /** Facet values that are switched off. */
  off: Readonly<Record<string, true>>;
  /** What is left out unless asked for. */
  asked: Readonly<Partial<Record<'context', true>>>;
}

export const emptyWorkspace: Workspace = { places: {}, off: {}, asked: {} };

/** With context claims (borders, places) on the map, or without. */
export function askContext(workspace: Workspace, asked: boolean): Workspace {
  return { ...workspace, asked: asked ? { context: true } : {} };
}

/** The layers of claims that are on the map. */
export function layers({ asked }: Workspace): readonly Layer[] {
  return asked.context ? ['said', 'context'] : ['said'];
}

/** Shows up to `limit` claims around the entity; opening brings a hidden one back. */
export function open(workspace: Workspace, id: string, limit: number): Workspace {
  const { hidden: _, ...place } = workspace.places[id] ?? {};
  return placed(workspace, id, { ...place, open: limit });
}

/** Takes away what opening the entity brought, the entity itself too when nothing else leads to it. */
export function close(workspace: Workspace, id: string): Workspace {
  const { open: _, ...place } = workspace.places[id] ?? {};
  return placed(workspace, id, place);
}

export function hide(workspace: Workspace, id: string): Workspace {
  return placed(workspace, id, { ...workspace.places[id], hidden: true });
}

export function unhideAll(workspace: Workspace): Workspace {
  const places = Object.entries(workspace.places).map(
    ([id, { hidden: _, ...place }]) => [id, place] as const,
  );
  return { ...workspace, places: Object.fromEntries(places.filter(([, place]) => !isEmpty(place))) };
}

export function pin(workspace: Workspace, id: string, at: Point): Workspace {
  return placed(workspace, id, { ...workspace.places[id], at });
}

/** Gives every dragged entity back to the layout. */
export function unpinAll(workspace: Workspace): Workspace {
  const places = Object.entries(workspace.places).map(([id, { at: _, ...place }]) => [id, place] as const);
  return { ...workspace, places: Object.fromEntries(places.filter(([, place]) => !isEmpty(place))) };
}

export function switchFacet(workspace: Workspace, value: FacetValue, on: boolean): Workspace {
  const { [value]: _, ...off } = workspace.off;
  return { ...workspace, off: on ? off : { ...off, [value]: true } };
}

export function clearFacets(workspace: Workspace): Workspace {
  return { ...workspace, off: {} };
}

/** Ids of the opened entities with their limits, in the order of opening. */
export function opened(workspace: Workspace): [id: string, limit: number][] {
  return Object.entries(workspace.places).flatMap(([id, { open }]) => (open ? [[id, open]] : []));
}

function placed(workspace: Workspace, id: string, place: Place): Workspace {
  const { [id]: _, ...rest } = workspace.places;
  // An entity keeps its turn in the order of opening.
  const places = isEmpty(place) ? rest : { ...workspace.places, [id]: place };
  return { ...workspace, places };
}

function isEmpty(place: Place): boolean {
  return place.open === undefined && !place.hidden && !place.at;
}
