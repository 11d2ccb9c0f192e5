import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { buildSchema, execute, Kind, parse, print } from 'graphql';
import neo4j from 'neo4j-driver';
import pino from 'pino';
import { createApp } from '../server/app.ts';
import type { Context } from '../server/context.ts';
import { createLoaders } from '../server/loaders.ts';
import { packageRoot } from '../server/package-root.ts';
import { readSchema, resolvers } from '../server/schema.ts';
import type { CypherQuery } from '../server/store/cypher-library.ts';
import type { CypherParams, GraphStore } from '../server/store/graph-store.ts';
import { createReader } from '../server/store/reader.ts';
import { bindParams } from '../server/store/values.ts';
import { createTextStore } from '../server/text/text-store.ts';
import { POCKET } from './graph.ts';
import { inMs, interleave, type Sample } from './measure.ts';
import type { Bench, Engine, Result, Row, Section, Size } from './section.ts';

const ROUNDS = 60;
const VARIABLES = { of: [POCKET.centre], first: POCKET.claims };

/** A neighbourhood as the explorer's documents ask for one, with each claim's citations as its evidence panel shows them. */
function selection(): string {
  const documents = parse(readFileSync(join(packageRoot(), 'client/api/documents.graphql'), 'utf8'));
  const fragments = ['EntityName', 'ClaimLine', 'CitationParts'].map((name) => {
    const found = documents.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
    );
    if (!found) throw new Error(`The explorer's documents have no fragment ${name}.`);
    return print(found);
  });
  const query = `query Neighborhood($of: [ID!]!, $first: Int!) {
    neighborhood(of: $of, first: $first) {
      entities { ...EntityName }
      claims { ...ClaimLine citations(first: 50) { totalCount edges { node { ...CitationParts } } } }
      total
      truncated
    }
  }`;
  return [query, ...fragments].join('\n');
}

const TEXT = selection();
const DOCUMENT = parse(TEXT);
const schema = makeExecutableSchema({ typeDefs: readSchema(), resolvers });
const plainSchema = buildSchema(readSchema());

/** (c): schema, context and loaders of the product, without HTTP. */
async function inProcess(store: GraphStore) {
  const reader = createReader(store, { timeoutMs: 15_000 });
  const contextValue = {
    reader,
    loaders: createLoaders(reader),
    texts: createTextStore([]),
  } as unknown as Context;
  const answer = await execute({ schema, document: DOCUMENT, variableValues: VARIABLES, contextValue });
  if (answer.errors) throw answer.errors[0];
  return answer.data as { neighborhood: { claims: unknown[] } };
}

/** (b): graphql-js alone, over the same answer in memory. */
async function inMemory(rootValue: unknown) {
  const answer = await execute({
    schema: plainSchema,
    document: DOCUMENT,
    variableValues: VARIABLES,
    rootValue,
  });
  if (answer.errors) throw answer.errors[0];
}

/** The real application on loopback; `ask` resolves with the whole body. */
async function served(store: GraphStore) {
  const app = await createApp({
    store,
    textSearch: null as never,
    texts: createTextStore([]),
    log: pino({ level: 'info' }, { write: () => {} }),
    host: '127.0.0.1',
    clientDir: null,
  });
  const server = createServer(app.express);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const body = JSON.stringify({ query: TEXT, variables: VARIABLES });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => resolve(Buffer.concat(chunks).toString()));
        },
      );
      sent.on('error', reject).end(body);
    });
  return {
    ask,
    async stop() {
      agent.destroy();
      await new Promise((done) => server.close(done));
      await app.stop();
    },
  };
}

/** The store, keeping the one slice query that it is asked for, for (a). */
function watching(store: GraphStore, seen: { query: CypherQuery; params: CypherParams }[]): GraphStore {
  return {
    engine: store.engine,
    read: store.read.bind(store),
    readOne(query, params, options) {
      seen.push({ query, params: params ?? {} });
      return store.readOne(query, params, options);
    },
    write: store.write.bind(store),
    migrate: store.migrate.bind(store),
    ping: store.ping.bind(store),
    close: store.close.bind(store),
  };
}

const whole = (value: unknown): unknown =>
  typeof value === 'number' ? neo4j.int(value) : Array.isArray(value) ? value.map(whole) : value;

/** (a): a session and one auto-commit read with native numbers, the driver's fastest way; nothing is made of the rows. */
function bareDriver(uri: string, query: CypherQuery, params: CypherParams) {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  const bound = Object.fromEntries(
    Object.entries(bindParams(query, params)).map(([key, value]) => [key, whole(value)]),
  );
  return {
    async run() {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      await session.run(query.text, bound);
      await session.close();
    },
    close: () => driver.close(),
  };
}

