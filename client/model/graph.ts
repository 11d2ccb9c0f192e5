import type { Enums } from './enums.generated.ts';

/** The part of the register that the client has loaded: entities and the claims that link two of them. */
export type Kind = Enums['EntityKind'];
export type Modality = Enums['Modality'];
export type Standing = Enums['Standing'];

export interface EntityName {
  id: string;
  kind: Kind;
  type: string;
  name: string;
  collective: boolean;
  /** One line that tells it from others of its name. */
  description: string | null;
}

export interface PredicateName {
  id: string;
  label: string;
  inverseLabel: string;
  symmetric: boolean;
}

/** A claim as the map needs it: its two ends, its predicate and how it stands. */
export interface Link {
  id: string;
  subject: string;
  object: string;
  predicate: PredicateName;
  text: string;
  modality: Modality;
  negated: boolean;
  standing: Standing | null;
  contested: boolean;
  status: Enums['Status'];
  /** Map-filling, such as `borders`. */
  context: boolean;
}

/** What was found around one entity. `total` counts its links in the register, loaded or not. */
export interface Reach {
  entities: readonly string[];
  links: readonly string[];
  total: number;
}

/** What claims a map shows: those that say what happened, or those of map-filling predicates. */
export type Layer = 'said' | 'context';

export interface Graph {
  entities: Readonly<Record<string, EntityName>>;
  links: Readonly<Record<string, Link>>;
  /** By the id of the entity that was opened, what of each layer was found around it. */
  reach: Readonly<Record<string, Partial<Record<Layer, Reach>>>>;
  /** How many context claims stand around the opened entities together, by `togetherKey`. */
  contextAround: Readonly<Record<string, number>>;
}

export const emptyGraph: Graph = { entities: {}, links: {}, reach: {}, contextAround: {} };

export function togetherKey(ids: readonly string[]): string {
  return [...ids].sort().join(' ');
}

/** The graph with these entities and links added; a newer record takes the place of an older one of its id. */
export function merged(graph: Graph, entities: readonly EntityName[], links: readonly Link[]): Graph {
  return {
    ...graph,
    entities: { ...graph.entities, ...byId(entities) },
    links: { ...graph.links, ...byId(links) },
  };
}

export function reached(graph: Graph, id: string, layer: Layer, reach: Reach): Graph {
  return { ...graph, reach: { ...graph.reach, [id]: { ...graph.reach[id], [layer]: reach } } };
}

function byId<T extends { id: string }>(records: readonly T[]): Record<string, T> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}
