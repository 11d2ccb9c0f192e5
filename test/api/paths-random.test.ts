import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toIsoDate } from '../../server/dates/edtf.ts';
import type { RawRecord } from '../cypher/case-file.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { loadRecords } from '../cypher/load-records.ts';
import { type ApiServer, startApi } from './api-server.ts';

const NODES = 6;
const node = fc.nat({ max: NODES - 1 });
const claim = fc.record({
  subject: node,
  object: fc.option(node, { freq: 8 }),
  predicate: fc.constantFrom('hosts', 'hosts', 'supports', 'borders'),
  status: fc.constantFrom('reviewed', 'reviewed', 'reviewed', 'draft', 'retracted'),
  modality: fc.constantFrom('asserted', 'asserted', 'asserted', 'planned'),
  negated: fc.constantFrom(false, false, false, true),
  embedded: fc.constantFrom(false, false, false, false, true),
  contested: fc.constantFrom(false, false, false, true),
  standing: fc.constantFrom('single-source', 'single-source', 'corroborated'),
  reliability: fc.option(fc.constantFrom('A', 'B', 'E')),
  credibility: fc.option(fc.constantFrom(1, 2, 5)),
  source: fc.nat({ max: 1 }),
  from: fc.constantFrom(null, 100, 300),
});
type RandomClaim = typeof claim extends fc.Arbitrary<infer T> ? T : never;

const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const filter = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        predicates: optional(fc.constantFrom(['hosts'], ['hosts', 'borders'])),
        context: optional(fc.constantFrom(true, null)),
        negated: optional(fc.boolean()),
        statuses: optional(fc.constantFrom(['REVIEWED', 'DRAFT'], ['RETRACTED', 'REVIEWED'])),
        modalities: optional(fc.constantFrom(['PLANNED', 'ASSERTED'], ['PLANNED'])),
        standings: optional(fc.constantFrom(['CORROBORATED'], ['SINGLE_SOURCE'])),
        contested: optional(fc.boolean()),
        minReliability: optional(fc.constantFrom('A', 'B')),
        maxCredibility: optional(fc.constantFrom(1, 2)),
        includeUnjudged: fc.boolean(),
        sources: optional(fc.constant(0)),
        kinds: optional(fc.constant(['FACILITY'])),
        asOf: optional(fc.constant(toIsoDate(200)!)),
        certainty: fc.constant('POSSIBLE'),
      },
      { requiredKeys: ['includeUnjudged', 'certainty'] },
    ),
  },
);
type RandomFilter = Record<string, unknown> & { includeUnjudged?: boolean };

const question = fc.record({
  graph: fc.array(claim, { minLength: 25, maxLength: 60 }),
  filter,
  maxHops: fc.integer({ min: 1, max: 5 }),
  first: fc.integer({ min: 1, max: 5 }),
  avoid: fc.oneof({ weight: 2, arbitrary: fc.constant<number[]>([]) }, fc.subarray([2, 3], { maxLength: 1 })),
  via: fc.oneof({ weight: 2, arbitrary: fc.constant<number[]>([]) }, fc.subarray([4, 5])),
});

const RANK = ['E', 'D', 'C', 'B', 'A'];
function strengthOf(each: RandomClaim): number {
  if (each.status !== 'reviewed') return -1;
  const grade =
    6 * (RANK.indexOf(each.reliability ?? '') + 1) + (each.credibility ? 6 - each.credibility : 0);
  return (each.contested ? 0 : 1000) + (each.standing === 'corroborated' ? 100 : 0) + grade;
}

const kindOf = (at: number) => (at % 3 === 2 ? 'Facility' : 'Actor');

