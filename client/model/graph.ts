import type { Enums } from './enums.generated.ts';
import { type Known, type Table, whole } from './records.ts';

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

interface PredicateName {
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

/** What was found of the register for the map, by id. */
export interface Found {
  /** Claims that were found around or between entities. */
  links: Readonly<Record<string, true>>;
  /** By the id of the entity that was opened, what of each layer was found around it. */
  reach: Readonly<Record<string, Partial<Record<Layer, Reach>>>>;
  /** How many context claims stand around the opened entities together, by `togetherKey`. */
  contextAround: Readonly<Record<string, number>>;
}

export const nothingFound: Found = { links: {}, reach: {}, contextAround: {} };

/** What was found, and what is known of it. */
export interface Graph extends Omit<Found, 'links'> {
  entities: Readonly<Record<string, EntityName>>;
  links: Readonly<Record<string, Link>>;
}

export const emptyGraph: Graph = { entities: {}, links: {}, reach: {}, contextAround: {} };

export function togetherKey(ids: readonly string[]): string {
  return [...ids].sort().join(' ');
}

export function reached<F extends Pick<Found, 'reach'>>(found: F, id: string, layer: Layer, reach: Reach): F {
  return { ...found, reach: { ...found.reach, [id]: { ...found.reach[id], [layer]: reach } } };
}

export function withLinks(found: Found, ids: readonly string[]): Found {
  return { ...found, links: { ...found.links, ...Object.fromEntries(ids.map((id) => [id, true as const])) } };
}

/** A claim and its predicate as records, as far as a link is made of them. */
type ClaimLine = Omit<Link, 'subject' | 'object' | 'predicate' | 'context'> & {
  subject: string;
  object: string | null;
  predicate: string;
};
type PredicateLine = PredicateName & { context: boolean };

export interface GraphTables {
  entity: Table<EntityName>;
  claim: Table<ClaimLine>;
  predicate: Table<PredicateLine>;
}

/** The graph of what was found. Whatever says the same as in the graph before is the same object as there. */
export function graphOf(found: Found, tables: GraphTables, before: Graph = emptyGraph): Graph {
  const names = Object.values(tables.entity).flatMap((entity) => nameOf(entity) ?? []);
  const links = Object.keys(found.links).flatMap((id) => linkOf(tables, id) ?? []);
  const entitiesNow = settled(before.entities, names);
  const linksNow = settled(before.links, links);
  const { reach, contextAround } = found;
  const isSame =
    entitiesNow === before.entities &&
    linksNow === before.links &&
    reach === before.reach &&
    contextAround === before.contextAround;
  return isSame ? before : { entities: entitiesNow, links: linksNow, reach, contextAround };
}

const NAME = ['id', 'kind', 'type', 'name', 'collective', 'description'] as const;
const LINE = [
  'id',
  'subject',
  'object',
  'predicate',
  'text',
  'modality',
  'negated',
  'standing',
  'contested',
  'status',
] as const;
const PREDICATE = ['id', 'label', 'inverseLabel', 'symmetric', 'context'] as const;

const namesMade = new WeakMap<Known<EntityName>, EntityName>();

/** An entity as the map names it; null while too little is known of it. The same record gives the same object. */
function nameOf(record: Known<EntityName>): EntityName | null {
  const entity = namesMade.get(record) ?? whole(record, NAME);
  if (!entity || namesMade.has(record)) return entity;
  const { id, kind, type, name, collective, description } = entity;
  const made = { id, kind, type, name, collective, description };
  namesMade.set(record, made);
  return made;
}

const linksMade = new WeakMap<Known<ClaimLine>, { of: Known<PredicateLine>; link: Link }>();

/** A claim as a line of the map; null for one that links nothing. The same records give the same object. */
function linkOf(tables: GraphTables, id: string): Link | null {
  const claim = whole(tables.claim[id], LINE);
  const predicate = claim && whole(tables.predicate[claim.predicate], PREDICATE);
  if (!claim || !predicate || claim.object === null) return null;
  const made = linksMade.get(claim);
  if (made?.of === predicate) return made.link;
  const { subject, object, text, modality, negated, standing, contested, status } = claim;
  const { label, inverseLabel, symmetric, context } = predicate;
  const named = { id: predicate.id, label, inverseLabel, symmetric };
  const said = { text, modality, negated, standing, contested, status, context };
  const link = { id, subject, object, predicate: named, ...said };
  linksMade.set(claim, { of: predicate, link });
  return link;
}

/** Records by id; each that says the same as before is the object from before, and so is the whole. */
function settled<T extends { id: string }>(
  before: Readonly<Record<string, T>>,
  after: readonly T[],
): Readonly<Record<string, T>> {
  const records = after.map((record) => {
    const old = before[record.id];
    return old && (old === record || JSON.stringify(old) === JSON.stringify(record)) ? old : record;
  });
  const isSame =
    records.length === Object.keys(before).length && records.every((record) => before[record.id] === record);
  return isSame ? before : Object.fromEntries(records.map((record) => [record.id, record]));
}
