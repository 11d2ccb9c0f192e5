import { tooMany } from './exceeded.ts';

export interface QueryLimits {
  tokens: number;
  /** Fields inside one another. */
  depth: number;
  /** Fields inside one another from `__schema` or `__type` on: a type's wrappings nest deeper than data. */
  introspectionDepth: number;
  /** Aliases in all, those inside a fragment at each place where it is spread. */
  aliases: number;
  /** Fields and spreads in all, those inside a fragment at each place where it is spread. */
  selections: number;
  /** Mutations in one operation: each is a change of its own, and the first would stand when the second is refused. */
  mutations: number;
  /** Objects that the answer could hold, and what is read to find them (`prices.ts`). */
  cost: number;
  /** Values of the schema that an introspection gives. */
  introspection: number;
}

export const QUERY_LIMITS: QueryLimits = {
  tokens: 3000,
  depth: 14,
  introspectionDepth: 20,
  aliases: 60,
  selections: 10_000,
  mutations: 1,
  cost: 100_000,
  // Three times the standard query's; executing it holds the event loop for some 40 ms.
  introspection: 20_000,
};

const WORDS: Record<keyof QueryLimits, string> = {
  tokens: 'The query has too many tokens',
  depth: 'The query nests too deep',
  introspectionDepth: 'The introspection nests too deep',
  aliases: 'The query has too many aliases',
  selections: 'The query opens out too far',
  mutations: 'The operation has too many mutations',
  cost: 'The query could read or return too much',
  introspection: 'The introspection would give too much',
};

/** Counts one operation against the limits; all throw LIMIT_EXCEEDED. */
export interface LimitCounter {
  add(limit: keyof QueryLimits, more: number): void;
  reach(limit: keyof QueryLimits, asked: number): void;
  /** Cost is judged last and whole: what is wrong with the shape of a query says more. */
  addCost(more: number): void;
  settle(): void;
}

export function limitCounter(limits: QueryLimits): LimitCounter {
  const counts = new Map<keyof QueryLimits, number>();
  const reach = (limit: keyof QueryLimits, asked: number) => {
    if (asked > limits[limit]) throw tooMany(limit, WORDS[limit], limits[limit], asked);
  };
  let cost = 0;
  return {
    reach,
    addCost(more) {
      cost += more;
    },
    settle: () => reach('cost', cost),
    add(limit, more) {
      const count = (counts.get(limit) ?? 0) + more;
      counts.set(limit, count);
      reach(limit, count);
    },
  };
}
