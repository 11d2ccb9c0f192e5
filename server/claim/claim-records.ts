import { parseEdtf } from '../dates/edtf.ts';
import {
  type RecordStore,
  readIds,
  readPage,
  takenIds,
  type Written,
  writeRows,
} from '../record/record-store.ts';
import { query, type RowOf } from '../store/cypher-library.ts';
import type { ClaimWritten } from '../store/queries.generated.ts';
import { type ClaimRecord, PARTS, type Part } from './claim.ts';
import { searchTextOfClaim } from './claim-search-text.ts';
import { statementOf } from './statement.ts';
import { flatValue, storedValue, withoutValue } from './stored-value.ts';

const records = query('claim/records');
const recordIds = query('claim/record-ids');
const taken = query('claim/taken');
const create = query('claim/create');
const save = query('claim/save');
const unlink = query('claim/unlink');
const linkEntities = query('claim/link-entities');
const linkClaims = query('claim/link-claims');
type Row = RowOf<'claim/records'>;

/** A claim with its lists in the one order that its record has, without repeats. */
export function inRecordOrder<C extends Pick<ClaimRecord, 'participants' | Part>>(claim: C): C {
  const byKey = new Map(claim.participants.map((each) => [`${each.role}\n${each.entity}`, each]));
  const ordered = { ...claim };
  ordered.participants = [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  for (const part of PARTS) ordered[part] = [...new Set(claim[part])].sort();
  return ordered;
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
        properties: { ...encode(after), ...copies?.get(after.id) },
      })),
    );
    const kept = written.filter(({ before }) => before);
    await writeRows(
      tx,
      save,
      kept.map(({ after }) => ({ id: after.id, properties: encode(after) })),
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

/** The claim of a row; the graph has no empty lists. */
function decode({ properties, ...links }: Row): ClaimRecord {
  const own = withoutValue(properties);
  return inRecordOrder({
    ...own,
    ...links,
    // A claim without a subject is kept as it is, for the rules to name.
    subject: links.subject as string,
    value: storedValue(properties),
    editors: own.editors ?? [],
    reviewWaived: own.reviewWaived ?? false,
  });
}

/** The flat properties of a claim. */
function encode(claim: ClaimRecord): ClaimWritten {
  const { subject, object, participants, content, conditions, reasons, value, ...own } = claim;
  const bounds = own.valid === null ? null : parseEdtf(own.valid);
  return {
    ...own,
    earliestStart: bounds?.earliestStart ?? null,
    latestStart: bounds?.latestStart ?? null,
    earliestEnd: bounds?.earliestEnd ?? null,
    latestEnd: bounds?.latestEnd ?? null,
    ...flatValue(value),
    searchText: searchTextOfClaim(claim),
    statement: statementOf(claim),
  };
}

function links({ subject, object, participants, ...others }: ClaimRecord): string {
  return JSON.stringify([subject, object, participants, ...PARTS.map((part) => others[part])]);
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

/** Relationships of a claim to its parts. */
const PART_LINKS = {
  content: 'content',
  conditions: 'condition',
  reasons: 'reason',
} as const satisfies Record<Part, string>;

function namedClaims({ after }: Written<ClaimRecord>) {
  return PARTS.flatMap((part) =>
    after[part].map((other) => ({ claim: after.id, part: PART_LINKS[part], other })),
  );
}
