import { parseEdtf } from '../dates/edtf.ts';
import {
  orNull,
  propertiesOf,
  type RecordStore,
  readIds,
  readPage,
  takenIds,
  type Written,
  writeRows,
} from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { CypherRow } from '../store/graph-store.ts';
import type { Claim, ClaimRecord, Participant } from './claim.ts';
import { searchTextOfClaim } from './claim-search-text.ts';
import { statementOf } from './statement.ts';
import { storedValue } from './stored-value.ts';

const records = query('claim/records');
const recordIds = query('claim/record-ids');
const taken = query('claim/taken');
const create = query('claim/create');
const save = query('claim/save');
const unlink = query('claim/unlink');
const linkEntities = query('claim/link-entities');
const linkClaims = query('claim/link-claims');

/** A claim with its lists in the one order that its record has, without repeats. */
export function inRecordOrder<C extends Pick<Claim, 'participants' | 'content' | 'conditions' | 'reasons'>>(
  claim: C,
): C {
  const sorted = (ids: string[]) => [...new Set(ids)].sort();
  const byKey = new Map(claim.participants.map((each) => [`${each.role}\n${each.entity}`, each]));
  return {
    ...claim,
    participants: [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each),
    content: sorted(claim.content),
    conditions: sorted(claim.conditions),
    reasons: sorted(claim.reasons),
  };
}

export const claimRecords: RecordStore<ClaimRecord> = {
  async read(tx, ids) {
    return (await readIds(tx, records, ids)).map(decode);
  },
  page: (tx, after, limit) => readPage(tx, recordIds, after, limit),
  taken: (tx, ids) => takenIds(tx, taken, ids),
  async save(tx, written, copies) {
    const fresh = written.filter(({ before }) => !before);
    await writeRows(
      tx,
      create,
      fresh.map(({ after }) => ({
        id: after.id,
        subject: after.subject,
        properties: { ...propertiesFor(after), ...copies?.get(after.id) },
      })),
    );
    const kept = written.filter(({ before }) => before);
    await writeRows(
      tx,
      save,
      kept.map(({ after }) => ({ id: after.id, properties: { ...propertiesFor(after) } })),
    );
    const relinked = kept.filter(({ before, after }) => links(before!) !== links(after));
    if (relinked.length > 0) await tx.run(unlink, { ids: relinked.map(({ after }) => after.id) });
    await writeRows(tx, linkEntities, [
      ...fresh.flatMap(({ after }) => beyondSubject(after)),
      ...relinked.flatMap(({ after }) => [subjectOf(after), ...beyondSubject(after)]),
    ]);
    await writeRows(tx, linkClaims, [...fresh, ...relinked].flatMap(namedClaims));
  },
  async remove() {
    throw new Error('A claim is retracted, not removed.');
  },
};

function decode(row: CypherRow): ClaimRecord {
  const p = propertiesOf(row);
  return inRecordOrder({
    id: p.id,
    subject: orNull(row.subject),
    predicate: p.predicate,
    object: orNull(row.object),
    value: storedValue(p),
    participants: row.participants as unknown as Participant[],
    text: p.text,
    modality: p.modality,
    negated: p.negated,
    valid: orNull(p.valid),
    dateBasis: orNull(p.dateBasis),
    embedded: p.embedded,
    content: row.content,
    conditions: row.conditions,
    reasons: row.reasons,
    status: p.status,
    author: p.author,
    editors: p.editors ?? [],
    reviewedBy: orNull(p.reviewedBy),
    reviewedAt: orNull(p.reviewedAt),
    reviewWaived: p.reviewWaived ?? false,
    retractedReason: orNull(p.retractedReason),
    version: p.version,
    recordedFrom: p.recordedFrom,
    recordedTo: orNull(p.recordedTo),
  } as ClaimRecord);
}

/** The flat properties of a claim; every value property is named, so that a former value's are removed. */
function propertiesFor(claim: ClaimRecord) {
  const { subject, object, participants, content, conditions, reasons, value, ...own } = claim;
  const bounds = own.valid === null ? null : parseEdtf(own.valid);
  return {
    ...own,
    earliestStart: bounds?.earliestStart ?? null,
    latestStart: bounds?.latestStart ?? null,
    earliestEnd: bounds?.earliestEnd ?? null,
    latestEnd: bounds?.latestEnd ?? null,
    valueKind: value === null ? null : Object.keys(value)[0]!,
    valueText: value?.text ?? null,
    valueEdtf: value?.edtf ?? null,
    valueAmount: value?.quantity?.amount ?? null,
    valueLow: value?.quantity?.low ?? null,
    valueHigh: value?.quantity?.high ?? null,
    valueUnit: value?.quantity?.unit ?? null,
    valueApproximate: value?.quantity?.approximate ?? null,
    valueLat: value?.geo?.lat ?? null,
    valueLon: value?.geo?.lon ?? null,
    valuePrecision: value?.geo?.precision ?? null,
    searchText: searchTextOfClaim(claim),
    statement: statementOf(claim),
  };
}

function links(claim: ClaimRecord): string {
  const { subject, object, participants, content, conditions, reasons } = claim;
  return JSON.stringify([subject, object, participants, content, conditions, reasons]);
}

function subjectOf({ id, subject }: ClaimRecord) {
  return { claim: id, part: 'subject', role: null, entity: subject };
}

function beyondSubject({ id, object, participants }: ClaimRecord) {
  return [
    ...(object === null ? [] : [{ claim: id, part: 'object', role: null, entity: object }]),
    ...participants.map(({ role, entity }) => ({ claim: id, part: 'participant', role, entity })),
  ];
}

function namedClaims({ after }: Written<ClaimRecord>) {
  const claim = after.id;
  return [
    ...after.content.map((other) => ({ claim, part: 'content', other })),
    ...after.conditions.map((other) => ({ claim, part: 'condition', other })),
    ...after.reasons.map((other) => ({ claim, part: 'reason', other })),
  ];
}
