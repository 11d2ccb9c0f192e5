import { expect } from 'vitest';

// biome-ignore lint/suspicious/noExplicitAny: answers are read as their queries ask for them, and fail where they are not so.
type Data = any;
const nodes = (connection: Data): Data[] => connection.edges.map((edge: Data) => edge.node);

function someOf(list: Data[]): Data[] {
  expect(list.length).toBeGreaterThan(0);
  return list;
}

/** Every claim has a citation with words that stand in a titled source. */
function cited(claims: Data[]): void {
  for (const { text, citations } of someOf(claims))
    for (const { quote, source } of someOf(nodes(citations))) {
      expect(quote.exact.length, text).toBeGreaterThan(2);
      expect(source.title, text).toBeTruthy();
    }
}

/** A chain whose every hop begins where the one before ended, and is cited. */
function connected({ hops }: Data, from: string, to: string): void {
  expect(hops[0].from.name).toBe(from);
  expect(hops.at(-1).to.name).toBe(to);
  for (const [at, hop] of hops.entries()) if (at > 0) expect(hop.from).toEqual(hops[at - 1].to);
  cited(hops.map((hop: Data) => hop.claim));
}

const LUKASHENKA = 'Aliaksandr Lukashenka';
const PRESENCE = 'Enhanced Forward Presence';

