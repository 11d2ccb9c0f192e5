import type { CitationInput } from '../../server/citation/citation.ts';
import type { ClaimInput } from '../../server/claim/claim.ts';
import type { EntityType } from '../../server/entity/entity-type.ts';
import { CartularyError, type ErrorCode } from '../../server/errors/errors.ts';
import type { Predicate } from '../../server/predicate/predicate.ts';
import { createRegister, type RegisterOptions } from '../../server/register/create-register.ts';
import type { Act, Register, Writer } from '../../server/register/register.ts';
import { openGrafeoStore } from '../../server/store/grafeo-store.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';

export const ada = (action: string): Act => ({ by: 'ada', action, reason: null });
export const bob = (action: string): Act => ({ by: 'bob', action, reason: null });

const predicate = (id: string, over: Partial<Predicate>): Predicate => ({
  id,
  label: id,
  inverseLabel: `${id} of`,
  definition: `What ${id} says.`,
  symmetric: false,
  single: false,
  context: false,
  subjectKinds: ['Actor'],
  objectKinds: [],
  valueKinds: [],
  objectOptional: false,
  followTheMoney: null,
  stix: null,
  ...over,
});

export const PREDICATES: Predicate[] = [
  predicate('controls', { objectKinds: ['Actor', 'Facility'], single: true }),
  predicate('operates-in', { objectKinds: ['Place'], valueKinds: ['quantity'] }),
  predicate('threatened', { objectKinds: ['Actor'], objectOptional: true, valueKinds: ['text'] }),
  predicate('located-at', {
    subjectKinds: ['Facility'],
    objectKinds: ['Place'],
    objectOptional: true,
    valueKinds: ['geo'],
  }),
  predicate('founded', { valueKinds: ['edtf'] }),
];
export const ENTITY_TYPES: EntityType[] = [
  { id: 'state', kind: 'Actor', label: 'State' },
  { id: 'alliance', kind: 'Actor', label: 'Alliance' },
  { id: 'airbase', kind: 'Facility', label: 'Airbase' },
  { id: 'region', kind: 'Place', label: 'Region' },
];

/** A citation of the first sample source, 16 characters at the start. */
export const cite = (id: string, over: Partial<CitationInput> = {}): CitationInput => ({
  id: `citation:${id}`,
  source: 'source:one',
  quote: { exact: 'sixteen in words', prefix: null, suffix: null },
  ...over,
});

export const claim = (id: string, over: Partial<ClaimInput> = {}): ClaimInput => ({
  id: `claim:${id}`,
  subject: 'actor:a',
  predicate: 'controls',
  object: 'facility:f',
  text: `${id} holds.`,
  citations: [cite(`${id}:1`)],
  ...over,
});

/** Vocabulary, four entities and three sources of three publishers, of which the third may not be passed on. */
export async function addSample(writer: Writer): Promise<void> {
  await writer.addPredicates(PREDICATES);
  await writer.addEntityTypes(ENTITY_TYPES);
  await writer.addEntities([
    { id: 'actor:a', kind: 'Actor', type: 'state', name: 'A', identifiers: ['wikidata:Q1'] },
    { id: 'actor:b', kind: 'Actor', type: 'alliance', name: 'B' },
    { id: 'facility:f', kind: 'Facility', type: 'airbase', name: 'F' },
    { id: 'place:p', kind: 'Place', type: 'region', name: 'P' },
  ]);
  const open = { statement: 'free', redistributable: true };
  await writer.addSources([
    { id: 'source:one', type: 'article', title: 'One', publisher: 'First', reliability: 'B', rights: open },
    {
      id: 'source:two',
      type: 'article',
      title: 'Two',
      publisher: 'Second',
      rights: open,
      canonicalUrl: 'https://two.example/',
    },
    { id: 'source:three', type: 'article', title: 'Three', publisher: 'Third' },
  ]);
  await writer.addSnapshots([
    { sha256: '0'.repeat(64), source: 'source:one', mediaType: 'text/plain', bytes: 100 },
  ]);
}

/** An embedded store in memory with the sample and, on request, other rules. */
export async function sampleRegister(
  options: RegisterOptions = {},
): Promise<{ store: GraphStore; register: Register }> {
  const store = await openGrafeoStore(null);
  await store.migrate();
  const register = createRegister(store, options);
  await register.change(ada('seed'), addSample);
  return { store, register };
}

/** Code and rule of the error that the work is refused with; null when it is not. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: ErrorCode; rule?: string } | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof CartularyError)) throw error;
    return error.details.rule === undefined
      ? { code: error.code }
      : { code: error.code, rule: error.details.rule };
  }
}
