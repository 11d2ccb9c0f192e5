import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredGuide } from '../../scripts/answer-guide.ts';
import { readWorkedQueries } from '../../scripts/read-worked-queries.ts';
import { packageRoot } from '../../server/package/package-root.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';

const root = packageRoot();
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const guide = readFileSync(join(root, 'docs/graphql.md'), 'utf8');
/** Every ```graphql block that is written by hand, with where it stands. */
const queries = pages.flatMap((page) => {
  const text =
    page === 'docs/graphql.md'
      ? guide.split('## Worked queries')[0]!
      : readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^ *```graphql\n([\s\S]*?)^ *```/gm)].map(({ 1: query, index }) => ({
    place: `${page}:${text.slice(0, index).split('\n').length}`,
    query: query!,
  }));
});

describe('docs/graphql.md', () => {
  it('shows the worked queries with the answers that the seed graph gives', async () => {
    expect(guide).toBe(await answeredGuide(root));
  });

  it('shows the worked queries token by token', () => {
    const shown = [...guide.split('## Worked queries')[1]!.matchAll(/```graphql\n([\s\S]*?)```/g)];
    expect(shown.map(([, query]) => print(parse(query!)))).toEqual(
      readWorkedQueries(root).map(({ query }) => print(parse(query))),
    );
  });

  it('names limits with the numbers of docs/errors.md', () => {
    const rows = (page: string) =>
      [...page.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name, n]) => [name, n]);
    const named = rows(guide);
    expect(named.length).toBeGreaterThan(5);
    expect(rows(readFileSync(join(root, 'docs/errors.md'), 'utf8'))).toEqual(expect.arrayContaining(named));
  });

  it('names only fields and types that there are', () => {
    const schema = readFileSync(join(root, 'server/schema.graphql'), 'utf8');
    const types = [...guide.matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(([, name]) => name);
    expect(types.length).toBeGreaterThan(3);
    for (const name of types) expect(schema).toContain(`\ntype ${name} `);
  });
});

describe('the queries of the documents', () => {
  let opened: TestEngine;
  let api: ApiServer;
  beforeAll(async () => {
    opened = await seeded(await ENGINES[0]!.open());
    api = await startApi(opened);
  });
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
