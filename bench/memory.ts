import { POCKET } from './graph.ts';
import type { Bench, Engine, Row, Section, Size } from './section.ts';
import { type Serving, serveProduct, untilSearchable } from './serving.ts';

const GOAL_MIB = 300;
const requestsOf = ({ short }: Bench) => (short ? 20 : 200);
const NEIGHBOURHOOD = `query ($of: [ID!]!) { neighborhood(of: $of, first: 100) {
  total entities { id name kind } claims { id text subject { id } object { id } standing citations { edges { node { id quote { exact } source { id title } } } } } } }`;
const SEARCH = 'query ($text: String!) { search(text: $text, first: 10) { __typename } }';
/** What scans or meets most of the register, each as wide as the limits allow in one request. */
const HEAVY = [
  'query ($n: ID!) { neighborhood(of: [$n], hops: 2, first: 500) { total claims { id text } facets { kinds { key count } } } }',
  '{ claims(first: 200) { edges { node { subject { claims(first: 60) { edges { node { id } } } } } } } }',
  '{ claims(first: 1) { facets { sources { key count } years { key count } } } }',
  '{ impact(of: "source:0") { total linksFallingAway { totalCount } } }',
];
const HEAVY_REQUESTS = 12;
const AT_ONCE = 3;
const REST_MS = 10_000;

export const section: Section = {
  name: 'memory',
  title: 'Memory of the server',
  async run(bench) {
    const rows: Row[] = [];
    for (const engine of ['grafeo', 'neo4j'] as Engine[]) {
      const loaded = ([100_000, 1_000_000] as Size[]).filter((size) => bench.isLoaded(engine, size));
      for (const size of loaded.length > 0 ? loaded : ([10_000] as Size[]))
        rows.push(await measure(bench, engine, size));
    }
    return {
      selection: `\`cartulary serve\` as built, then ${requestsOf(bench)} requests one after another: neighbourhoods of 100 claims and searches; then ${HEAVY_REQUESTS} that scan or meet most of the register, ${AT_ONCE} at a time`,
      command: 'npm run bench memory',
      rows,
      notes: [
        'Resident memory of the server process (VmRSS); Neo4j is another process. Linux only.',
        'The embedded engine makes columns of a store ready when they are first asked for: the first heavy requests bring the most.',
        `MALLOC_ARENA_MAX: ${process.env.MALLOC_ARENA_MAX ?? 'not set'}.`,
      ],
    };
  },
};

async function measure(bench: Bench, engine: Engine, size: Size): Promise<Row> {
  const server = await serveProduct(bench, engine, size);
  try {
    const idle = server.residentMib();
    const searchable = await untilSearchable(server.url, 120).catch(() => null);
    const most = await usual(server, requestsOf(bench), searchable !== null);
    const [mostHeavy, after] = await heavy(server);
    const what = `${engine === 'grafeo' ? 'embedded, whole process' : 'server over Neo4j'}, ${size.toLocaleString('en')} claims`;
    const goal = engine === 'neo4j' ? `at most ${GOAL_MIB} MiB, heavy requests aside` : null;
    const start = `${idle} MiB when ready, after ${server.readyAfter.toFixed(1)} s`;
    const search =
      searchable === null
        ? 'names were not searchable within two minutes and are not asked for'
        : `searchable ${searchable.toFixed(1)} s later`;
    return {
      what,
      measured: `${most} MiB at most (${start}; ${search}); heavy requests: ${mostHeavy} MiB at most, ${after} MiB ten seconds later`,
      goal,
      met: goal === null ? null : most <= GOAL_MIB,
    };
  } finally {
    await server.stop();
    await bench.release(engine, size);
  }
}

/** The most memory seen between requests as an explorer sends them. */
async function usual(server: Serving, requests: number, withSearch: boolean): Promise<number> {
  let most = server.residentMib();
  for (let n = 0; n < requests; n += 1) {
    const search = withSearch && n % 4 === 3;
    const variables = search
      ? { text: ['river st', 'harbour', 'pocket neigh', 'council 12'][(n % 16) >> 2] }
      : { of: [n % 4 === 0 ? POCKET.centre : `actor:${n * 7}`] };
    await ask(server.url, search ? SEARCH : NEIGHBOURHOOD, variables);
    most = Math.max(most, server.residentMib());
  }
  return most;
}

/** The most memory seen while heavy requests run, and what is left when they are over. */
async function heavy(server: Serving): Promise<[most: number, after: number]> {
  let most = server.residentMib();
  const watch = setInterval(() => {
    most = Math.max(most, server.residentMib());
  }, 100);
  try {
    for (let n = 0; n < HEAVY_REQUESTS; n += AT_ONCE)
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, at) => {
          const query = HEAVY[(n + at) % HEAVY.length]!;
          return ask(server.url, query, query.includes('$n') ? { n: `actor:${n + at}` } : {});
        }),
      );
    await new Promise((done) => setTimeout(done, REST_MS));
  } finally {
    clearInterval(watch);
  }
  return [most, server.residentMib()];
}

async function ask(url: string, query: string, variables: unknown): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { errors?: { message: string }[] };
  if (answer.errors) throw new Error(answer.errors[0]!.message);
}
