import type { CypherQuery } from '../store/cypher-library.ts';
import { query } from '../store/cypher-library.ts';
import type { CypherParams, CypherRow, GraphStore } from '../store/graph-store.ts';
import { edgeIsOfModel, edgeMayHave, formOf, nodeMayHave, SINGLE_FORMS } from './graph-form.ts';
import type { Violation } from './violation.ts';

const nodeLabels = query('verify/node-labels');
const nodeKeys = query('verify/node-keys');
const nodesWithKey = query('verify/nodes-with-key');
const edgeEnds = query('verify/edge-ends');
const edgesOf = query('verify/edges');
const edgeKeys = query('verify/edge-keys');
const edgesWithKey = query('verify/edges-with-key');
const looseReservations = query('verify/loose-reservations');

/** Whole-graph counts take longer than a page. */
const LIMIT_MS = 600_000;
/** Nodes or relationships of one form that are named one by one. */
const NAMED = 20;

/**
 * Nodes, relationships and properties that the data model does not have: such a thing was written past the register,
 * which alone could have given it a source. Counted by labels, types and names of properties, so memory is bounded by
 * how many forms there are.
 */
export async function* verifyStructure(store: GraphStore): AsyncGenerator<Violation> {
  const ask = (named: CypherQuery, params?: CypherParams): Promise<CypherRow[]> =>
    store.read((tx) => tx.run(named, params), { timeoutMs: LIMIT_MS });
  yield* verifyNodes(ask);
  yield* verifyEdges(ask);
  for (const { value, owners } of await ask(looseReservations)) {
    const message = `it is reserved for ${owners} records, not for one`;
    yield { rule: 'unique-identifier', record: String(value), message };
  }
}

type Ask = (named: CypherQuery, params?: CypherParams) => Promise<CypherRow[]>;

async function* verifyNodes(ask: Ask): AsyncGenerator<Violation> {
  for (const row of await ask(nodeLabels)) {
    const form = formOf(row.labels as string[]);
    if (form === null) {
      const name = (row.labels as string[]).toSorted().join(':') || 'no label';
      yield unknown(name, `${row.nodes} nodes of this form are not of the data model`);
    } else if (SINGLE_FORMS.includes(form) && row.nodes !== 1) {
      yield unknown(form, `there are ${row.nodes} nodes of this form, the register has one`);
    }
  }
  for (const { labels, key, nodes: count } of await ask(nodeKeys)) {
    const form = formOf(labels as string[]);
    if (form === null || nodeMayHave(form, key as string)) continue;
    const named = await ask(nodesWithKey, { labels, key, limit: NAMED });
    for (const { node } of named)
      yield unknown(
        form === 'Revision' ? `revision:${node}` : String(node),
        `a ${form} has no property ${key}`,
      );
    if ((count as number) > NAMED) yield unknown(form, `${count} have a property ${key}, ${NAMED} are named`);
  }
}

async function* verifyEdges(ask: Ask): AsyncGenerator<Violation> {
  for (const { from, type, to, edges: count } of await ask(edgeEnds)) {
    if (edgeIsOfModel(from as string[], type as string, to as string[])) continue;
    for (const { a, b } of await ask(edgesOf, { from, type, to, limit: NAMED })) {
      yield unknown(`${a}-[${type}]->${b}`, 'a relationship that no claim makes and no source is cited for');
    }
    const form = `${formOf(from as string[])} ${type} ${formOf(to as string[])}`;
    if ((count as number) > NAMED)
      yield unknown(form, `${count} relationships of this form, ${NAMED} are named`);
  }
  for (const { type, key, edges: count } of await ask(edgeKeys)) {
    if (edgeMayHave(type as string, key as string)) continue;
    for (const { a, b } of await ask(edgesWithKey, { type, key, limit: NAMED })) {
      yield unknown(`${a}-[${type}]->${b}`, `a relationship of this type has no property ${key}`);
    }
    if ((count as number) > NAMED)
      yield unknown(String(type), `${count} have a property ${key}, ${NAMED} are named`);
  }
}

function unknown(record: string, message: string): Violation {
  return { rule: 'records-match-ledger', record, message };
}