async function measure(bench: Bench): Promise<Result> {
  const size: Size = bench.isLoaded('neo4j', 100_000) ? 100_000 : 10_000;
  const stores = {
    neo4j: await bench.store('neo4j', size),
    grafeo: await bench.store('grafeo', size),
  };
  const seen: { query: CypherQuery; params: CypherParams }[] = [];
  const answer = await inProcess(watching(stores.neo4j, seen));
  const same = JSON.stringify(await inProcess(stores.grafeo)) === JSON.stringify(answer);
  if (answer.neighborhood.claims.length !== POCKET.claims) throw new Error('The pocket is not whole.');
  const slice = seen.find(({ query }) => query.name === 'graph/neighborhood')!;
  const bare = bareDriver(await bench.neo4jUri(size), slice.query, slice.params);
  const http = { neo4j: await served(stores.neo4j), grafeo: await served(stores.grafeo) };
  const given = JSON.parse(await http.neo4j.ask());
  if (JSON.stringify(given.data) !== JSON.stringify(answer)) throw new Error('HTTP gives another answer.');
  const t = await interleave(ROUNDS, {
    a: bare.run,
    b: () => inMemory(answer),
    c: () => inProcess(stores.neo4j),
    d: http.neo4j.ask,
    store: () => stores.neo4j.readOne(slice.query, slice.params),
    cEmbedded: () => inProcess(stores.grafeo),
    dEmbedded: http.grafeo.ask,
  });
  await Promise.all([bare.close(), http.neo4j.stop(), http.grafeo.stop()]);
  const rows: Row[] = [
    stated('(a) bare driver: auto-commit read, native numbers, one session', t.a),
    stated('(b) graphql-js 16 over the same answer in memory', t.b),
    stated('the same read through the store, values checked', t.store),
    against('(c) in-process GraphQL on Neo4j', t.c, '1.15 × (a + b)', 1.15 * (t.a.median + t.b.median)),
    against('(d) over HTTP on Neo4j', t.d, '2 × (a)', 2 * t.a.median),
    stated('in-process GraphQL, embedded', t.cEmbedded),
    against('over HTTP, embedded', t.dEmbedded, '(a)', t.a.median),
  ];
  for (const engine of ['neo4j', 'grafeo'] as const) rows.push(await growth(bench, engine));
  return {
    selection: `100 claims around one entity with ends, predicates, citations and sources, as the explorer's fragments ask (${JSON.stringify(answer).length} bytes), in a graph of ${size} claims`,
    command: 'npm run bench neighborhood',
    rows,
    notes: [
      `The two engines give ${same ? 'the same' : 'a DIFFERENT'} answer. ${ROUNDS} interleaved rounds; client and server share one process and its CPU.`,
      `Of (c), ${(t.c.median - t.store.median).toFixed(1)} ms are not the slice query: the vocabulary's query after it and graphql-js with its resolvers; of (d), ${(t.d.median - t.c.median).toFixed(1)} ms are HTTP, limits, JSON and logging.`,
    ],
  };
}

/** The pocket in the largest loaded graph against the pocket in the smallest. */
async function growth(bench: Bench, engine: Engine): Promise<Row> {
  const goal = 'at most 1.2 × (1M against 10k)';
  const large = ([1_000_000, 100_000] as Size[]).find((size) => bench.isLoaded(engine, size));
  const what = `the same neighbourhood, ${engine}`;
  if (!large) return { what, measured: 'only 10k is loaded', goal, met: null };
  const small = await bench.store(engine, 10_000);
  const big = await bench.store(engine, large);
  const t = await interleave(ROUNDS, { small: () => inProcess(small), big: () => inProcess(big) });
  const ratio = t.big.median / t.small.median;
  const measured = `${large}: ${inMs(t.big)}; 10000: ${inMs(t.small)}: ${ratio.toFixed(2)} ×`;
  return { what, measured, goal, met: large === 1_000_000 ? ratio <= 1.2 : null };
}

function stated(what: string, sample: Sample): Row {
  return { what, measured: inMs(sample), goal: null, met: null };
}

function against(what: string, sample: Sample, limit: string, ms: number): Row {
  return {
    what,
    measured: inMs(sample),
    goal: `at most ${limit} = ${ms.toFixed(1)} ms`,
    met: sample.median <= ms,
  };
}

export const section: Section = {
  name: 'neighborhood',
  title: 'A neighbourhood of 100 claims',
  run: measure,
};
