import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CitationInput, Stance } from '../server/citation/citation.ts';
import { type ClaimInput, type ClaimValue, MODALITIES, ROLES } from '../server/claim/claim.ts';
import { ENTITY_KINDS, type EntityKind } from '../server/entity/entity.ts';
import type { EntityType } from '../server/entity/entity-type.ts';
import { packageRoot } from '../server/package/package-root.ts';
import type { Predicate, PredicateInput } from '../server/predicate/predicate.ts';
import { newPredicate } from '../server/predicate/predicate-writes.ts';
import type { ImportRow } from '../server/register/register.ts';
import { RELIABILITIES, type SourceInput } from '../server/source/source.ts';
import { Dice } from './dice.ts';

/** Share of all entities. */
const SHARES: Record<EntityKind, number> = {
  Actor: 0.4,
  Agreement: 0.05,
  Facility: 0.15,
  Event: 0.15,
  Place: 0.15,
  Asset: 0.1,
};
/** Claims of the pocket: the same neighbourhood, whatever the size of the graph around it. */
export const POCKET = { centre: 'actor:pocket', claims: 100, neighbours: 60, sources: 12 };
const WORDS = 'river bridge winter market signal harbour letter garden engine valley paper forest'.split(' ');
const FORMS = ['Union', 'Station', 'Council', 'Works', 'District', 'Group', 'Line', 'Office'];

/**
 * The rows of a graph in an order that can be loaded: vocabulary of the seed, entities (a quarter as many as claims),
 * sources, derivations, claims with 1.5 citations on average, contradictions. The same size and seed give the same
 * rows. Degrees are skewed as in real graphs: of n entities of a kind the r-th has about r^(-2/3) of the first's
 * claims, so that 100,000 claims have a hub of some thousands. Yields row by row; nothing is kept but the vocabulary.
 */
export function* graphRows(claims: number, seed = 1): Generator<ImportRow> {
  const dice = new Dice(seed);
  const vocabulary = readVocabulary();
  const counts = entityCounts(claims);
  const sources = sourceCount(claims);
  for (const predicate of vocabulary.predicates) yield { predicate };
  for (const entityType of vocabulary.types) yield { entityType };
  yield* entities(counts, vocabulary.types, dice);
  for (let n = 0; n < sources; n += 1) yield { source: source(n, sources, dice) };
  for (let n = 1; n < sources; n += 1) {
    if (!dice.chance(0.03)) continue;
    const kind = dice.one(['copy', 'translation', 'summary', 'report'] as const);
    yield { derivation: { from: `source:${n}`, to: `source:${dice.below(n)}`, kind } };
  }
  yield* pocket(vocabulary.predicates);
  const drawn = vocabulary.predicates.filter((each) => each.objectKinds.length + each.valueKinds.length > 0);
  const rest = claims - POCKET.claims;
  for (let n = 0; n < rest; n += 1) {
    const predicate = drawn[dice.skewed(drawn.length, 1.6)]!;
    const embedded = n % 200 === 7 && n + 1 < rest;
    yield { claim: claim(n, predicate, counts, sources, dice, embedded) };
  }
  for (let n = 0; n < Math.floor(claims / 200); n += 1) {
    const one = dice.below(rest);
    yield {
      contradiction: {
        claim: `claim:${one}`,
        contradicts: `claim:${(one + 1 + n) % rest}`,
        reason: 'Both cannot hold.',
      },
    };
  }
}

export function entityCounts(claims: number): Record<EntityKind, number> {
  const all = Math.floor(claims / 4);
  return Object.fromEntries(
    ENTITY_KINDS.map((kind) => [kind, Math.max(20, Math.round(all * SHARES[kind]))]),
  ) as Record<EntityKind, number>;
}

function sourceCount(claims: number): number {
  return Math.max(40, Math.floor(claims / 50));
}

function readVocabulary(): { predicates: Predicate[]; types: EntityType[] } {
  const read = (file: string) => parse(readFileSync(join(packageRoot(), 'seed', file), 'utf8'));
  return {
    predicates: (read('predicates.yaml') as PredicateInput[]).map(newPredicate),
    types: read('entity-types.yaml') as EntityType[],
  };
}

function* entities(
  counts: Record<EntityKind, number>,
  types: EntityType[],
  dice: Dice,
): Generator<ImportRow> {
  for (const kind of ENTITY_KINDS) {
    const ofKind = types.filter((type) => type.kind === kind);
    for (let n = 0; n < counts[kind]; n += 1) {
      const name = `${dice.title(WORDS)} ${dice.one(FORMS)} ${n}`;
      yield {
        entity: {
          id: entityId(kind, n),
          kind,
          type: ofKind[n % ofKind.length]!.id,
          name,
          aliases: dice.chance(0.3)
            ? [{ text: `${name} (${dice.one(WORDS)})`, lang: 'en', script: 'Latn' }]
            : [],
          identifiers: dice.chance(0.2) ? [`bench:${kind.toLowerCase()}-${n}`] : [],
          description: dice.chance(0.5) ? `${dice.sentence(WORDS, 8)}.` : null,
        },
      };
    }
  }
}

function entityId(kind: EntityKind, n: number): string {
  return `${kind.toLowerCase()}:${n}`;
}

