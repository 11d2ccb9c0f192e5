import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../server/package/package-root.ts';
import { readSchema } from '../../server/schema.ts';
import { createTextStore } from '../../server/text/text-store.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';

const schema = buildSchema(readSchema());

/** What leads to a hundred objects of a type. */
const MANY: Record<string, (selection: string) => string> = {
  Claim: (selection) => `{ claims(first: 100) { edges { node { ${selection} } } } }`,
  Entity: (selection) => `{ entities(first: 100) { edges { node { ${selection} } } } }`,
  Source: (selection) => `{ sources(first: 100) { edges { node { ${selection} } } } }`,
  Citation: (selection) =>
    `{ claims(first: 100) { edges { node { citations(first: 5) { edges { node { ${selection} } } } } } } }`,
};

/** The field with what its type holds; of a record no further than its own leaves, of another type three levels down. */
function selectionOf(field: GraphQLField<unknown, unknown>, depth = 4): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (isAbstractType(type)) return `${field.name} { __typename id }`;
  if (depth === 0 || !isObjectType(type)) return '';
  const left = MANY[type.name] ? 0 : depth - 1;
  const below = Object.values(type.getFields()).filter(({ args }) => args.length === 0);
  return `${field.name} { ${below.map((each) => selectionOf(each, left)).join(' ')} }`;
}

const FIELDS = Object.keys(MANY).flatMap((name) =>
  Object.values((schema.getType(name) as GraphQLObjectType).getFields()).map((field) => ({
    name: `${name}.${field.name}`,
    query: MANY[name]!(selectionOf(field)),
  })),
);

describe('queries for a hundred objects', () => {
  let opened: TestEngine;
  let api: ApiServer;
  beforeAll(async () => {
    opened = await seeded(await ENGINES[0]!.open());
    api = await startApi(opened, { texts: createTextStore([join(packageRoot(), 'seed')]) });
  });
  afterAll(async () => {
    await api?.stop();
    await opened?.stop();
  });

  it.each(FIELDS)('$name asks each query once', async ({ query }) => {
    api.queriesRun();
    const { errors } = await api.ask(query);
    expect(errors).toBeUndefined();
    const ran = api.queriesRun();
    expect(ran).toEqual([...new Set(ran)]);
    expect(ran.length).toBeLessThanOrEqual(5);
  });
});
