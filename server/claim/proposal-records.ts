import { fromJson, type RecordStore, readIds, readPage, writeRows } from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { ClaimEdit } from './claim.ts';
import type { ContradictionRecord, ProposalRecord } from './proposal.ts';

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
    const rows = await readIds(tx, proposals, ids);
    return rows.map(({ properties, claim }) => ({
      ...properties,
      claim,
      payload: fromJson<ClaimEdit>(properties.payload) as ClaimEdit,
      editors: properties.editors ?? [],
    }));
  },
  page: (tx, after, limit) => readPage(tx, proposalIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      proposalSave,
      written.map(({ after: { id, claim, ...own } }) => ({
        id,
        claim,
        properties: { ...own, payload: JSON.stringify(own.payload) },
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
    const found = await tx.run(contradictions, { rows });
    return found.map((row) => ({ ...row, id: contradictionId(row.claim, row.contradicts) }));
  },
  page: (tx, after, limit) => readPage(tx, contradictionIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      contradictionSave,
      written.map(({ after: { id, claim, contradicts, ...properties } }) => ({
        claim,
        contradicts,
        properties,
      })),
    ),
  remove: (tx, removed) =>
    writeRows(
      tx,
      contradictionRemove,
      removed.map(({ claim, contradicts }) => ({ claim, contradicts })),
    ),
};
