import autocannon from 'autocannon';
import { POCKET } from './graph.ts';
import type { Bench, Engine, Result, Row, Section, Size } from './section.ts';
import { type Serving, serveProduct, untilSearchable } from './serving.ts';

const READERS = 50;
const secondsOf = ({ short }: Bench) => (short ? 6 : 60);

const SEARCH =
  'query ($text: String!) { search(text: $text, first: 10) { field snippet node { __typename id } } }';
const NEIGHBORHOOD = `query ($of: [ID!]!) { neighborhood(of: $of, first: 100) {
  total truncated
  entities { id kind type name }
  claims { id subject { id } object { id } predicate { id label } text standing contested grade { code } } } }`;
const ENTITY = `query ($id: ID!) { entity(id: $id) { id name kind type aliases { text } description
  claims(first: 20) { edges { node { id text standing grade { code }
    citations(first: 5) { totalCount edges { node { id quote { exact } source { id title reliability } } } } } } } } }`;
const PATHS = `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxHops: 3, first: 3) {
  exhausted cutBy paths { length strength { contested } hops { forward claim { id text } } } } }`;

/** What one reader asks in turn: type-ahead letter by letter, a neighbourhood, a record with its evidence, paths. */
function questions(): { query: string; variables: object }[] {
  const asked: { query: string; variables: object }[] = [];
  for (let n = 0; n < 12; n += 1) {
    const text = ['river station', 'harbour works', 'pocket neighbour', 'signal council'][n % 4]!;
    for (const letters of [3, 5, 8])
      asked.push({ query: SEARCH, variables: { text: text.slice(0, letters) } });
    asked.push({
      query: NEIGHBORHOOD,
      variables: { of: [n % 3 === 0 ? POCKET.centre : `actor:${20 + n * 9}`] },
    });
    asked.push({ query: ENTITY, variables: { id: `actor:${40 + n * 11}` } });
    if (n % 3 === 0)
      asked.push({ query: PATHS, variables: { from: `actor:${60 + n * 7}`, to: `event:${35 + n * 5}` } });
  }
  return asked;
}

export const section: Section = {
  name: 'readers',
  title: `${READERS} readers at once`,
  async run(bench): Promise<Result> {
    const size: Size = (['neo4j', 'grafeo'] as const).every((engine) => bench.isLoaded(engine, 100_000))
      ? 100_000
      : 10_000;
    const rows: Row[] = [];
    const notes: string[] = [];
    for (const engine of ['grafeo', 'neo4j'] as Engine[]) {
      const server = await serveProduct(bench, engine, size);
      try {
        const found = await read(bench, engine, server);
        rows.push(...found.rows);
        notes.push(...found.notes);
      } finally {
        await server.stop();
        await bench.release(engine, size);
      }
    }
    const asked = questions();
    const share = (query: string) =>
      `${Math.round((100 * asked.filter((each) => each.query === query).length) / asked.length)}%`;
    return {
      selection: `${READERS} connections for ${secondsOf(bench)} s, each asking again once it has its answer: ${share(SEARCH)} search while typing, ${share(NEIGHBORHOOD)} neighbourhoods, ${share(ENTITY)} an entity with 20 claims and their citations, ${share(PATHS)} paths of 3 hops; ${size.toLocaleString('en')} claims; the built server is a process of its own, autocannon and Neo4j share the machine with it`,
      command: 'npm run bench readers',
      rows,
      notes: [
        'An error is an answer that is not 200, has GraphQL errors, or does not come within 30 s.',
        ...notes,
      ],
    };
  },
};

async function read(
  bench: Bench,
  engine: Engine,
  server: Serving,
): Promise<{ rows: Row[]; notes: string[] }> {
  const seconds = secondsOf(bench);
  await untilSearchable(server.url);
  bench.say(`${engine}: warming up`);
  await fire(server.url, 10, bench.short ? 2 : 10);
  const memory = async () => ({ resident: server.residentMib(), heap: await server.heapMib() });
  const at: { resident: number; heap: number }[] = [await memory()];
  const middle = setTimeout(() => void memory().then((found) => at.splice(1, 0, found)), seconds * 500);
  bench.say(`${engine}: ${READERS} readers for ${seconds} s`);
  const { shot, faults } = await fire(server.url, READERS, seconds);
  clearTimeout(middle);
  at.push(await memory());
  const label = engine === 'grafeo' ? 'embedded' : 'over Neo4j';
  const wrong = shot.errors + shot.timeouts + shot.non2xx + faults.length;
  const growth = at.at(-1)!.resident / at[0]!.resident;
  return {
    rows: [
      {
        what: `${label}: answers`,
        measured: `${shot.requests.average.toFixed(0)} a second (${shot.requests.total} in all)`,
        goal: null,
        met: null,
      },
      {
        what: `${label}: time of an answer`,
        measured: `p50 ${shot.latency.p50} ms, p99 ${shot.latency.p99} ms, at most ${shot.latency.max} ms`,
        goal: null,
        met: null,
      },
      { what: `${label}: errors`, measured: String(wrong), goal: 'none', met: wrong === 0 },
      {
        what: `${label}: resident memory at start, middle, end`,
        measured: `${at.map(({ resident }) => resident).join(', ')} MiB (JavaScript heap ${at.map(({ heap }) => heap).join(', ')} MiB)`,
        goal: 'flat: at most 1.25 × from start to end',
        met: growth <= 1.25,
      },
    ],
    notes: faults.length === 0 ? [] : [`${label}, the first fault: ${faults[0]}`],
  };
}

/** Runs the mix; a fault is an answer with GraphQL errors, as its message. */
async function fire(url: string, connections: number, duration: number) {
  const faults: string[] = [];
  const requests = questions().map((asked) => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
    onResponse(status: number, body: string) {
      // An answer starts with its data; only one with errors starts otherwise.
      if (status === 200 && body.startsWith('{"data"')) return;
      faults.push(`${status} ${body.slice(0, 300)}`);
    },
  }));
  const shot = await autocannon({ url, connections, duration, timeout: 30, requests });
  // Counted once: autocannon counts statuses, too.
  const shown = faults.filter((fault) => fault.startsWith('200'));
  return { shot, faults: shot.non2xx > 0 ? faults.slice(0, 1).concat(shown) : shown };
}