/** What `paths` promises of a claim, said a second time. */
function passes(each: RandomClaim, f: RandomFilter): boolean {
  const list = (name: string, usual: string[] | null) => (f[name] as string[] | undefined) ?? usual;
  const plain = (text: string) => text.toUpperCase().replaceAll('-', '_');
  const within = (name: string, value: string, usual: string[] | null) =>
    list(name, usual)?.includes(plain(value)) ?? true;
  const judged = (isGood: boolean, value: unknown) =>
    isGood || (f.includeUnjudged !== false && value === null);
  return (
    !each.embedded &&
    each.object !== null &&
    each.object !== each.subject &&
    within('statuses', each.status, ['REVIEWED']) &&
    within('modalities', each.modality, ['ASSERTED']) &&
    within('standings', each.standing, null) &&
    each.negated === (f.negated ?? false) &&
    (f.contested === undefined || each.contested === f.contested) &&
    (list('predicates', null)?.includes(each.predicate) ?? true) &&
    (each.predicate !== 'borders' || f.context === true || list('predicates', null) !== null) &&
    (!f.minReliability ||
      judged((each.reliability ?? 'F') <= (f.minReliability as string), each.reliability)) &&
    (!f.maxCredibility ||
      judged((each.credibility ?? 9) <= (f.maxCredibility as number), each.credibility)) &&
    (f.sources === undefined || each.source === 0) &&
    (!f.kinds || [each.subject, each.object].some((at) => kindOf(at) === 'Facility')) &&
    (!f.asOf || each.from === null || each.from <= 200)
  );
}

function records(graph: RandomClaim[], run: string): RawRecord[] {
  const entities = Array.from({ length: NODES }, (_, at) => ({
    node: `Entity:${kindOf(at)}`,
    id: `${run}:${at}`,
    kind: kindOf(at),
    type: 'state',
    name: `${at}`,
    aliases: '[]',
    identifiers: [],
    collective: false,
    version: 1,
  }));
  const sources = [0, 1].map((at) => ({
    node: 'Source',
    id: `source:${run}-${at}`,
    title: 'S',
    type: 'article',
  }));
  const claims = graph.flatMap((each, at): RawRecord[] => {
    const { subject, object, source, from, ...properties } = each;
    const id = `claim:${run}-${String(at).padStart(2, '0')}`;
    const kept = Object.entries(properties).filter(([, value]) => value !== null);
    return [
      {
        node: 'Claim',
        id,
        ...Object.fromEntries(kept),
        ...(from === null ? {} : { earliestStart: from }),
        live: each.status === 'reviewed',
        strength: strengthOf(each),
        text: id,
        version: 1,
        recordedFrom: '2026-01-01T00:00:00.000Z',
      } as RawRecord,
      { rel: 'SUBJECT', from: id, to: `${run}:${subject}` },
      ...(object === null ? [] : [{ rel: 'OBJECT', from: id, to: `${run}:${object}` }]),
      { node: 'Citation', id: `citation:${id}`, live: true, witness: 'w', stance: 'supports' },
      { rel: 'OF', from: `citation:${id}`, to: id },
      { rel: 'CITES', from: `citation:${id}`, to: `source:${run}-${source}` },
    ];
  });
  return [...entities, ...sources, ...claims];
}

interface Step {
  claims: string[];
  strength: number;
}

/** The paths that there are, by trying every chain. */
function reference(asked: typeof question extends fc.Arbitrary<infer T> ? T : never, run: string) {
  const steps = new Map<string, { id: string; strength: number }[]>();
  for (const [at, each] of asked.graph.entries()) {
    if (!passes(each, asked.filter)) continue;
    const key = [each.subject, each.object].sort().join();
    const found = { id: `claim:${run}-${String(at).padStart(2, '0')}`, strength: strengthOf(each) };
    steps.set(key, [...(steps.get(key) ?? []), found]);
  }
  for (const claims of steps.values())
    claims.sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  const paths: { nodes: number[]; steps: Step[]; strength: number }[] = [];
  const walk = (nodes: number[], taken: Step[]) => {
    const last = nodes.at(-1)!;
    if (last === 1) {
      if (asked.via.every((each) => nodes.includes(each)))
        paths.push({ nodes, steps: taken, strength: Math.min(...taken.map(({ strength }) => strength)) });
      return;
    }
    if (taken.length === asked.maxHops) return;
    for (let next = 0; next < NODES; next += 1) {
      const claims = steps.get([last, next].sort().join());
      if (!claims || nodes.includes(next) || asked.avoid.includes(next)) continue;
      walk(
        [...nodes, next],
        [...taken, { claims: claims.map(({ id }) => id), strength: claims[0]!.strength }],
      );
    }
  };
  walk([0], []);
  paths.sort(
    (a, b) =>
      b.strength - a.strength ||
      a.nodes.length - b.nodes.length ||
      (a.nodes.join() < b.nodes.join() ? -1 : 1),
  );
  return paths.slice(0, asked.first).map((path) => ({
    nodes: path.nodes.map((at) => `${run}:${at}`),
    claims: path.steps.map(({ claims }) => claims),
    weakestHop: path.steps.findIndex(({ strength }) => strength === path.strength),
  }));
}

