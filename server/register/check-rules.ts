import { citationProblems } from '../citation/citation-rules.ts';
import { type ClaimRecord, entitiesOf, partsOf } from '../claim/claim.ts';
import { claimProblems } from '../claim/claim-rules.ts';
import { entityProblems, entityTypeProblems } from '../entity/entity-rules.ts';
import { canonicalIdentifier, spellingsOf } from '../entity/identifier.ts';
import { predicateProblems } from '../predicate/predicate-rules.ts';
import type { Problem } from '../record/problem.ts';
import { reasonProblems } from '../record/reason.ts';
import type { RecordKind } from '../record/record.ts';
import { unknownReference } from '../record/shape.ts';
import { duplicate, type WorkingSet } from '../record/working-set.ts';
import {
  derivationProblems,
  separationProblems,
  snapshotProblems,
  sourceProblems,
} from '../source/source-rules.ts';
import { readSourceAttached } from '../source/source-writes.ts';
import { query } from '../store/cypher-library.ts';
import { checkAddresses } from './check-addresses.ts';
import { readNamedBy } from './named-by.ts';

const typesOfKind = query('entity/types-of-kind');

/**
 * Checks every touched record, and every record that a touched one bears on, before anything is written. Throws the
 * CartularyError of the first rule broken. Rules that need all evidence of a claim are checked after writing.
 */
export async function checkRules(work: WorkingSet): Promise<void> {
  await widen(work);
  const claims = await loadNamed(work);
  await checkVocabulary(work);
  await checkEntities(work);
  await checkSources(work);
  checkClaims(work, claims);
  checkCitations(work);
  await checkRemovals(work);
  await checkUniqueness(work);
}

/** Claims of an entity whose type changes and citations of a source whose rights change are looked at again. */
async function widen(work: WorkingSet): Promise<void> {
  const retyped = work
    .touched('entity')
    .filter(({ before, after }) => before && after && before.type !== after.type);
  const naming = await readNamedBy(
    work,
    retyped.map(({ id }) => id),
  );
  await work.load(
    'claim',
    naming.flatMap(({ subjectOf, objectOf }) => [...subjectOf, ...objectOf]),
  );
  const closed = work
    .touched('source')
    .filter(({ before, after }) => before?.rights.redistributable && after && !after.rights?.redistributable);
  const attached = await readSourceAttached(
    work,
    closed.map(({ id }) => id),
  );
  await work.load(
    'citation',
    attached.flatMap(({ citations }) => citations.map(({ id }) => id)),
  );
}

/**
 * Loads all that the claims, citations and joins in the set name; gives the claims whose names are loaded. Those that
 * are only named stay as they are, and need no second look.
 */
async function loadNamed(work: WorkingSet): Promise<ClaimRecord[]> {
  const citations = work.loaded('citation');
  const proposals = work.loaded('proposal');
  const contradictions = work.loaded('contradiction');
  const own = work.loaded('claim');
  await work.load('claim', [
    ...citations.map(({ claim }) => claim),
    ...proposals.map(({ claim }) => claim),
    ...contradictions.flatMap(({ claim, contradicts }) => [claim, contradicts]),
  ]);
  const claims = [...own, ...proposedBy(work)];
  await work.load('claim', claims.flatMap(partsOf));
  await work.load(
    'predicate',
    claims.map(({ predicate }) => predicate),
  );
  await work.load('entity', [...claims.flatMap(entitiesOf), ...citations.map(({ saidBy }) => saidBy)]);
  await work.load('source', [
    ...citations.map(({ source }) => source),
    ...work.loaded('snapshot').map(({ source }) => source),
    ...work.loaded('derivation').flatMap(({ from, to }) => [from, to]),
    ...work.loaded('separation').flatMap(({ a, b }) => [a, b]),
  ]);
  await work.load(
    'snapshot',
    citations.map(({ snapshot }) => snapshot),
  );
  return claims;
}

