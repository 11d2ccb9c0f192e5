import type { GraphStore } from '../server/store/graph-store.ts';

export type Engine = 'grafeo' | 'neo4j';
/** Number of claims of a generated graph. */
export type Size = 10_000 | 100_000 | 1_000_000;

/** One line of a section's table. */
export interface Row {
  what: string;
  /** With its unit, as it is to be read: `12.3 ms (p95 18.0)`. */
  measured: string;
  /** Null: nothing was promised. */
  goal: string | null;
  /** Null: there is no goal, or it could not be measured here. */
  met: boolean | null;
}

export interface Result {
  /** What was asked for and of which graph, in words or as the query itself. */
  selection: string;
  /** How to measure it again. */
  command: string;
  rows: Row[];
  /** Where a goal is missed: where the time goes. */
  notes: string[];
}

export interface Section {
  /** Also the name of its result file and its argument to `npm run bench`. */
  name: string;
  title: string;
  run(bench: Bench): Promise<Result>;
}

/** What a section measures on. */
export interface Bench {
  /** A graph of `bench/graph.ts` in a store that stays loaded between runs. Loaded now if it is not yet. */
  store(engine: Engine, claims: Size): Promise<GraphStore>;
  /** Address of the Neo4j that holds the graph of this size, without authentication. */
  neo4jUri(claims: Size): Promise<string>;
  /** Whether the graph is loaded: a section that wants a size which takes long to load may leave it out and say so. */
  isLoaded(engine: Engine, claims: Size): boolean;
  /** Closes a store that is open, so that its memory is free. */
  release(engine: Engine, claims: Size): Promise<void>;
  /** Few samples, to see that it runs; nothing is kept. */
  short: boolean;
  say(line: string): void;
}
