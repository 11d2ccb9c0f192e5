import { buildSchema, execute, type GraphQLError, parse } from 'graphql';
import { expect, it } from 'vitest';
import { CartularyError } from '../errors/errors.ts';
import type { CypherQuery, GraphStore } from '../store/graph-store.ts';
import { createReader } from '../store/reader.ts';
import { failingWhole } from './whole-failures.ts';

const QUERY = { name: 'x/y' } as CypherQuery<Record<string, never>>;
const schema = buildSchema('type Query { all: [Item] } type Item { read: Int kept: Int! }');
const gone = new CartularyError('STORE_UNAVAILABLE', 'gone');
const store = { engine: 'grafeo', readOne: () => Promise.reject(gone) } as Partial<GraphStore> as GraphStore;

it('a failure of five hundred fields is one error, which says what caused it', async () => {
  const reader = failingWhole(createReader(store, { timeoutMs: 60_000 }));
  const read = reader.run(QUERY);
  const all = Array.from({ length: 500 }, () => ({ read: () => read, kept: 1 }));
  const document = parse('{ all { kept read } }');
  const { data, errors } = await execute({ schema, document, rootValue: { all } });
  expect(data?.all).toHaveLength(500);
  expect(errors).toHaveLength(500);
  const [one, ...others] = new Set<GraphQLError>(errors);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ originalError: gone, path: [], message: 'gone' });
});

it('one that ends more than its field takes the whole list, as it would', async () => {
  const reader = failingWhole(createReader(store, { timeoutMs: 60_000 }));
  const all = [{ read: 1, kept: () => reader.run(QUERY) }];
  const { data, errors } = await execute({
    schema,
    document: parse('{ all { kept read } }'),
    rootValue: { all },
  });
  expect([data, errors]).toMatchObject([{ all: [null] }, [{ originalError: gone }]]);
});
