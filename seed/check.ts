import { anchorQuote } from '../server/citation/anchor.ts';
import { citationProblems } from '../server/citation/citation-rules.ts';
import { claimProblems } from '../server/claim/claim-rules.ts';
import type { Entity } from '../server/entity/entity.ts';
import { entityProblems } from '../server/entity/entity-rules.ts';
import type { EntityType } from '../server/entity/entity-type.ts';
import type { Predicate } from '../server/predicate/predicate.ts';
import { predicateProblems } from '../server/predicate/predicate-rules.ts';
import type { Problem } from '../server/record/problem.ts';
import { unknownReference } from '../server/record/shape.ts';
import { keptApart, sameSourceProblem, sameSources } from '../server/source/same-source.ts';
import type { Snapshot, Source } from '../server/source/source.ts';
import { derivationProblems, separationProblems, sourceProblems } from '../server/source/source-rules.ts';
import type { TextStore } from '../server/text/text-store.ts';
import { type Notice, RULE_OF_PART } from '../server/verify/text-rules.ts';
import { type ExpandedClaim, expandClaim } from './expand.ts';
import type { SeedClaim } from './format.ts';
import type { Placed, SeedData, SeedProblem } from './read.ts';

/** What the register holds already of what a seed names. */
export interface Held {
  predicates: Map<string, Predicate>;
  entityTypes: Map<string, EntityType>;
  entities: Map<string, Entity & { mergedInto: string | null }>;
  sources: Map<string, Source>;
  snapshots: Map<string, Snapshot>;
  claims: Set<string>;
}

/**
 * Every rule that the seed breaks by itself and together with what the register holds, each with its place. The
 * register checks them again; it would stop at the first. Quotes are checked where `texts` has the text; `onNotice` hears
 * of those that a person should look at again, though no rule is broken.
 */
export async function checkSeed(
  data: SeedData,
  held: Held,
  texts: TextStore | null,
  onNotice?: (notice: SeedNotice) => void,
): Promise<SeedProblem[]> {
  const found = [...repeats(data), ...checkRecords(data, held), ...checkClaims(data, held)];
  const problems = found.filter(({ value }) => typeof value !== 'string' || !data.malformed.has(value));
  if (texts?.configured) problems.push(...(await checkTexts(data, texts, onNotice)));
  return problems.map(({ file, line, rule, message }) => ({ file, line, rule, message }));
}

/** A quote to look at again, and where it is written. */
export type SeedNotice = Notice & { file: string; line: number };

/** With the value that is at fault, where there is one. */
type Found = SeedProblem & { value?: unknown };

function repeats(data: SeedData): Found[] {
  const { predicates, entityTypes, entities, sources, snapshots, claims } = data;
  const citations = claims.flatMap((claim) =>
    expand(claim, data).citations.map(({ id }, at) => ({
      value: id,
      placed: claim,
      path: ['citations', at],
    })),
  );
  const byId = (placed: Placed<{ id: string }>) => ({ value: placed.value.id, placed, path: ['id'] });
  return [
    ...repeatsOf('id', predicates.map(byId)),
    ...repeatsOf('id', entityTypes.map(byId)),
    ...repeatsOf('id', entities.map(byId)),
    ...repeatsOf('id', sources.map(byId)),
    ...repeatsOf('id', claims.map(byId)),
    ...repeatsOf('id', citations),
    ...repeatsOf(
      'snapshot',
      snapshots.map((placed) => ({ value: placed.value.sha256, placed, path: ['sha256'] })),
    ),
    ...repeatsOf(
      'identifier',
      entities.flatMap((placed) =>
        placed.value.identifiers.map((value, at) => ({ value, placed, path: ['identifiers', at] })),
      ),
    ),
    ...repeatsOf(
      'canonical URL',
      sources.flatMap((placed) =>
        placed.value.canonicalUrl === null
          ? []
          : [{ value: placed.value.canonicalUrl, placed, path: ['canonicalUrl'] }],
      ),
    ),
    ...sameAddresses(data),
  ];
}

/** Sources at the address of one before them, from which nothing in the seed keeps them apart. */
function sameAddresses({ sources, derivations, separations }: SeedData): Found[] {
  const placedById = new Map(sources.map((placed) => [placed.value.id, placed]));
  return sameSources(values(sources), keptApart(values(derivations), values(separations))).flatMap((same) => {
    const placed = placedById.get(same.id)!;
    return place(placed, [sameSourceProblem(same)]);
  });
}

function repeatsOf(
  what: string,
  items: { value: string; placed: Placed<unknown>; path: (string | number)[] }[],
): SeedProblem[] {
  const first = new Map<string, string>();
  return items.flatMap(({ value, placed, path }) => {
    const line = placed.line(path);
    const earlier = first.get(value);
    if (earlier === undefined) {
      first.set(value, `${placed.file}:${line}`);
      return [];
    }
    const message = `the ${what} ${value} stands already at ${earlier}`;
    return [{ file: placed.file, line, rule: 'unique-identifier', message }];
  });
}

function checkRecords(data: SeedData, held: Held): Found[] {
  const types = merged(held.entityTypes, data.entityTypes);
  const sources = merged(held.sources as Map<string, unknown>, data.sources);
  const knownSource = (field: string, id: string) => (sources.has(id) ? [] : [unknownReference(field, id)]);
  const typesOf = (kind: string) =>
    [...types.values()].filter((type) => type.kind === kind).map((type) => type.id);
  return [
    ...data.predicates.flatMap((each) => place(each, predicateProblems(each.value))),
    ...data.entities.flatMap((each) =>
      place(
        each,
        entityProblems(each.value, {
          type: types.get(each.value.type) ?? null,
          typesOfKind: typesOf(each.value.kind),
        }),
      ),
    ),
    ...data.sources.flatMap((each) =>
      place(each, sourceProblems({ ...each.value, status: 'live', retractedReason: null })),
    ),
    ...data.snapshots.flatMap((each) => place(each, knownSource('source', each.value.source))),
    ...data.derivations.flatMap((each) =>
      place(each, [
        ...derivationProblems(each.value),
        ...knownSource('from', each.value.from),
        ...knownSource('to', each.value.to),
      ]),
    ),
    ...data.separations.flatMap((each) =>
      place(each, [
        ...separationProblems(each.value),
        ...knownSource('a', each.value.a),
        ...knownSource('b', each.value.b),
      ]),
    ),
  ];
}

