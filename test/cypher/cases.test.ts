import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type QueryName, query, queryNames } from '../../server/store/cypher-library.ts';
import type {
  CypherParams,
  CypherQuery,
  CypherRow,
  CypherValue,
  Tx,
} from '../../server/store/graph-store.ts';
import { caseFiles, type QueryCase, recordsOf } from './case-file.ts';
import { completeRows, rowFaults } from './declared-rows.ts';
import { ENGINES, type TestEngine } from './engines.ts';
import { loadRecords, rawQuery } from './load-records.ts';

const files = caseFiles();
const EMPTY = rawQuery('MATCH (n) DETACH DELETE n');

describe('every query has cases', () => {
  it.each(queryNames())('%s', (name) => {
    expect(files.get(name)?.length ?? 0, `test/cypher/${name}.yaml has no case`).toBeGreaterThan(0);
  });

  it('every case file has a query', () => {
    expect([...files.keys()].filter((name) => !queryNames().some((each) => each === name))).toEqual([]);
  });
});

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      beforeAll(async () => {
        opened = await engine.open();
      });
      afterAll(() => opened?.stop(), 30_000);

      for (const [name, cases] of files) {
        it.each(cases.map((one) => [one.name, one] as const))(`${name}: %s`, async (_, one) => {
          await rolledBack(opened, (tx) => runCase(tx, name, one));
        });
      }
    },
  );
}

async function runCase(tx: Tx, name: string, one: QueryCase): Promise<void> {
  await tx.run(EMPTY);
  await loadRecords(tx, recordsOf(one));
  const params = one.params as CypherParams;
  if (one.error) {
    await expect(tx.run(named(name), params)).rejects.toMatchObject({ code: one.error });
    return;
  }
  expectRows(named(name), await tx.run(named(name), params), one);
  for (const look of one.then) {
    const asked = look.query ? named(look.query) : rawQuery(look.cypher!, look.columns);
    expectRows(asked, await tx.run(asked, look.params as CypherParams), look);
  }
}

/** A case file is named as its query is, which another test proves. */
function named(name: string): CypherQuery {
  return query(name as QueryName);
}

/** That the rows are those expected, and of the types that the query's header declares. */
function expectRows(
  query: CypherQuery,
  rows: CypherRow[],
  { expected, ordered, anyOrder }: Pick<QueryCase, 'expected' | 'ordered' | 'anyOrder'>,
) {
  const comparable = (list: CypherRow[]) => {
    const sorted = list.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, cell]) => [
          column,
          anyOrder.includes(column) && Array.isArray(cell) ? [...cell].sort(byText) : cell,
        ]),
      ),
    );
    return ordered ? sorted : sorted.sort(byText);
  };
  if (query.name === 'raw') return expect(comparable(rows)).toEqual(comparable(expected as CypherRow[]));
  expect(comparable(rows)).toEqual(comparable(completeRows(query, expected as CypherRow[])));
  expect(rowFaults(query, rows, { bare: true })).toEqual([]);
}

/** Key order in maps is the engine's own affair. */
function byText(a: CypherValue, b: CypherValue): number {
  const [left, right] = [sortedText(a), sortedText(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortedText(cell: CypherValue): string {
  return JSON.stringify(cell, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Runs in a write that ends with a rollback; what `work` throws is thrown. */
async function rolledBack(engine: TestEngine, work: (tx: Tx) => Promise<void>): Promise<void> {
  const done = new Error('rolled back');
  let outcome: unknown = null;
  // A store may report the refusal that a case expects in place of our own error.
  let passed = false;
  await engine.store
    .write(async (tx) => {
      outcome = null;
      passed = false;
      try {
        await work(tx);
        passed = true;
      } catch (error) {
        outcome = error;
      }
      throw done;
    })
    .catch((error) => {
      if (!passed && error !== done && outcome === null) outcome = error;
    });
  if (outcome) throw outcome;
}