const PATHS = `query ($from: ID!, $to: ID!, $maxHops: Int, $first: Int, $avoid: [ID!], $via: [ID!], $filter: ClaimFilter) {
  paths(from: $from, to: $to, maxHops: $maxHops, first: $first, avoid: $avoid, via: $via, filter: $filter) {
    exhausted cutBy
    paths { length strength { weakestHop } hops { from { id } to { id } forward claim { id subject { id } } alternatives { id } } }
  }
}`;

describe.each(ENGINES)('paths on $name', ({ open, skipped }) => {
  describe.skipIf(skipped)(skipped ? `(skipped: ${skipped})` : 'run', () => {
    let opened: TestEngine;
    let api: ApiServer;
    let run = 0;
    beforeAll(async () => {
      opened = await open();
      api = await startApi(opened);
      await opened.store.write((tx) =>
        loadRecords(
          tx,
          ['hosts', 'supports', 'borders'].map((id) => ({
            node: 'Predicate',
            id,
            label: id,
            context: id === 'borders',
          })),
        ),
      );
    });
    afterAll(async () => {
      await api?.stop();
      await opened?.stop();
    });

    it('are those that trying every chain gives, with the claims of every hop', async () => {
      let found = 0;
      const runs = opened.store.engine === 'grafeo' ? 150 : 15;
      await fc.assert(
        fc.asyncProperty(question, async (asked) => {
          run += 1;
          const name = `r${run}`;
          await opened.store.write((tx) => loadRecords(tx, records(asked.graph, name)));
          const { filter: given, maxHops, first } = asked;
          const { sources, ...rest } = given as RandomFilter;
          const { data, errors } = await api.ask(PATHS, {
            from: `${name}:0`,
            to: `${name}:1`,
            maxHops: Math.max(maxHops, asked.via.length + 1),
            first,
            avoid: asked.avoid.map((at) => `${name}:${at}`),
            via: asked.via.map((at) => `${name}:${at}`),
            filter: { ...rest, ...(sources === undefined ? {} : { sources: [`source:${name}-0`] }) },
          });
          expect(errors).toBeUndefined();
          const truth = reference({ ...asked, maxHops: Math.max(maxHops, asked.via.length + 1) }, name);
          // biome-ignore lint/suspicious/noExplicitAny: as the query above selects it.
          const given_ = data.paths.paths.map(({ hops, strength }: any) => ({
            // biome-ignore lint/suspicious/noExplicitAny: as the query above selects it.
            nodes: [hops[0].from.id, ...hops.map((hop: any) => hop.to.id)],
            // biome-ignore lint/suspicious/noExplicitAny: as the query above selects it.
            claims: hops.map((hop: any) => [hop.claim.id, ...hop.alternatives.map(({ id }: any) => id)]),
            weakestHop: strength.weakestHop,
          }));
          expect(given_).toEqual(truth);
          for (const { hops } of data.paths.paths)
            for (const hop of hops) expect(hop.forward).toBe(hop.claim.subject.id === hop.from.id);
          if (data.paths.exhausted) expect(data.paths.cutBy).toBeNull();
          else expect(data.paths.cutBy).toBe('hops');
          if (truth.length === first) expect(data.paths.exhausted).toBe(true);
          found += truth.length;
        }),
        { numRuns: runs, seed: 20261124, endOnFailure: true },
      );
      expect(found).toBeGreaterThan(runs / 4);
    });
  });
});
