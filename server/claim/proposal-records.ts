import {
  fromJson,
  propertiesOf,
  type RecordStore,
  readIds,
  readPage,
  writeRows,
} from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { ContradictionRecord, ProposalRecord } from './claim.ts';

const proposals = query('claim/proposal-records');
const proposalIds = query('claim/proposal-record-ids');
const proposalSave = query('claim/proposal-save');
const proposalRemove = query('claim/proposal-remove');
const contradictions = query('claim/contradiction-records');
const contradictionIds = query('claim/contradiction-record-ids');
const contradictionSave = query('claim/contradiction-save');
const contradictionRemove = query('claim/contradiction-remove');

/** Id of the draft version that a reviewed claim of this version would get. */
export function proposalId(claim: string, version: number): string {
  return `${claim}@${version + 1}`;
}

/** Id of a contradiction's record. */
export function contradictionId(claim: string, contradicts: string): string {
  return `${claim}|contradicts|${contradicts}`;
}

export const proposalRecords: RecordStore<ProposalRecord> = {
  async read(tx, ids) {
    return (await readIds(tx, proposals, ids)).map((row) => {
      const p = propertiesOf(row);
      return {
        id: p.id,
        claim: row.claim,
        payload: fromJson(p.payload),
        author: p.author,
        editors: p.editors ?? [],
        recordedFrom: p.recordedFrom,
      } as ProposalRecord;
    });
  },
  page: (tx, after, limit) => readPage(tx, proposalIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      proposalSave,
      written.map(({ after: { id, claim, payload, author, editors, recordedFrom } }) => ({
        id,
        claim,
        properties: { payload: JSON.stringify(payload), author, editors, recordedFrom },
      })),
    ),
  async remove(tx, removed) {
    const ids = removed.map(({ id }) => id);
    await writeRows(tx, proposalRemove, ids, { ids });
  },
};

export const contradictionRecords: RecordStore<ContradictionRecord> = {
  async read(tx, ids) {
    if (ids.length === 0) return [];
    const rows = ids.map((id) => {
      const [claim = '', , contradicts = ''] = id.split('|');
      return { claim, contradicts };
    });
    return (await tx.run(contradictions, { rows })).map((row) => {
      const { claim, contradicts, reason, by, recordedFrom } = row as unknown as ContradictionRecord;
      return { id: contradictionId(claim, contradicts), claim, contradicts, reason, by, recordedFrom };
    });
  },
  page: (tx, after, limit) => readPage(tx, contradictionIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      contradictionSave,
      written.map(({ after: { claim, contradicts, reason, by, recordedFrom } }) => ({
        claim,
        contradicts,
        properties: { reason, by, recordedFrom },
      })),
    ),
  remove: (tx, removed) =>
    writeRows(
      tx,
      contradictionRemove,
      removed.map(({ claim, contradicts }) => ({ claim, contradicts })),
    ),
};
