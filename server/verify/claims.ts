import { type ClaimRecord, entitiesOf, partsOf } from '../claim/claim.ts';
import { claimProblems } from '../claim/claim-rules.ts';
import { searchTextOfClaim } from '../claim/claim-search-text.ts';
import { observedOf, staleObservation } from '../claim/observed.ts';
import { citationIsLive, deriveClaim, isSupported, staleCopies, witnessOf } from '../claim/standing.ts';
import { statementOf } from '../claim/statement.ts';
import { parseEdtf } from '../dates/edtf.ts';
import type { EntityRecord } from '../entity/entity.ts';
import type { Predicate } from '../predicate/predicate.ts';
import { reasonProblems } from '../record/reason.ts';
import type { Curated } from '../record/record.ts';
import { readRecords } from '../register/records.ts';
import { query, type RowOf } from '../store/cypher-library.ts';
import type { DayBounds } from '../store/queries.generated.ts';
import type { RecordPage } from './pages.ts';
import { type Violation, violationsOf } from './violation.ts';

const evidenceOf = query('claim/evidence');
const parentsOf = query('claim/parents');
const copiesOf = query('verify/claim-copies');
const DAYS = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const;

type EvidenceRow = RowOf<'claim/evidence'>;

/** Checks a page of claims against every rule, and their kept copies against what their citations give. */
export async function verifyClaims(
  page: RecordPage<'claim'>,
  predicates: Map<string, Predicate>,
): Promise<Violation[]> {
  const { tx, ids, records } = page;
  const entities = new Map(
    (await readRecords(tx, 'entity', idsIn(records.flatMap(entitiesOf)))).map((each) => [each.id, each]),
  );
  const known = new Set(
    (await readRecords(tx, 'claim', [...new Set(records.flatMap(partsOf))])).map(({ id }) => id),
  );
  const byId = new Map(records.map((claim) => [claim.id, claim]));
  const evidence = await tx.run(evidenceOf, { ids });
  return [
    ...records.flatMap((claim) => verifyClaim(claim, predicates, entities, known)),
    ...(await tx.run(parentsOf, { ids })).flatMap(verifyEmbedding),
    ...(await tx.run(copiesOf, { ids })).flatMap((row) => verifyEnds(row, byId.get(row.id))),
    ...evidence.flatMap((row) => [...verifySupport(row), ...verifyCopies(row)]),
  ];
}

/** A claim or citation that is reviewed says by whom: someone whose words are not in it, unless that was waived. */
export function verifyReview(record: Curated & { id: string; status: string }): Violation[] {
  const { id, status, author, editors, reviewedBy, reviewWaived, retractedReason } = record;
  const violations = status === 'retracted' ? violationsOf(id, reasonProblems(retractedReason)) : [];
  const own = reviewedBy !== null && (reviewedBy === author || editors.includes(reviewedBy));
  if (status === 'reviewed' && reviewedBy === null) {
    violations.push({ rule: 'reviewed-by-another', record: id, message: 'it is reviewed, but by nobody' });
  }
  if (own && !reviewWaived) {
    violations.push({
      rule: 'reviewed-by-another',
      record: id,
      message: `${reviewedBy} reviewed their own words`,
    });
  }
  return violations;
}

function idsIn(named: (string | null)[]): string[] {
  return [...new Set(named)].filter((id) => typeof id === 'string');
}

function verifyClaim(
  claim: ClaimRecord,
  predicates: Map<string, Predicate>,
  entities: Map<string, EntityRecord>,
  known: Set<string>,
): Violation[] {
  const problems = claimProblems(claim, {
    predicate: predicates.get(claim.predicate) ?? null,
    entity: (id) => entities.get(id) ?? null,
    claimKnown: (id) => known.has(id),
  });
  return [...violationsOf(claim.id, problems), ...verifyReview(claim)];
}

function verifyEmbedding({ id, embedded, status, parents }: RowOf<'claim/parents'>): Violation[] {
  const others = parents.filter((parent) => parent !== id);
  if (!embedded || status === 'retracted' || others.length > 0) return [];
  const message = 'it is embedded, but no claim has it as content, condition or reason';
  return [{ rule: 'embedded-has-parent', record: id, message }];
}

/** One subject, at most one object, day bounds that are those of its validity, and a search text made of its text. */
function verifyEnds(row: RowOf<'verify/claim-copies'>, claim: ClaimRecord | undefined): Violation[] {
  const record = row.id;
  const violations: Violation[] = [];
  // A record names each once, so it cannot show that the graph has a relationship twice.
  const parts = claim ? partsOf(claim).length : row.parts;
  const participants = claim?.participants.length ?? row.participants;
  if (row.parts !== parts || row.participants !== participants) {
    const message = `it has ${row.participants} participants and ${row.parts} parts in the graph, ${participants} and ${parts} in its record`;
    violations.push({ rule: 'records-match-ledger', record, message });
  }
  if (row.subjects !== 1 || row.objects > 1) {
    const message = `it has ${row.subjects} subjects and ${row.objects} objects in the graph`;
    violations.push({ rule: 'claim-has-object', record, message });
  }
  if (row.text !== null && row.searchText !== searchTextOfClaim({ text: row.text })) {
    violations.push({ rule: 'copies-match', record, message: 'its search text is not made of its text' });
  }
  if (claim && row.statement !== statementOf(claim)) {
    violations.push({ rule: 'copies-match', record, message: 'its statement is not made of what it states' });
  }
  const bounds = boundsOf(row.valid);
  if (bounds !== undefined && DAYS.some((day) => row.bounds[day] !== bounds[day])) {
    violations.push({
      rule: 'copies-match',
      record,
      message: `its day bounds are not those of ${row.valid}`,
    });
  }
  return violations;
}

/** Undefined for a malformed date, which is a violation of its own. */
function boundsOf(valid: string | null): DayBounds | undefined {
  if (valid === null) return { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null };
  try {
    const { earliestStart, latestStart, earliestEnd, latestEnd } = parseEdtf(valid);
    return { earliestStart, latestStart, earliestEnd, latestEnd };
  } catch {
    return undefined;
  }
}

function verifySupport({ id, status, citations }: EvidenceRow): Violation[] {
  if (isSupported(status, citations)) return [];
  const message = `no ${status === 'reviewed' ? 'live ' : ''}citation supports this ${status} claim`;
  return [{ rule: 'claim-has-citation', record: id, message }];
}

function verifyCopies({ id, status, citations, contradictedBy, copies }: EvidenceRow): Violation[] {
  const derived = deriveClaim(status, citations, contradictedBy.includes('reviewed'));
  const observed = observedOf(citations);
  const violations = [
    ...staleCopies(derived, copies).map((key) => staleCopy(id, key, copies[key], derived[key])),
    ...staleObservation(observed, copies).map((key) => staleCopy(id, key, copies[key], observed[key])),
  ];
  for (const { id: record, live, witness, status, sourceStatus, saidBy, sourceWitness } of citations) {
    const now = { live: citationIsLive(status, sourceStatus), witness: witnessOf(saidBy, sourceWitness) };
    if (now.live === live && now.witness === witness) continue;
    const message = `it is kept as ${live ? 'live' : 'not live'} with witness ${witness}, it is ${now.live ? 'live' : 'not live'} with ${now.witness}`;
    violations.push({ rule: 'copies-match', record, message });
  }
  return violations;
}

function staleCopy(record: string, key: string, kept: unknown, given: unknown): Violation {
  return {
    rule: 'copies-match',
    record,
    message: `its ${key} is kept as ${kept}, its citations give ${given}`,
  };
}
