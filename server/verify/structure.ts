import { query } from '../store/cypher-library.ts';
import type { CypherParams, CypherQuery, CypherRow, GraphStore } from '../store/graph-store.ts';
import { edgeIsOfModel, edgeMayHave, formOf, nodeMayHave, SINGLE_FORMS } from './graph-form.ts';
import type { Violation } from './violation.ts';

const nodeForms = query('verify/node-forms');
const nodesWithKey = query('verify/nodes-with-key');
const edgeForms = query('verify/edge-forms');
const edgesOf = query('verify/edges');
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
  const ask: Ask = (named, params) => store.read((tx) => tx.run(named, params), { timeoutMs: LIMIT_MS });
  yield* verifyNodes(ask);
  yield* verifyEdges(ask);
  for (const { value, owners } of await ask(looseReservations, {})) {
    const message = `it is reserved for ${owners} records, not for one`;
    yield { rule: 'unique-identifier', record: value, message };
  }
}

type Ask = <Params extends CypherParams, Row extends CypherRow>(
  named: CypherQuery<Params, Row>,
  params: NoInfer<Params>,
) => Promise<Row[]>;

async function* verifyNodes(ask: Ask): AsyncGenerator<Violation> {
  const rows = await ask(nodeForms, {});
  for (const [name, { some, total }] of totals(rows, ({ labels }) => labels.toSorted().join(':'), 'nodes')) {
    const form = formOf(some.labels);
    if (form === null) {
      yield unknown(name || 'no label', `${total} nodes of this form are not of the data model`);
    } else if (SINGLE_FORMS.includes(form) && total !== 1) {
      yield unknown(form, `there are ${total} nodes of this form, the register has one`);
    }
  }
  const stray = rows.flatMap(({ labels, keys, nodes }) => {
    const form = formOf(labels);
    if (form === null) return [];
    return keys.filter((key) => !nodeMayHave(form, key)).map((key) => ({ form, labels, key, nodes }));
  });
  for (const { some, total } of totals(stray, ({ labels, key }) => `${labels} ${key}`, 'nodes').values()) {
    const { form, labels, key } = some;
    for (const { node } of await ask(nodesWithKey, { labels, key, limit: NAMED })) {
      const record = form === 'Revision' ? `revision:${node}` : String(node);
      yield unknown(record, `a ${form} has no property ${key}`);
    }
    if (total > NAMED) yield unknown(form, `${total} have a property ${key}, ${NAMED} are named`);
  }
}

async function* verifyEdges(ask: Ask): AsyncGenerator<Violation> {
  const rows = await ask(edgeForms, {});
  const strange = rows.filter(({ from, type, to }) => !edgeIsOfModel(from, type, to));
  for (const { some, total } of totals(
    strange,
    ({ from, type, to }) => `${from} ${type} ${to}`,
    'edges',
  ).values()) {
    const { from, type, to } = some;
    for (const { a, b } of await ask(edgesOf, { from, type, to, limit: NAMED })) {
      yield unknown(`${a}-[${type}]->${b}`, 'a relationship that no claim makes and no source is cited for');
    }
    const form = `${formOf(from)} ${type} ${formOf(to)}`;
    if (total > NAMED) yield unknown(form, `${total} relationships of this form, ${NAMED} are named`);
  }
  const stray = rows.flatMap(({ type, keys, edges }) =>
    keys.filter((key) => !edgeMayHave(type, key)).map((key) => ({ type, key, edges })),
  );
  for (const { some, total } of totals(stray, ({ type, key }) => `${type} ${key}`, 'edges').values()) {
    const { type, key } = some;
    for (const { a, b } of await ask(edgesWithKey, { type, key, limit: NAMED })) {
      yield unknown(`${a}-[${type}]->${b}`, `a relationship of this type has no property ${key}`);
    }
    if (total > NAMED) yield unknown(type, `${total} have a property ${key}, ${NAMED} are named`);
  }
}

/** Rows of one name put together: some row of it, and how many nodes or relationships they count. */
function totals<K extends 'nodes' | 'edges', R extends Record<K, number>>(
  rows: R[],
  nameOf: (row: R) => string,
  count: K,
): Map<string, { some: R; total: number }> {
  const found = new Map<string, { some: R; total: number }>();
  for (const row of rows) {
    const name = nameOf(row);
    found.set(name, { some: row, total: (found.get(name)?.total ?? 0) + row[count] });
  }
  return found;
}

function unknown(record: string, message: string): Violation {
  return { rule: 'records-match-ledger', record, message };
}