/** What the draft versions in the set would make of their claims. */
function proposedBy(work: WorkingSet): ClaimRecord[] {
  return work.loaded('proposal').flatMap(({ claim, payload }) => {
    const record = work.get('claim', claim);
    return record ? [{ ...record, ...payload }] : [];
  });
}

async function checkVocabulary(work: WorkingSet): Promise<void> {
  for (const { id, after } of work.touched('predicate')) {
    if (after) refuseNamed(work, predicateProblems(after), 'predicate', id);
  }
  for (const { id, after } of work.touched('entity-type')) {
    if (after) refuseNamed(work, entityTypeProblems(after), 'entity-type', id);
  }
}

async function checkEntities(work: WorkingSet): Promise<void> {
  const entities = work.touched('entity').flatMap(({ after }) => (after ? [after] : []));
  if (entities.length === 0) return;
  await work.load(
    'entity-type',
    entities.map(({ type }) => type),
  );
  const kinds = [...new Set(entities.map(({ kind }) => kind))];
  const rows = await work.tx.run(typesOfKind, { kinds });
  const types = new Map<string, string[]>(rows.map(({ kind, ids }) => [kind, ids]));
  for (const { kind, id } of work.touched('entity-type').flatMap(({ after }) => (after ? [after] : []))) {
    types.set(kind, [...(types.get(kind) ?? []), id].sort());
  }
  for (const entity of entities) {
    const type = typeof entity.type === 'string' ? work.get('entity-type', entity.type) : null;
    const problems = entityProblems(entity, { type, typesOfKind: types.get(entity.kind) ?? [] });
    refuseNamed(work, problems, 'entity', entity.id);
  }
}

/**
 * Refuses a record that others are checked by. Where refusals are gathered, one that is malformed is left out, so that no
 * other rule has to bear it.
 */
function refuseNamed(work: WorkingSet, problems: Problem[], kind: RecordKind, id: string): void {
  work.refuseRecord(problems, kind, id);
  if (work.settings.onRefused && problems.some(({ rule }) => rule === 'well-formed')) work.remove(kind, id);
}

async function checkSources(work: WorkingSet): Promise<void> {
  const missing = (field: string, id: string) =>
    work.get('source', id) ? [] : [unknownReference(field, id)];
  for (const { id, after } of work.touched('source')) {
    if (after) refuseNamed(work, sourceProblems(after), 'source', id);
  }
  for (const { id, after } of work.touched('snapshot')) {
    if (!after) continue;
    work.refuseRecord([...snapshotProblems(after), ...missing('source', after.source)], 'snapshot', id);
  }
  for (const { id, after } of work.touched('derivation')) {
    if (!after) continue;
    const problems = [
      ...derivationProblems(after),
      ...missing('from', after.from),
      ...missing('to', after.to),
    ];
    work.refuseRecord(problems, 'derivation', id);
  }
  for (const { id, after } of work.touched('separation')) {
    if (!after) continue;
    const problems = [...separationProblems(after), ...missing('a', after.a), ...missing('b', after.b)];
    work.refuseRecord(problems, 'separation', id);
  }
}

/** Claims that are not touched are looked at too: they may name a retyped entity. */
function checkClaims(work: WorkingSet, claims: ClaimRecord[]): void {
  for (const claim of claims) {
    const problems = claimProblems(claim, {
      predicate: work.get('predicate', claim.predicate),
      entity: (id) => work.get('entity', id),
      claimKnown: (id) => work.get('claim', id) !== null,
    });
    if (claim.status === 'retracted') problems.push(...reasonProblems(claim.retractedReason));
    work.refuseRecord(problems, 'claim', claim.id);
  }
  for (const { id, after } of work.touched('contradiction')) {
    if (!after) continue;
    const problems = (['claim', 'contradicts'] as const).flatMap((field) =>
      work.get('claim', after[field]) ? [] : [unknownReference(field, after[field])],
    );
    if (after.claim === after.contradicts) problems.push(contradictsItself(after.claim));
    problems.push(...reasonProblems(after.reason).map((each): Problem => ({ ...each, rule: 'well-formed' })));
    work.refuseRecord(problems, 'contradiction', id);
  }
}

