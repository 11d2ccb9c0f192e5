import * as fc from 'fast-check';
import { observedOf } from '../../server/claim/observed.ts';
import { parseEdtf } from '../../server/dates/edtf.ts';
import type { RawRecord } from '../cypher/case-file.ts';

export const ENTITIES = [
  { id: 'actor:a', kind: 'Actor', type: 'state' },
  { id: 'actor:b', kind: 'Actor', type: 'alliance' },
  { id: 'actor:c', kind: 'Actor', type: 'state' },
  { id: 'facility:f', kind: 'Facility', type: 'airbase' },
  { id: 'place:p', kind: 'Place', type: 'region' },
];
const PREDICATES = ['hosts', 'borders', 'operates-in'];
const SOURCES = ['source:one', 'source:two', 'source:three'];
const MODALITIES = ['asserted', 'planned', 'called-for'];
const DATES = [
  '2020',
  '2020-08-09',
  '2020/2022',
  '2021-01-01/2021-12-31',
  '2021-01-02/2022-12-31',
  '2020-12-31/2024-01-01',
  '2022-03/..',
  '../2019-12-31',
  '/2021-06',
  '2019?/2023',
  '2023~',
  '1386-08-14/1569-07-01',
  '-0043-03-15',
  'Y12000',
  '0000',
];

const SAID = [
  '2020',
  '2021-06-01',
  '2021-06-01?',
  '2020-08/2022-02-10?',
  '/2021',
  '2022-03/',
  '1569',
  '2020/2024-06',
];

/** A small graph of raw records: claims of every status, embedded or without an object, with citations live or not. */
export const graphs: fc.Arbitrary<RawRecord[]> = fc
  .array(
    fc.record({
      predicate: fc.constantFrom(...PREDICATES),
      modality: fc.constantFrom(...MODALITIES),
      status: fc.constantFrom('draft', 'reviewed', 'reviewed', 'reviewed', 'retracted'),
      standing: fc.constantFrom(null, 'single-source', 'corroborated'),
      contested: fc.boolean(),
      negated: fc.boolean(),
      embedded: fc.constantFrom(false, false, false, true),
      reliability: fc.constantFrom(null, 'A', 'B', 'C', 'E'),
      credibility: fc.constantFrom(null, 1, 2, 5),
      strength: fc.integer({ min: -1, max: 3 }),
      valid: fc.constantFrom(null, ...DATES),
      said: fc.constantFrom(null, ...SAID),
      subject: fc.constantFrom(...ENTITIES),
      object: fc.constantFrom(null, ...ENTITIES),
      involves: fc.constantFrom(null, null, ...ENTITIES),
      citations: fc.array(fc.record({ source: fc.constantFrom(...SOURCES), live: fc.boolean() }), {
        maxLength: 3,
      }),
    }),
    { maxLength: 14, size: 'max' },
  )
  .map((claims) => [
    ...PREDICATES.map((id) => ({ node: 'Predicate', id, label: id, context: id === 'borders' })),
    ...ENTITIES.map((entity) => ({ node: `Entity:${entity.kind}`, name: entity.id, ...entity })),
    ...SOURCES.map((id) => ({ node: 'Source', id, title: `Title of ${id}`, witness: id })),
    ...claims.flatMap((claim, at) => recordsOf(`claim:${String(at).padStart(2, '0')}`, claim)),
  ]);

function recordsOf(
  id: string,
  // biome-ignore lint/suspicious/noExplicitAny: fast-check infers the form above.
  { valid, said, subject, object, involves, citations, ...properties }: any,
): RawRecord[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = valid
    ? parseEdtf(valid)
    : { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null };
  const cited = {
    stance: 'supports',
    status: 'reviewed',
    sourceStatus: 'live',
    saidOn: said,
    issued: null,
  } as const;
  const bounds = { earliestStart, latestStart, earliestEnd, latestEnd };
  const stated = { ...properties, valid, ...bounds, ...observedOf([cited]) };
  const set = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null));
  const live = properties.status === 'reviewed';
  return [
    { node: 'Claim', id, text: `${id} says so`, live, ...set },
    { rel: 'SUBJECT', from: id, to: subject.id },
    ...(object ? [{ rel: 'OBJECT', from: id, to: object.id }] : []),
    ...(involves ? [{ rel: 'INVOLVES', from: id, to: involves.id, role: 'place' }] : []),
    ...citations.flatMap((citation: { source: string; live: boolean }, at: number) => {
      const cited = `${id.replace('claim', 'citation')}:${at}`;
      return [
        { node: 'Citation', id: cited, stance: 'supports', live: citation.live, witness: citation.source },
        { rel: 'OF', from: cited, to: id },
        { rel: 'CITES', from: cited, to: citation.source },
      ];
    }),
  ];
}

const FIELDS: Record<string, fc.Arbitrary<unknown>> = {
  predicates: fc.constantFrom(['hosts'], ['hosts', 'borders'], []),
  kinds: fc.constantFrom(['ACTOR'], ['FACILITY', 'PLACE']),
  types: fc.constantFrom(['state'], ['airbase', 'alliance']),
  modalities: fc.constantFrom(['ASSERTED'], ['PLANNED', 'CALLED_FOR']),
  negated: fc.boolean(),
  statuses: fc.constantFrom(['DRAFT'], ['REVIEWED', 'RETRACTED'], ['DRAFT', 'REVIEWED', 'RETRACTED']),
  standings: fc.constantFrom(['CORROBORATED'], ['SINGLE_SOURCE', 'CORROBORATED']),
  contested: fc.boolean(),
  minReliability: fc.constantFrom('A', 'C'),
  maxCredibility: fc.constantFrom(1, 3),
  includeUnjudged: fc.boolean(),
  sources: fc.constantFrom(['source:one'], ['source:two', 'source:gone']),
  witnesses: fc.constantFrom(['source:two']),
  text: fc.constantFrom('CLAIM:0', 'says'),
  context: fc.boolean(),
  asOf: fc.constantFrom('2021', '2020-08/2022-02'),
  certainty: fc.constantFrom('CERTAIN', 'LAST_KNOWN', 'POSSIBLE'),
  observedFrom: fc.constantFrom('2021', '2020-08'),
  observedTo: fc.constantFrom('2021', '2022-03'),
};

/** A few of the fields that a filter has: with more, hardly a claim would match. */
export const filters: fc.Arbitrary<Record<string, unknown>> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(FIELDS)), { maxLength: 3 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, FIELDS[name]!]))));
