import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, execute, Kind, parse, print } from 'graphql';
import neo4j from 'neo4j-driver';
import type { Context } from '../server/api/context.ts';
import { packageRoot } from '../server/package/package-root.ts';
import { executableSchema, readSchema } from '../server/schema.ts';
import type { CypherParams, CypherQuery, GraphStore } from '../server/store/graph-store.ts';
import { createReader } from '../server/store/reader.ts';
import { bindParams } from '../server/store/values.ts';
import { createTextStore } from '../server/text/text-store.ts';
import { POCKET } from './graph.ts';
import { inMs, interleave, type Sample } from './measure.ts';
import { asOurs, difference, openPeer, PEER_TEXT, PEER_VARIABLES } from './peer.ts';
import type { Bench, Engine, Result, Row, Section, Size } from './section.ts';
import { asker, servePeer, serveProduct, untilSearchable } from './serving.ts';

const roundsOf = ({ short }: Bench) => (short ? 4 : 60);
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
const schema = executableSchema();
const plainSchema = buildSchema(readSchema());

/** (c): schema, context and loaders of the product, without HTTP. */
async function inProcess(store: GraphStore) {
  const reader = createReader(store, { timeoutMs: 15_000 });
  const contextValue = {
    reader,
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
  const size: Size = (['neo4j', 'grafeo'] as const).every((engine) => bench.isLoaded(engine, 100_000))
    ? 100_000
    : 10_000;
  const servers = {
    neo4j: await serveProduct(bench, 'neo4j', size),
    grafeo: await serveProduct(bench, 'grafeo', size),
    peer: await servePeer(bench, size),
  };
  const uri = await bench.neo4jUri(size);
  const stores = {
    neo4j: await bench.store('neo4j', size),
    grafeo: await bench.store('grafeo', size),
  };
  const http = {
    neo4j: asker(servers.neo4j.url, TEXT, VARIABLES),
    grafeo: asker(servers.grafeo.url, TEXT, VARIABLES),
    peer: asker(servers.peer.url, PEER_TEXT, PEER_VARIABLES),
  };
  const peer = await openPeer(uri);
  const seen: { query: CypherQuery; params: CypherParams }[] = [];
  const answer = await inProcess(watching(stores.neo4j, seen));
  const slice = seen.find(({ query }) => query.name === 'graph/neighborhood')!;
  const bare = bareDriver(uri, slice.query, slice.params);
  try {
    await untilSearchable(servers.grafeo.url);
    const notes = await compare(answer, stores.grafeo, http, peer.ask);
    const t = await interleave(roundsOf(bench), {
      a: bare.run,
      b: () => inMemory(answer),
      c: () => inProcess(stores.neo4j),
      d: http.neo4j.ask,
      peer: peer.ask,
      peerHttp: http.peer.ask,
      store: () => stores.neo4j.readOne(slice.query, slice.params),
      cEmbedded: () => inProcess(stores.grafeo),
      dEmbedded: http.grafeo.ask,
    });
    const rows: Row[] = [
      stated('(a) bare driver: auto-commit read, native numbers, one session', t.a),
      stated('(b) graphql-js 16 over the same answer in memory', t.b),
      stated('the same read through the store, values checked', t.store),
      against('(c) in-process GraphQL on Neo4j', t.c, '1.15 × (a + b)', 1.15 * (t.a.median + t.b.median)),
      against('(d) over HTTP on Neo4j', t.d, '2 × (a)', 2 * t.a.median),
      stated('(e) @neo4j/graphql 7.6 in process', t.peer),
      stated('(e) @neo4j/graphql 7.6 over HTTP, the same Apollo and Express', t.peerHttp),
      faster('(d) beside (e) over HTTP, both on Neo4j', t.d, t.peerHttp),
      stated('in-process GraphQL, embedded', t.cEmbedded),
      against('over HTTP, embedded', t.dEmbedded, '(a)', t.a.median),
    ];
    notes.push(
      `${roundsOf(bench)} interleaved rounds; each HTTP server is a process of its own, as built, asked over one kept connection.`,
      `Of (c), ${(t.c.median - t.store.median).toFixed(1)} ms are not the slice query: the vocabulary's query after it and graphql-js with its resolvers; of (d), ${(t.d.median - t.c.median).toFixed(1)} ms are HTTP, limits, JSON and logging.`,
    );
    await stop();
    for (const engine of ['neo4j', 'grafeo'] as const) rows.push(await growth(bench, engine));
    return {
      selection: `100 claims around one entity with ends, predicates, citations and sources, as the explorer's fragments ask (${JSON.stringify(answer).length} bytes), in a graph of ${size.toLocaleString('en')} claims`,
      command: 'npm run bench neighborhood',
      rows,
      notes,
    };
  } finally {
    await stop();
  }

  async function stop() {
    for (const each of Object.values(http)) each.close();
    await Promise.all([bare.close(), peer.close(), ...Object.values(servers).map((each) => each.stop())]);
  }
}

/** Whether all say the same, in words. Throws where one of our own does not. */
async function compare(
  answer: { neighborhood: { claims: unknown[] } },
  grafeo: GraphStore,
  http: Record<'neo4j' | 'grafeo' | 'peer', { ask(): Promise<string> }>,
  askPeer: () => Promise<unknown>,
): Promise<string[]> {
  if (answer.neighborhood.claims.length !== POCKET.claims) throw new Error('The pocket is not whole.');
  const plain = JSON.stringify(answer);
  if (JSON.stringify(await inProcess(grafeo)) !== plain)
    throw new Error('The engines give different answers.');
  for (const engine of ['neo4j', 'grafeo'] as const) {
    const given = JSON.parse(await http[engine].ask());
    if (JSON.stringify(given.data) !== plain) throw new Error(`HTTP gives another answer: ${engine}.`);
  }
  const { total: _, truncated: __, ...ours } = JSON.parse(plain).neighborhood;
  const served = JSON.parse(await http.peer.ask());
  if (served.errors) throw new Error(served.errors[0].message);
  const answers = [await askPeer(), served.data];
  const found = answers.map((each) => difference(ours, JSON.parse(JSON.stringify(asOurs(each)))));
  const differs = found.find((each) => each !== null);
  return [
    'Both engines give the same answer, in process and over HTTP.',
    `@neo4j/graphql gives ${differs ? `ANOTHER answer (${differs})` : 'the same claims, ends, citations and sources once its records are put in our shape, which is not timed'}. It is asked for fewer things: neither the total nor claims in which the entity only takes part.`,
  ];
}

/** The pocket in the largest loaded graph against the pocket in the smallest. */
async function growth(bench: Bench, engine: Engine): Promise<Row> {
  const goal = 'at most 1.2 × (1M against 10k)';
  const large = ([1_000_000, 100_000] as Size[]).find((size) => bench.isLoaded(engine, size));
  const what = `the same neighbourhood, ${engine}`;
  if (!large) return { what, measured: 'only 10k is loaded', goal, met: null };
  bench.say(`${engine}, 10000 and ${large} claims`);
  const small = await bench.store(engine, 10_000);
  const big = await bench.store(engine, large);
  const t = await interleave(roundsOf(bench), { small: () => inProcess(small), big: () => inProcess(big) });
  await bench.release(engine, large);
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

function faster(what: string, ours: Sample, theirs: Sample): Row {
  const ratio = theirs.median / ours.median;
  const measured = `${ours.median.toFixed(1)} ms and ${theirs.median.toFixed(1)} ms: ${ratio.toFixed(1)} × faster`;
  return { what, measured, goal: 'at least 2 × faster', met: ratio >= 2 };
}

export const section: Section = {
  name: 'neighborhood',
  title: 'A neighbourhood of 100 claims',
  run: measure,
};
