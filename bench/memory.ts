import { POCKET } from './graph.ts';
import type { Bench, Engine, Row, Section, Size } from './section.ts';
import { serveProduct, untilSearchable } from './serving.ts';

const GOAL_MIB = 300;
const requestsOf = ({ short }: Bench) => (short ? 20 : 200);
const NEIGHBOURHOOD = `query ($of: [ID!]!) { neighborhood(of: $of, first: 100) {
  total entities { id name kind } claims { id text subject { id } object { id } standing citations { edges { node { id quote { exact } source { id title } } } } } } }`;
const SEARCH = 'query ($text: String!) { search(text: $text, first: 10) { __typename } }';

export const section: Section = {
  name: 'memory',
  title: 'Memory of the server',
  async run(bench) {
    const rows: Row[] = [];
    for (const engine of ['grafeo', 'neo4j'] as Engine[]) {
      const size = ([1_000_000, 100_000] as Size[]).find((each) => bench.isLoaded(engine, each)) ?? 10_000;
      rows.push(...(await measure(bench, engine, size)));
    }
    return {
      selection: `\`cartulary serve\` as built, then ${requestsOf(bench)} requests one after another: neighbourhoods of 100 claims and searches`,
      command: 'npm run bench memory',
      rows,
      notes: ['Resident memory of the server process (VmRSS); Neo4j is another process. Linux only.'],
    };
  },
};

async function measure(bench: Bench, engine: Engine, size: Size): Promise<Row[]> {
  const server = await serveProduct(bench, engine, size);
  try {
    const idle = server.residentMib();
    const searchable = await untilSearchable(server.url, 120).catch(() => null);
    let most = server.residentMib();
    for (let n = 0; n < requestsOf(bench); n += 1) {
      const search = searchable !== null && n % 4 === 3;
      const variables = search
        ? { text: ['river st', 'harbour', 'pocket neigh', 'council 12'][(n % 16) >> 2] }
        : { of: [n % 4 === 0 ? POCKET.centre : `actor:${n * 7}`] };
      await ask(server.url, search ? SEARCH : NEIGHBOURHOOD, variables);
      most = Math.max(most, server.residentMib());
    }
    const what = `${engine === 'grafeo' ? 'embedded, whole process' : 'server over Neo4j'}, ${size.toLocaleString('en')} claims`;
    const goal = engine === 'neo4j' ? `at most ${GOAL_MIB} MiB` : null;
    return [
      {
        what,
        measured: `${most} MiB at most (${idle} MiB when ready, after ${server.readyAfter.toFixed(1)} s; ${searchable === null ? 'names were not searchable within two minutes and are not asked for' : `searchable ${searchable.toFixed(1)} s later`})`,
        goal,
        met: goal === null ? null : most <= GOAL_MIB,
      },
    ];
  } finally {
    await server.stop();
    await bench.release(engine, size);
  }
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
