import { type RecordStore, readIds, readPage, writeRows } from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { EntityType } from './entity-type.ts';

const records = query('entity/type-records');
const recordIds = query('entity/type-record-ids');
const save = query('entity/type-save');

/** Entity types are only added. */
export const entityTypeRecords: RecordStore<EntityType> = {
  async read(tx, ids) {
    const rows = await readIds(tx, records, ids);
    return rows.map(({ properties }) => properties);
  },
  page: (tx, after, limit) => readPage(tx, recordIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      save,
      written.map(({ after }) => ({ id: after.id, properties: after })),
    ),
  async remove() {
    throw new Error('The vocabulary is only added to.');
  },
};
