import { type RecordStore, readPage, writeRows } from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { Derivation, DerivationRecord, SeparationRecord } from './derivation.ts';

const derivations = query('source/derivation-records');
const derivationIds = query('source/derivation-record-ids');
const derivationSave = query('source/derivation-save');
const derivationRemove = query('source/derivation-remove');
const separations = query('source/separation-records');
const separationIds = query('source/separation-record-ids');
const separationSave = query('source/separation-save');
const separationRemove = query('source/separation-remove');

/** Id of a derivation's record. */
export function derivationId({ from, kind, to }: Derivation): string {
  return `${from}|${kind}|${to}`;
}

/** Id of a separation's record, the same whichever source is named first. */
export function separationId(a: string, b: string): string {
  return [a, b].sort().join('|');
}

export const derivationRecords: RecordStore<DerivationRecord> = {
  async read(tx, ids) {
    if (ids.length === 0) return [];
    const rows = ids.map((id) => {
      const [from = '', kind = '', to = ''] = id.split('|');
      return { from, kind, to };
    });
    const found = await tx.run(derivations, {
      rows,
    });
    return found.map((row) => ({ ...row, id: derivationId(row) }));
  },
  page: (tx, after, limit) => readPage(tx, derivationIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      derivationSave,
      written.map(({ after: { id, from, to, kind, ...properties } }) => ({ from, to, kind, properties })),
    ),
  remove: (tx, removed) =>
    writeRows(
      tx,
      derivationRemove,
      removed.map(({ from, to, kind }) => ({ from, to, kind })),
    ),
};

export const separationRecords: RecordStore<SeparationRecord> = {
  async read(tx, ids) {
    if (ids.length === 0) return [];
    const rows = ids.map((id) => {
      const [a = '', b = ''] = id.split('|');
      return { a, b };
    });
    const found = await tx.run(separations, {
      rows,
    });
    return found.map((row) => ({ ...row, id: separationId(row.a, row.b) }));
  },
  page: (tx, after, limit) => readPage(tx, separationIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      separationSave,
      written.map(({ after: { id, ...row } }) => row),
    ),
  remove: (tx, removed) =>
    writeRows(
      tx,
      separationRemove,
      removed.map(({ a, b }) => ({ a, b })),
    ),
};
