import type { CypherQuery, CypherRow, CypherValue, Tx } from '../../server/store/graph-store.ts';
import type { RawRecord } from './case-file.ts';

const KEYS = ['id', 'value', 'url', 'sha256', 'sequence'];

/** A query that stands in no file, for tests only. */
export function rawQuery(text: string, columns: string[] = []): CypherQuery {
  return {
    name: 'raw',
    text,
    sentence: '',
    params: Object.fromEntries([...text.matchAll(/\$(\w+)/g)].map((match) => [match[1]!, 'any'])),
    columns: Object.fromEntries(columns.map((column) => [column, 'any'])),
    writes: true,
  };
}

/** Creates the records as they stand, rule or no rule; a statement for each kind of node and of relationship. */
export async function loadRecords(tx: Tx, records: RawRecord[]): Promise<void> {
  const ends = new Map<CypherValue, { label: string; key: string }>();
  const nodes = new Map<string, CypherRow[]>();
  for (const record of records) {
    if (!('node' in record)) continue;
    const { node, ...properties } = record as { node: string } & CypherRow;
    append(nodes, node, properties);
    const key = KEYS.find((name) => properties[name] !== undefined);
    if (key) ends.set(properties[key]!, { label: node.split(':')[0]!, key });
  }
  for (const [labels, rows] of nodes) {
    await tx.run(rawQuery(`UNWIND $rows AS row CREATE (n:${labels}) SET n = row`), { rows });
  }

  const relationships = new Map<string, CypherRow[]>();
  for (const record of records) {
    if (!('rel' in record)) continue;
    const { rel, from, to, ...properties } = record as { rel: string; from: string; to: string } & CypherRow;
    const [start, end] = [ends.get(from), ends.get(to)];
    if (!start || !end) throw new Error(`${rel}: no node ${start ? to : from} among the records.`);
    const text = `UNWIND $rows AS row
      MATCH (a:${start.label} {${start.key}: row.from})
      MATCH (b:${end.label} {${end.key}: row.to})
      CREATE (a)-[r:${rel}]->(b) SET r = row.properties`;
    append(relationships, text, { from, to, properties });
  }
  for (const [text, rows] of relationships) await tx.run(rawQuery(text), { rows });
}

function append<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
