import neo4j from 'neo4j-driver';
import type { Context } from '../server/api/context.ts';
import { pathResolvers } from '../server/path/path-resolvers.ts';
import type { GraphStore } from '../server/store/graph-store.ts';
import { createReader } from '../server/store/reader.ts';
import { entityCounts } from './graph.ts';
import { inMs, sampleOf } from './measure.ts';
import type { Bench, Engine, Result, Row, Section, Size } from './section.ts';

const SHORTEST =
  'MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to}) MATCH p = shortestPath((a)-[:SUBJECT|OBJECT*..8]-(b)) RETURN length(p) AS length';
const FILTER = { minReliability: 'B', includeUnjudged: false } as const;
const FIRST = 3;
const MAX_HOPS = 4;
const PAIRS = 12;
const ROUNDS = 4;

type Pair = [from: string, to: string];

/** Pairs of hubs, and of entities at a tenth of their kind's ranks, which have some tens of claims. */
function pairsOf(claims: Size): Record<'hubs' | 'middling degree', Pair[]> {
  const { Actor, Facility, Event, Place } = entityCounts(claims);
  const kinds: [string, number][] = [
    ['actor', Actor],
    ['facility', Facility],
    ['event', Event],
    ['place', Place],
  ];
  const id = (at: number, rank: (count: number) => number) => {
    const [kind, count] = kinds[at % kinds.length]!;
    return `${kind}:${rank(count)}`;
  };
  const pairs = (rank: (count: number, at: number) => number): Pair[] =>
    Array.from({ length: PAIRS }, (_, at) => [
      id(at, (count) => rank(count, at)),
      id(at + 1 + (at % 3), (count) => rank(count, at + 5)),
    ]);
  return {
    hubs: pairs((_, at) => at % 4),
    'middling degree': pairs((count, at) => Math.floor(count * 0.1) + at * 7),
  };
}

interface Asked {
  ms: number;
  queries: number;
  found: number;
  cut: boolean;
}

async function ask(store: GraphStore, [from, to]: Pair): Promise<Asked> {
  const reader = createReader(store, { timeoutMs: 60_000 });
  const context = { reader } as unknown as Context;
  const started = performance.now();
  const { paths, cutBy } = await pathResolvers.Query.paths(
    {},
    { from, to, maxHops: MAX_HOPS, first: FIRST, filter: FILTER },
    context,
  );
  const ms = performance.now() - started;
  return { ms, queries: reader.count, found: paths.length, cut: cutBy === 'work' || cutBy === 'time' };
}

async function rowsOf(bench: Bench, claims: Size, engines: Engine[], notes: string[]): Promise<Row[]> {
  const driver = neo4j.driver(await bench.neo4jUri(claims));
  const stores: [Engine, GraphStore][] = [];
  for (const engine of engines) stores.push([engine, await bench.store(engine, claims)]);
  const rows: Row[] = [];
  try {
    for (const [degree, pairs] of Object.entries(pairsOf(claims))) {
      const bare: number[] = [];
      const ours = new Map<Engine, Asked[]>(engines.map((engine) => [engine, []]));
      // One question of Neo4j, then the same of each engine: all meet the same weather. The first round is not counted.
      for (let round = -1; round < (bench.short ? 1 : ROUNDS); round += 1) {
        for (const pair of pairs) {
          const started = performance.now();
          await driver.executeQuery(SHORTEST, { from: pair[0], to: pair[1] });
          if (round >= 0) bare.push(performance.now() - started);
          for (const [engine, store] of stores) {
            const asked = await ask(store, pair);
            if (round >= 0) ours.get(engine)!.push(asked);
          }
        }
      }
      const base = sampleOf(bare);
      const where = `${claims.toLocaleString('en')} claims, ${degree}`;
      rows.push({
        what: `${where}: one unfiltered shortestPath of Neo4j`,
        measured: inMs(base),
        goal: null,
        met: null,
      });
      for (const [engine, asked] of ours) {
        const sample = sampleOf(asked.map(({ ms }) => ms));
        const [p50, p95] = [sample.median / base.median, sample.p95 / base.p95];
        rows.push({
          what: `${where}: paths on ${engine}`,
          measured: `${inMs(sample)}, ${p50.toFixed(1)} x (p95 ${p95.toFixed(1)} x)`,
          goal: 'at most 3 x',
          met: p50 <= 3 && p95 <= 3,
        });
        const queries = sampleOf(asked.map((each) => each.queries));
        const share = asked.filter(({ found }) => found > 0).length / asked.length;
        notes.push(
          `${where}, ${engine}: ${queries.median} queries (p95 ${queries.p95}); ${Math.round(100 * share)}% of the questions have a path; ${asked.filter(({ cut }) => cut).length} of ${asked.length} cut by work or time.`,
        );
      }
    }
  } finally {
    await driver.close();
  }
  return rows;
}

export const section: Section = {
  name: 'paths',
  title: 'Paths',
  async run(bench): Promise<Result> {
    const rows: Row[] = [];
    const notes: string[] = [];
    for (const claims of [100_000, 1_000_000] as const) {
      const engines = (['grafeo', 'neo4j'] as const).filter((engine) => bench.isLoaded(engine, claims));
      if (!engines.includes('neo4j')) {
        notes.push(`${claims} claims: not loaded into Neo4j here, so there is nothing to compare with.`);
        continue;
      }
      rows.push(...(await rowsOf(bench, claims, [...engines], notes)));
      for (const engine of engines) await bench.release(engine, claims);
    }
    return {
      selection: `paths(maxHops: ${MAX_HOPS}, first: ${FIRST}, filter: {minReliability: B, includeUnjudged: false}), ${PAIRS} pairs, ${ROUNDS} rounds, in process, with the claims and entities of every hop; beside ${SHORTEST}`,
      command: 'npm run bench paths',
      rows,
      notes,
    };
  },
};
