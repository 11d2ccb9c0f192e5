import { type RecordStore, readIds, readPage, writeRows } from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { PredicateProperties } from '../store/queries.generated.ts';
import type { Predicate } from './predicate.ts';

const records = query('predicate/records');
const recordIds = query('predicate/record-ids');
const save = query('predicate/save');

/** Predicates are only added. */
export const predicateRecords: RecordStore<Predicate> = {
  async read(tx, ids) {
    const rows = await readIds(tx, records, ids);
    return rows.map(({ properties }) => decode(properties));
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

/** The predicate that these properties keep; the graph has no empty lists. */
function decode(properties: PredicateProperties): Predicate {
  const { subjectKinds, objectKinds, valueKinds } = properties;
  return {
    ...properties,
    subjectKinds: subjectKinds ?? [],
    objectKinds: objectKinds ?? [],
    valueKinds: valueKinds ?? [],
  };
}
