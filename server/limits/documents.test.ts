import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { executableSchema } from '../schema.ts';
import { Documents } from './documents.ts';

const schema = executableSchema();
const keyOf = (text: string) => `prefix:${createHash('sha256').update(text).digest('hex')}`;

it('a query is parsed once, for the limits and the GraphQL server', async () => {
  const documents = new Documents(schema, 3000);
  const query = '{ stats { claims } }';
  const read = documents.read(query);
  expect(await documents.store.get(keyOf(query))).toBeUndefined();
  expect(documents.validate(read)).toBe(true);
  expect(await documents.store.get(keyOf(query))).toBe(read.document);
  expect(documents.read(query)).toBe(read);
});

it('what is not valid or not GraphQL is left to the GraphQL server, which says why', async () => {
  const documents = new Documents(schema, 3000);
  for (const query of ['{ nothing }', '{ stats {']) {
    expect(documents.validate(documents.read(query))).toBe(false);
    expect(await documents.store.get(keyOf(query))).toBeUndefined();
  }
});

it('one error is enough to know that a query is not valid', () => {
  const unused = Array.from({ length: 100 }, (_, at) => `$v${at}: Int`).join(' ');
  const text = `query (${unused}) { __typename }`;
  // Every error looks up its line in the text.
  const document = new Documents(schema, 3000).read(text);
  const found = vi.spyOn(RegExp.prototype, 'exec');
  try {
    expect(new Documents(schema, 3000).validate(document)).toBe(false);
    expect(found.mock.calls.length).toBeLessThan(5);
  } finally {
    found.mockRestore();
  }
});

it('a query of too many tokens is refused before it is parsed, each time', () => {
  const documents = new Documents(schema, 5);
  for (const _ of [1, 2]) {
    expect(() => documents.read('{ stats { claims sources } }')).toThrow(
      expect.objectContaining({ details: { limit: 'tokens', allowed: 5, asked: 6 } }),
    );
  }
});

it('the documents used last are kept, within bounds', async () => {
  const documents = new Documents(schema, 3000);
  const query = (at: number) => `{ ${`a${at}: __typename `.repeat(900)} }`;
  const [often, once] = [documents.read(query(0)), documents.read(query(1))];
  // Some 4,000 each of the 100,000 that are kept.
  for (let at = 2; at < 60; at += 1) {
    documents.read(query(at));
    expect(documents.read(query(0)) === often).toBe(true);
  }
  expect(documents.read(query(1)) === once).toBe(false);
});

it.each([
  ['comments, which are no tokens', (at: number) => `{ stats { claims } } #${at}\n${'#\n'.repeat(100_000)}`],
  ['what is no GraphQL from its first character on', (at: number) => `?${at}${' '.repeat(100_000)}`],
])('%s are bounded too', (_, query) => {
  const documents = new Documents(schema, 3000);
  const first = documents.read(query(0));
  for (let at = 1; at < 8; at += 1) documents.read(query(at));
  const last = documents.read(query(8));
  expect(documents.read(query(8)) === last).toBe(true);
  expect(documents.read(query(0)) === first).toBe(false);
});
