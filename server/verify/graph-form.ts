import { ENTITY_KINDS } from '../entity/entity.ts';
import { namedTypes } from '../store/cypher-library.ts';
import { fieldsOf } from '../store/cypher-types.ts';

const words = (text: string) => new Set(text.split(/\s+/));
/** The fields of types of `cypher/types.txt`. */
const fields = (...types: string[]) =>
  new Set(types.flatMap((name) => fieldsOf({ is: 'named', name }, namedTypes()).map(({ key }) => key)));

/** Every label that tells what a node is, with the properties such a node may have: those that queries write and read. */
export const NODE_PROPERTIES: Record<string, Set<string>> = {
  Entity: fields('EntityWritten'),
  Merged: fields('EntityWritten'),
  Identifier: words('value'),
  Predicate: fields('PredicateProperties'),
  EntityType: fields('EntityTypeProperties'),
  Source: fields('SourceWritten', 'SourceProperties'),
  SourceUrl: words('url'),
  Snapshot: fields('SnapshotProperties'),
  Claim: fields('ClaimWritten', 'ClaimDerived', 'ClaimSeen'),
  Proposal: new Set(['id', ...fields('ProposalProperties')]),
  Citation: fields('CitationWritten', 'CitationDerived'),
  Revision: fields('RevisionProperties'),
  Change: fields('ChangeProperties'),
  Ledger: words('id sequence hash at lock'),
  Schema: words('id version searchText keyRules'),
};

/** Every relationship of docs/data-model.md. An edge between two entities is not among them. */
const EDGES = new Set([
  'Claim SUBJECT Entity',
  'Claim OBJECT Entity',
  'Claim INVOLVES Entity',
  'Claim CONTENT Claim',
  'Claim CONDITION Claim',
  'Claim REASON Claim',
  'Claim CONTRADICTS Claim',
  'Proposal AMENDS Claim',
  'Citation OF Claim',
  'Citation CITES Source',
  'Citation SAID_BY Entity',
  'Source DERIVES_FROM Source',
  'Source SEPARATE_FROM Source',
  'Snapshot CAPTURES Source',
  'SourceUrl URL_OF Source',
  'Identifier IDENTIFIES Entity',
  'Merged MERGED_INTO Entity',
  'Change IN Revision',
]);
const EDGE_PROPERTIES: Record<string, Set<string>> = {
  INVOLVES: words('role'),
  CONTRADICTS: words('reason by recordedFrom'),
  DERIVES_FROM: words('kind recordedFrom recordedTo'),
  SEPARATE_FROM: words('reason'),
  MERGED_INTO: words('moved'),
};

const KINDS = new Set<string>(ENTITY_KINDS);

/** Forms of which a register has one node at most. */
export const SINGLE_FORMS = ['Ledger', 'Schema'];

/** The label that tells what a node is; null for a set of labels that no node has. */
export function formOf(labels: string[]): string | null {
  const kinds = labels.filter((label) => KINDS.has(label));
  const [form, ...others] = labels.filter((label) => !KINDS.has(label));
  if (form === undefined || others.length > 0) return null;
  if (form === 'Entity' || form === 'Merged') return kinds.length === 1 ? form : null;
  return Object.hasOwn(NODE_PROPERTIES, form) && kinds.length === 0 ? form : null;
}

/** Whether the data model has such a relationship. */
export function edgeIsOfModel(from: string[], type: string, to: string[]): boolean {
  return EDGES.has(`${formOf(from)} ${type} ${formOf(to)}`);
}

/** Whether nodes of this form may have the property. */
export function nodeMayHave(form: string, property: string): boolean {
  return NODE_PROPERTIES[form]?.has(property) ?? false;
}

/** Whether relationships of this type may have the property. */
export function edgeMayHave(type: string, property: string): boolean {
  return Object.hasOwn(EDGE_PROPERTIES, type) && EDGE_PROPERTIES[type]?.has(property) === true;
}