function source(n: number, all: number, dice: Dice): SourceInput {
  const publisher = dice.skewed(Math.max(8, Math.floor(all / 4)), 2);
  const reliability = dice.chance(0.25) ? null : dice.one(RELIABILITIES);
  return {
    id: `source:${n}`,
    type: dice.one(['article', 'report', 'webpage', 'dataset']),
    title: `${dice.title(WORDS)} ${n}`,
    authors: dice.chance(0.3) ? [`Writer ${dice.below(5)} of house ${publisher}`] : [],
    publisher: dice.chance(0.9) ? `House ${publisher}` : null,
    issued: dice.chance(0.7) ? `${1995 + dice.below(30)}` : null,
    canonicalUrl: dice.chance(0.5) ? `https://house-${publisher}.example/${n}` : null,
    language: 'en',
    reliability,
    reliabilityReason: reliability === null ? null : 'Judged by its record.',
    rights: { statement: 'Generated.', redistributable: dice.chance(0.3) },
  };
}

function claim(
  n: number,
  predicate: Predicate,
  counts: Record<EntityKind, number>,
  sources: number,
  dice: Dice,
  embedded: boolean,
): ClaimInput {
  const pick = (kinds: readonly EntityKind[]) => {
    const kind = dice.one(kinds);
    return entityId(kind, dice.skewed(counts[kind], 3));
  };
  const bare = predicate.objectKinds.length === 0 || (predicate.objectOptional && dice.chance(0.3));
  const withValue = predicate.valueKinds.length > 0 && (bare || dice.chance(0.2));
  const date = validity(dice);
  const uncertain = date !== null && /[?~]/.test(date);
  const telling = n % 200 === 8;
  return {
    id: `claim:${n}`,
    subject: pick(predicate.subjectKinds),
    predicate: predicate.id,
    object: bare && withValue ? null : predicate.objectKinds.length > 0 ? pick(predicate.objectKinds) : null,
    value: withValue ? value(dice.one(predicate.valueKinds), dice) : null,
    participants: dice.chance(0.15) ? [{ role: dice.one(ROLES), entity: pick(ENTITY_KINDS) }] : [],
    text: `${dice.sentence(WORDS, 9)} ${n}.`,
    modality: dice.chance(0.8) ? 'asserted' : dice.one(MODALITIES.slice(1)),
    negated: dice.chance(0.03),
    valid: date,
    dateBasis: uncertain ? 'The date of the report.' : null,
    embedded,
    content: telling ? [`claim:${n - 1}`] : [],
    citations: citations(n, sources, counts, dice),
  };
}

function citations(
  n: number,
  sources: number,
  counts: Record<EntityKind, number>,
  dice: Dice,
): CitationInput[] {
  const roll = dice.number();
  const many = roll < 0.6 ? 1 : roll < 0.9 ? 2 : 3;
  return Array.from({ length: many }, (_, at): CitationInput => {
    const other = dice.number();
    const stance: Stance = at === 0 || other < 0.85 ? 'supports' : other < 0.95 ? 'contradicts' : 'mentions';
    return {
      id: `citation:${n}:${at + 1}`,
      source: `source:${dice.skewed(sources, 2)}`,
      stance,
      quote: { exact: dice.sentence(WORDS, 5 + dice.below(4)), prefix: null, suffix: null },
      locator: dice.chance(0.7) ? { label: 'paragraph', value: String(1 + dice.below(40)) } : null,
      credibility: dice.chance(0.2) ? null : 1 + dice.below(5),
      saidBy: dice.chance(0.15) ? entityId('Actor', dice.skewed(counts.Actor, 3)) : null,
    };
  });
}

function validity(dice: Dice): string | null {
  const year = 1995 + dice.below(28);
  const month = `${year}-0${1 + dice.below(9)}`;
  const forms = [`${year}`, month, `${month}-1${dice.below(9)}`, `${month}/${year + 2}`, `${month}/..`];
  return dice.chance(0.4) ? null : dice.one([...forms, `/${month}`, `${year}?`, `${month}/`]);
}

function value(kind: Predicate['valueKinds'][number], dice: Dice): ClaimValue {
  if (kind === 'edtf') return { edtf: `${1990 + dice.below(30)}` };
  if (kind === 'text') return { text: dice.sentence(WORDS, 4) };
  if (kind === 'geo')
    return { geo: { lat: 40 + dice.below(2000) / 100, lon: 20 + dice.below(2000) / 100, precision: 500 } };
  const amount = dice.below(10_000);
  return {
    quantity: { amount, low: null, high: null, unit: 'persons', approximate: dice.chance(0.4) },
  };
}

/** The same hundred claims in every graph: entities, sources and citations of their own. */
function* pocket(predicates: Predicate[]): Generator<ImportRow> {
  const dice = new Dice(0);
  const { centre, neighbours, sources } = POCKET;
  const between = predicates.filter(
    (each) => each.subjectKinds.includes('Actor') && each.objectKinds.includes('Actor') && !each.context,
  );
  yield { entity: { id: centre, kind: 'Actor', type: 'state', name: 'Pocket' } };
  for (let n = 0; n < neighbours; n += 1)
    yield { entity: { id: `${centre}-${n}`, kind: 'Actor', type: 'state', name: `Pocket neighbour ${n}` } };
  for (let n = 0; n < sources; n += 1)
    yield { source: { ...source(n, sources, dice), id: `source:pocket-${n}`, canonicalUrl: null } };
  for (let n = 0; n < POCKET.claims; n += 1) {
    const each = claim(n, between[n % between.length]!, entityCounts(0), sources, dice, false);
    const about = {
      subject: centre,
      object: `${centre}-${n % neighbours}`,
      value: null,
      participants: [],
      content: [],
    };
    yield {
      claim: {
        ...each,
        ...about,
        id: `claim:pocket-${n}`,
        citations: each.citations.map((citation, at) => ({
          ...citation,
          id: `citation:pocket-${n}:${at + 1}`,
          source: `source:pocket-${Number(citation.source.slice('source:'.length))}`,
          saidBy: null,
        })),
      },
    };
  }
}
