import { setTimeout as sleep } from 'node:timers/promises';
import { type Outcome, sendShape } from '../test/api/hostile-run.ts';
import { type HostileShape, hostileShapes, SCANS } from '../test/api/hostile-shapes.ts';
import type { Bench, Engine, Result, Row, Section, Size } from './section.ts';
import { type Serving, serveProduct, untilSearchable } from './serving.ts';

const AT_ONCE = 20;
/** A request's own time limit, and what it takes to say so. */
const PATIENCE_MS = 20_000;

export const section: Section = {
  name: 'hostile',
  title: 'Hostile requests',
  async run(bench: Bench): Promise<Result> {
    const size: Size = bench.isLoaded('grafeo', 100_000) ? 100_000 : 10_000;
    const shapes = hostileShapes();
    const rows: Row[] = [];
    const notes: string[] = [];
    for (const engine of ['grafeo', 'neo4j'] as Engine[]) {
      if (engine === 'neo4j' && !bench.isLoaded(engine, size)) {
        notes.push(`Not measured over Neo4j: ${size} claims are not loaded.`);
        continue;
      }
      const server = await serveProduct(bench, engine, size);
      try {
        const found = await attack(bench, engine, server, shapes);
        rows.push(...found.rows);
        notes.push(...found.notes);
      } finally {
        await server.stop();
        await bench.release(engine, size);
      }
    }
    return {
      selection: `${shapes.length} hostile requests (test/api/hostile-shapes.ts) one after another, then the ${SCANS.length} dearest fields that are allowed, ${AT_ONCE} at once, each asked ${rounds(bench)} times; ${size.toLocaleString('en')} claims; the built server is a process of its own, asked for /healthz all the while`,
      command: 'npm run bench hostile',
      rows,
      notes,
    };
  },
};

const rounds = ({ short }: Bench) => (short ? 1 : 5);

async function attack(bench: Bench, engine: Engine, server: Serving, shapes: HostileShape[]) {
  await untilSearchable(server.url);
  const [warm] = worst();
  await sendShape(server.url, warm!, PATIENCE_MS);
  await eventLoopMs(server.url);
  const before = server.residentMib();

  bench.say(`${engine}: ${shapes.length} shapes one by one`);
  const alone = await watched(server, async () => {
    const outcomes: Outcome[] = [];
    for (const shape of shapes) outcomes.push(await sendShape(server.url, shape, PATIENCE_MS));
    return outcomes;
  });
  bench.say(`${engine}: ${AT_ONCE} of the worst at once`);
  const together = await watched(server, async () => {
    const asked = Array.from({ length: rounds(bench) }, worst).flat();
    const outcomes: Outcome[] = [];
    const lane = async () => {
      for (let next = asked.pop(); next; next = asked.pop())
        outcomes.push(await sendShape(server.url, next, PATIENCE_MS));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return outcomes;
  });
  await sleep(5_000);
  const after = server.residentMib();

  const label = engine === 'grafeo' ? 'embedded' : 'over Neo4j';
  const faults = [...alone.outcomes, ...together.outcomes].filter(({ fault }) => fault !== null);
  return {
    rows: [
      ...rowsOf(`${label}, one by one`, alone),
      ...rowsOf(`${label}, ${AT_ONCE} at once`, together),
      {
        what: `${label}: resident memory before and after`,
        measured: `${before}, ${after} MiB`,
        goal: 'under twice its start',
        met: after < 2 * before,
      },
    ],
    notes: [
      ...faults
        .slice(0, 5)
        .map(({ name, fault }) => `${label}, neither answered nor refused: ${name}: ${fault}`),
      `${label}, the slowest: ${slowest([...alone.outcomes, ...together.outcomes])}`,
    ],
  };
}

/** The fields that scan, each as large as it is allowed alone. */
function worst(): HostileShape[] {
  return hostileShapes().filter(({ name }) => /^1 of /.test(name));
}

interface Watched {
  outcomes: Outcome[];
  healthMs: number;
  loopMs: number;
}

/** Runs `work` with `/healthz` asked every 20 ms beside it. */
async function watched(server: Serving, work: () => Promise<Outcome[]>): Promise<Watched> {
  let over = false;
  let healthMs = 0;
  const watch = (async () => {
    while (!over) {
      const started = performance.now();
      await fetch(`${server.url}/healthz`).then((response) => response.text());
      healthMs = Math.max(healthMs, performance.now() - started);
      await sleep(20);
    }
  })();
  const outcomes = await work();
  over = true;
  await watch;
  return { outcomes, healthMs, loopMs: await eventLoopMs(server.url) };
}

/** Longest time for which the event loop was held since this was last asked. */
async function eventLoopMs(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1]) * 1000;
}

function rowsOf(label: string, { outcomes, healthMs, loopMs }: Watched): Row[] {
  const answered = outcomes.filter(({ codes, fault }) => fault === null && codes.length === 0).length;
  const refused = outcomes.filter(({ codes, fault }) => fault === null && codes.length > 0).length;
  return [
    {
      what: `${label}: answered, refused with a code, neither`,
      measured: `${answered}, ${refused}, ${outcomes.length - answered - refused}`,
      goal: 'every one answered or refused in time',
      met: answered + refused === outcomes.length,
    },
    {
      what: `${label}: /healthz at worst`,
      measured: `${healthMs.toFixed(0)} ms`,
      goal: 'under 200 ms',
      met: healthMs < 200,
    },
    {
      what: `${label}: event loop held at most`,
      measured: `${loopMs.toFixed(0)} ms`,
      goal: 'at most 100 ms',
      met: loopMs <= 100,
    },
  ];
}

function slowest(outcomes: Outcome[]): string {
  return outcomes
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 5)
    .map(({ name, ms, codes }) => `${name} ${ms.toFixed(0)} ms${codes.length > 0 ? ` (${codes})` : ''}`)
    .join('; ');
}