/** Every citation in the set: those not touched may cite a source whose rights change. */
function checkCitations(work: WorkingSet): void {
  for (const citation of work.loaded('citation')) {
    const speaker = citation.saidBy === null ? null : work.get('entity', citation.saidBy);
    const problems = citationProblems(citation, {
      claimKnown: work.get('claim', citation.claim) !== null,
      source: work.get('source', citation.source),
      snapshotSource:
        citation.snapshot === null ? null : (work.get('snapshot', citation.snapshot)?.source ?? null),
      speakerKnown: speaker !== null && speaker.mergedInto === null,
    });
    if (citation.status === 'retracted') problems.push(...reasonProblems(citation.retractedReason));
    work.refuseRecord(problems, 'citation', citation.id);
  }
}

/** What the graph has on a record that goes, unless this change takes it elsewhere. */
async function checkRemovals(work: WorkingSet): Promise<void> {
  const entities = work.touched('entity').filter(({ after }) => !after);
  for (const { id, subjectOf, objectOf, participantIn, saidBy, redirects } of await readNamedBy(
    work,
    entities.map(({ id }) => id),
  )) {
    const claims = [...subjectOf, ...objectOf, ...participantIn.map(({ claim }) => claim)];
    await work.load('claim', claims);
    await work.load('citation', saidBy);
    await work.load('entity', redirects);
    const users = [
      ...claims.filter((claim) => names(work.get('claim', claim), id)),
      ...saidBy.filter((citation) => work.get('citation', citation)?.saidBy === id),
      ...redirects.filter((redirect) => work.get('entity', redirect)?.mergedInto === id),
    ];
    if (users.length > 0) work.refuse([inUse('named-entity-stays', users)], id);
  }
  const sources = work.touched('source').filter(({ after }) => !after);
  for (const { id, citations } of await readSourceAttached(
    work,
    sources.map(({ id }) => id),
  )) {
    if (citations.length > 0) {
      const users = citations.map((citation) => citation.id);
      work.refuse([inUse('cited-source-stays', users)], id);
    }
  }
}

async function checkUniqueness(work: WorkingSet): Promise<void> {
  const given = work.touchedInTurn('entity').flatMap(({ id, before, after }) => {
    const had = new Set(before?.identifiers);
    return (after?.identifiers ?? []).filter((value) => !had.has(value)).map((value) => ({ id, value }));
  });
  const values = given.flatMap(({ value }) => spellingsOf(value));
  const found = await work.owners('identifier', values);
  await work.load(
    'entity',
    found.map(({ owner }) => owner),
  );
  const owners = new Map<string, string>();
  for (const { key: value, owner } of found) {
    const holds = work
      .get('entity', owner)
      ?.identifiers.some((each) => canonicalIdentifier(each) === canonicalIdentifier(value));
    if (holds) owners.set(canonicalIdentifier(value), owner);
  }
  for (const { id, value } of given) {
    const owner = owners.get(value);
    if (owner && owner !== id) work.refuseRecord([duplicate('identifiers', value, owner)], 'entity', id);
    owners.set(value, id);
  }
  await checkAddresses(work);
}

function names(claim: ClaimRecord | null, id: string): boolean {
  return claim !== null && entitiesOf(claim).includes(id);
}

function inUse(rule: 'named-entity-stays' | 'cited-source-stays', users: string[]): Problem {
  const some = users.slice(0, 3).join(', ');
  return {
    rule,
    code: 'IN_USE',
    message: `${users.length} ${users.length === 1 ? 'record names' : 'records name'} it: ${some}`,
    value: users.slice(0, 20),
  };
}

function contradictsItself(id: string): Problem {
  return {
    rule: 'well-formed',
    code: 'BAD_USER_INPUT',
    message: 'a claim does not contradict itself',
    field: 'contradicts',
    value: id,
    valid: 'another claim',
  };
}
