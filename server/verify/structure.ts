import { ENTITY_KINDS } from '../entity/entity.ts';
import { query } from '../store/cypher-library.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Violation } from './violation.ts';

const nodeLabels = query('verify/node-labels');
const edgeEnds = query('verify/edge-ends');
const edgesOf = query('verify/edges');
const looseReservations = query('verify/loose-reservations');

/** Whole-graph counts take longer than a page. */
const LIMIT_MS = 600_000;
/** Relationships of one form that are named one by one. */
const NAMED = 20;

const ENTITY = ['Entity', 'Merged'];
const KINDS = new Set<string>(ENTITY_KINDS);
const NODES = new Set([
  ...['Identifier', 'Predicate', 'EntityType', 'Source', 'SourceUrl', 'Snapshot', 'Claim', 'Proposal'],
  ...['Citation', 'Revision', 'Change', 'Ledger', 'Schema'],
]);
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

/**
 * Nodes and relationships that the data model does not have: such a thing was written past the register, which alone
 * could have given it a source. Counted by labels, so memory is bounded by how many forms there are.
 */
export async function* verifyStructure(store: GraphStore): AsyncGenerator<Violation> {
  const nodes = await store.read((tx) => tx.run(nodeLabels), { timeoutMs: LIMIT_MS });
  for (const row of nodes) {
    const labels = (row.labels as string[]).toSorted();
    if (formOf(labels) !== null) continue;
    yield unknown(
      labels.join(':') || 'no label',
      `${row.nodes} nodes of this form are not of the data model`,
    );
  }
  const edges = await store.read((tx) => tx.run(edgeEnds), { timeoutMs: LIMIT_MS });
  for (const { from, type, to, edges: count } of edges) {
    const form = `${formOf(from as string[])} ${type} ${formOf(to as string[])}`;
    if (EDGES.has(form)) continue;
    const named = await store.read((tx) => tx.run(edgesOf, { from, type, to, limit: NAMED }), {
      timeoutMs: LIMIT_MS,
    });
    for (const { a, b } of named) {
      yield unknown(`${a}-[${type}]->${b}`, 'a relationship that no claim makes and no source is cited for');
    }
    if ((count as number) > NAMED)
      yield unknown(form, `${count} relationships of this form, ${NAMED} are named`);
  }
  for (const { value, owners } of await store.read((tx) => tx.run(looseReservations), {
    timeoutMs: LIMIT_MS,
  })) {
    yield {
      rule: 'unique-identifier',
      record: String(value),
      message: `it is reserved for ${owners} records, not for one`,
    };
  }
}

/** The label that tells what a node is; null for a set of labels that no node has. */
function formOf(labels: string[]): string | null {
  const kinds = labels.filter((label) => KINDS.has(label));
  const [form, ...others] = labels.filter((label) => !KINDS.has(label));
  if (form === undefined || others.length > 0) return null;
  if (ENTITY.includes(form)) return kinds.length === 1 ? form : null;
  return NODES.has(form) && kinds.length === 0 ? form : null;
}

function unknown(record: string, message: string): Violation {
  return { rule: 'records-match-ledger', record, message };
}