function checkClaims(data: SeedData, held: Held): Found[] {
  const predicates = merged(held.predicates, data.predicates);
  const entities = merged<{ kind: Entity['kind']; type: string; mergedInto?: string | null }>(
    held.entities,
    data.entities,
  );
  const sources = merged<{ id: string; rights: Source['rights'] }>(held.sources, data.sources);
  const snapshots = new Map(
    [...held.snapshots.values(), ...values(data.snapshots)].map((each) => [each.sha256, each.source]),
  );
  const known = new Set([...held.claims, ...data.claims.map(({ value }) => value.id)]);
  const parts = new Set(
    data.claims.flatMap(({ value }) => [...value.content, ...value.conditions, ...value.reasons]),
  );
  return data.claims.flatMap((placed) => {
    const { citations, ...claim } = expand(placed, data);
    const problems = claimProblems(
      { ...claim, status: 'draft' },
      {
        predicate: predicates.get(claim.predicate) ?? null,
        entity: (id) => entities.get(id) ?? null,
        claimKnown: (id) => known.has(id),
      },
    );
    placed.value.contradicts.forEach((each, at) => {
      if (!known.has(each.claim)) problems.push(unknownReference(`contradicts[${at}].claim`, each.claim));
    });
    if (!citations.some(({ stance }) => stance === 'supports')) problems.push(unsupported());
    if (claim.embedded && !parts.has(claim.id) && !held.claims.has(claim.id)) problems.push(orphan());
    for (const [at, citation] of citations.entries()) {
      const found = citationProblems(
        { ...citation, check: 'unchecked', status: 'draft' },
        {
          claimKnown: true,
          source: sources.get(citation.source) ?? null,
          snapshotSource: citation.snapshot === null ? null : (snapshots.get(citation.snapshot) ?? null),
          speakerKnown: citation.saidBy !== null && entities.has(citation.saidBy),
        },
      );
      problems.push(
        ...found.map((problem) => ({ ...problem, field: `citations[${at}].${problem.field ?? ''}` })),
      );
    }
    return place(placed, problems);
  });
}

async function checkTexts(
  data: SeedData,
  texts: TextStore,
  onNotice?: (notice: SeedNotice) => void,
): Promise<SeedProblem[]> {
  const problems: SeedProblem[] = [];
  for (const placed of data.claims) {
    for (const [at, citation] of expand(placed, data).citations.entries()) {
      const text = citation.snapshot === null ? null : await texts.byHash(citation.snapshot);
      if (text === null) {
        const fault = citation.snapshot === null ? null : texts.faultOf(citation.snapshot);
        if (fault !== null) {
          const line = placed.line(['citations', at, 'source']);
          const message = `${citation.id}: ${fault}`;
          problems.push({ file: placed.file, line, rule: 'text-in-utf8', message });
        }
        continue;
      }
      const { findings, lookAgain } = anchorQuote(text, citation);
      for (const { reading, message } of lookAgain) {
        const line = placed.line(['citations', at, 'quote']);
        onNotice?.({ file: placed.file, line, reading, record: citation.id, message });
      }
      for (const { part, message } of findings) {
        const line = placed.line(['citations', at, FIELD_OF_PART[part]]);
        problems.push({
          file: placed.file,
          line,
          rule: RULE_OF_PART[part],
          message: `${citation.id}: ${message}`,
        });
      }
    }
  }
  return problems;
}

const FIELD_OF_PART = { quote: 'quote', position: 'start', locator: 'paragraph' } as const;

/** Fields of a record that a seed file writes under another name. */
const SEED_FIELDS: Record<string, string> = { position: 'start', locator: 'paragraph', exact: 'quote' };

function place(placed: Placed<unknown>, problems: Problem[]): Found[] {
  const { id } = placed.value as { id?: string };
  return problems.map(({ rule, message, field, value }) => ({
    file: placed.file,
    line: placed.line(seedPath(field)),
    rule,
    value,
    message: id === undefined ? message : `${id}: ${message}`,
  }));
}

/** `citations[2].quote.exact` as the path of that part in a seed file. */
export function seedPath(field: string | undefined): (string | number)[] {
  const steps = (field ?? '').split(/[.[\]]+/).filter(Boolean);
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : (SEED_FIELDS[step] ?? step)));
}

function unsupported(): Problem {
  const message = 'no citation supports it';
  return { rule: 'claim-has-citation', code: 'CLAIM_WITHOUT_CITATION', message, field: 'citations' };
}

function orphan(): Problem {
  const message = 'it is embedded, but no claim has it as content, condition or reason';
  return { rule: 'embedded-has-parent', code: 'BAD_USER_INPUT', message, field: 'embedded' };
}

function expand(placed: Placed<SeedClaim>, data: SeedData): ExpandedClaim {
  return expandClaim(placed.value, values(data.snapshots));
}

function merged<T>(held: Map<string, T>, items: Placed<T & { id: string }>[]): Map<string, T> {
  return new Map([...held, ...items.map(({ value }) => [value.id, value] as const)]);
}

function values<T>(items: Placed<T>[]): T[] {
  return items.map(({ value }) => value);
}
