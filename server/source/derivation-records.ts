import { orNull, type RecordStore, readPage, writeRows } from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { Derivation, DerivationRecord, SeparationRecord } from './source.ts';

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
    return (await tx.run(derivations, { rows })).map((row) => {
      const { from, to, kind } = row as unknown as Derivation;
      const recordedTo = orNull<string>(row.recordedTo);
      return {
        id: derivationId({ from, to, kind }),
        from,
        to,
        kind,
        recordedFrom: row.recordedFrom as string,
        recordedTo,
      };
    });
  },
  page: (tx, after, limit) => readPage(tx, derivationIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      derivationSave,
      written.map(({ after: { from, to, kind, recordedFrom, recordedTo } }) => ({
        from,
        to,
        kind,
        properties: { recordedFrom, recordedTo },
      })),
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
    return (await tx.run(separations, { rows })).map((row) => {
      const { a, b, reason } = row as unknown as SeparationRecord;
      return { id: separationId(a, b), a, b, reason };
    });
  },
  page: (tx, after, limit) => readPage(tx, separationIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      separationSave,
      written.map(({ after: { a, b, reason } }) => ({ a, b, reason })),
    ),
  remove: (tx, removed) =>
    writeRows(
      tx,
      separationRemove,
      removed.map(({ a, b }) => ({ a, b })),
    ),
};