/** What the question of each worked query promises, by the name of its operation. */
export const PROMISES: Record<string, (data: Data) => void> = {
  Bases({ claims }) {
    cited(nodes(claims));
    expect(nodes(claims).map(({ subject }) => subject.name)).toContain('Russian armed forces');
  },
  Spellings({ code, ...people }) {
    for (const [hit] of Object.values(people) as Data[]) expect(hit.node.id).toBe('actor:lukashenka');
    expect(code[0].node.id).toBe('actor:belarus');
  },
  Everywhere({ search }) {
    const kinds = new Set(search.map(({ kind }: Data) => kind));
    expect(kinds.size).toBeGreaterThan(1);
    for (const { snippet } of search) expect(snippet).toMatch(/air\s?base/i);
  },
  Around({ neighborhood: { total, claims, entities } }) {
    expect(total).toBeGreaterThan(3);
    const ids = entities.map(({ id }: Data) => id);
    for (const { subject, object } of claims)
      expect(ids).toEqual(expect.arrayContaining([subject.id, object.id]));
  },
  Passages({ claim }) {
    cited([claim]);
    expect(claim.citations.totalCount).toBe(claim.citations.edges.length);
  },
  Nearby({ entities }) {
    for (const { location } of someOf(nodes(entities))) {
      expect(location.lat).toBeCloseTo(53.9, 0);
      expect(nodes(location.claim.citations)[0].source.title).toBeTruthy();
    }
  },
  Paths({ paths: { paths, exhausted, cutBy } }) {
    expect(exhausted).toBe(cutBy === null);
    for (const path of someOf(paths)) {
      expect(path.hops).toHaveLength(path.length);
      connected(path, LUKASHENKA, PRESENCE);
    }
  },
  Alternatives({ paths }) {
    const [hop] = paths.paths[0].hops;
    someOf(hop.alternatives);
    expect(hop.alternatives.map(({ text }: Data) => text)).not.toContain(hop.claim.text);
  },
  Detours({ withoutRussia, byPoland }) {
    for (const path of someOf(withoutRussia.paths)) {
      connected(path, LUKASHENKA, PRESENCE);
      expect(path.hops.map(({ to }: Data) => to.name)).not.toContain('Russia');
    }
    for (const path of someOf(byPoland.paths)) {
      connected(path, LUKASHENKA, PRESENCE);
      expect(path.hops.map(({ to }: Data) => to.name)).toContain('Poland');
    }
  },
  Common({ commonNeighbours: { neighbours, total } }) {
    expect(total).toBeGreaterThanOrEqual(neighbours.length);
    for (const { hops } of someOf(neighbours)) {
      expect(hops).toHaveLength(2);
      cited(hops.map(({ claim }: Data) => claim));
    }
  },
  Between({ between }) {
    const three = ['Belarus', 'Russia', 'Union State Treaty'];
    for (const { subject, object } of someOf(between.claims)) expect(subject.name).not.toBe(object.name);
    const met = new Set(between.claims.flatMap(({ subject, object }: Data) => [subject.name, object.name]));
    expect(met.size).toBe(three.length);
  },
  OneWitness({ claims }) {
    for (const { witnesses, citations } of someOf(nodes(claims))) {
      expect(witnesses).toBe(1);
      someOf(nodes(citations));
    }
  },
  Contested({ claims }) {
    for (const { contestedBy } of someOf(nodes(claims))) someOf(contestedBy);
  },
  Corroborated({ claims }) {
    for (const { witnesses, citations } of someOf(nodes(claims))) {
      expect(witnesses).toBeGreaterThan(1);
      expect(new Set(nodes(citations).map(({ saidBy, source }) => saidBy?.name ?? source.witness)).size).toBe(
        witnesses,
      );
    }
  },
  AsOf({ claims, in2040 }) {
    expect(nodes(in2040)).toEqual([]);
    for (const { valid, observed } of someOf(nodes(claims))) {
      expect(observed.until >= '2022-02-15').toBe(true);
      // Of an end that is not known nobody says that it had come.
      if (valid.edtf.endsWith('/')) continue;
      if (valid.latestStart !== null) expect(valid.latestStart <= '2022-02-15').toBe(true);
      if (valid.earliestEnd !== null) expect(valid.earliestEnd >= '2022-02-15').toBe(true);
    }
  },
  LastKnown({ february, july }) {
    expect(february.total).toBeGreaterThan(10 * july.total);
    for (const { observed } of someOf(february.claims)) expect(observed.by).toBe('2022-02-10');
  },
  NotFacts({ claims }) {
    cited(nodes(claims));
    for (const { content } of nodes(claims))
      for (const { embedded } of someOf(content)) expect(embedded).toBe(true);
    someOf(nodes(claims).flatMap(({ content }) => content.flatMap(({ conditions }: Data) => conditions)));
  },
  Memberships({ entity: { claims } }) {
    for (const { text, citations } of someOf(nodes(claims))) {
      expect(text).toContain('member');
      someOf(nodes(citations));
    }
    const undated = nodes(claims).filter(({ valid }) => valid === null);
    const listed = undated
      .flatMap(({ citations }) => nodes(citations))
      .filter(({ locator }) => locator.label === 'row');
    for (const { saidOn } of someOf(listed)) expect(saidOn).toBe('2020-01-29');
    // A list that repeats another is not counted again.
    someOf(nodes(claims).filter(({ witnesses, citations }) => citations.edges.length > witnesses));
  },
  Facets({ neighborhood: { total, facets } }) {
    const { undated, ...lists } = facets;
    expect(undated).toBeGreaterThanOrEqual(0);
    for (const list of Object.values(lists) as Data[]) someOf(list);
    expect(facets.standings.reduce((sum: number, { count }: Data) => sum + count, 0)).toBe(total);
  },
  History({ history }) {
    for (const { sequence, by, records } of someOf(nodes(history))) {
      expect(sequence).toBeGreaterThan(0);
      expect(by).toBeTruthy();
      someOf(records);
    }
  },
  Changes({ changes }) {
    const numbers = someOf(nodes(changes)).map(({ sequence }: Data) => sequence);
    expect(numbers).toEqual(numbers.map((_: number, at: number) => at + 1));
    expect(changes.pageInfo.endCursor).toBe(String(numbers.at(-1)));
  },
  TakenBack({ claims }) {
    for (const { status, retractedReason } of someOf(nodes(claims))) {
      expect(status).not.toBe('REVIEWED');
      if (status === 'RETRACTED') expect(retractedReason).toBeTruthy();
    }
  },
  Sources({ sources }) {
    const found = someOf(nodes(sources));
    someOf(found.flatMap(({ derivesFrom }) => derivesFrom));
    for (const { reliabilityReason } of found) expect(reliabilityReason).toBeTruthy();
  },
  Impact({ impact }) {
    expect(nodes(impact.entitiesFallingOff)).toHaveLength(10);
    expect(impact.entitiesFallingOff.totalCount).toBeGreaterThan(10);
    for (const { standing, witnesses } of someOf(nodes(impact.claimsLosingStanding))) {
      expect(standing).toBe('CORROBORATED');
      expect(witnesses).toBe(2);
    }
  },
  Passage({ impact }) {
    expect(impact.total).toBeGreaterThan(0);
    someOf(nodes(impact.claimsLeftWithNone));
  },
  ById({ nodes: found }) {
    expect(found.slice(0, 3)).not.toContain(null);
    expect(found.at(-1)).toBeNull();
  },
  NextPage({ claims }) {
    expect(claims.pageInfo.hasNextPage).toBe(true);
    someOf(claims.edges);
  },
  Bibliography({ sources }) {
    for (const { csl, rights } of someOf(nodes(sources))) {
      expect(csl.title).toBeTruthy();
      expect(rights.statement).toBeTruthy();
    }
  },
  HowMuch({ stats }) {
    expect(stats.liveClaims).toBeGreaterThan(200);
    expect(stats.corroborated).toBeGreaterThan(0);
  },
};
