import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../server/package-root.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';

const root = packageRoot();
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** Every ```graphql block of the documents, with where it stands. */
const queries = pages.flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^ *```graphql\n([\s\S]*?)^ *```/gm)].map(({ 1: query, index }) => ({
    place: `${page}:${text.slice(0, index).split('\n').length}`,
    query: query!,
  }));
});

describe('the queries of the documents', () => {
  let opened: TestEngine;
  let api: ApiServer;
  beforeAll(async () => {
    opened = await seeded(await ENGINES[0]!.open());
    api = await startApi(opened);
  }, 60_000);
  afterAll(async () => {
    await api?.stop();
    await opened?.stop();
  });

  it('has the one of the five-minute tour among them', () => {
    expect(queries.map(({ place }) => place.split(':')[0])).toContain('README.md');
  });

  it.each(queries)('$place answers', async ({ query }) => {
    const { data, errors } = await api.ask(query);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('{"node":{');
  });
});
