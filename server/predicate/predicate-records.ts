import { propertiesOf, type RecordStore, readIds, readPage, writeRows } from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { CypherValue } from '../store/graph-store.ts';
import type { Predicate } from './predicate.ts';

const records = query('predicate/records');
const recordIds = query('predicate/record-ids');
const save = query('predicate/save');

/** Predicates are only added. */
export const predicateRecords: RecordStore<Predicate> = {
  async read(tx, ids) {
    return (await readIds(tx, records, ids)).map((row) => {
      const p = propertiesOf(row);
      return {
        id: p.id,
        label: p.label,
        inverseLabel: p.inverseLabel,
        definition: p.definition,
        symmetric: p.symmetric,
        single: p.single,
        context: p.context,
        subjectKinds: p.subjectKinds ?? [],
        objectKinds: p.objectKinds ?? [],
        valueKinds: p.valueKinds ?? [],
        objectOptional: p.objectOptional,
        followTheMoney: p.followTheMoney ?? null,
        stix: p.stix ?? null,
      } as Predicate;
    });
  },
  page: (tx, after, limit) => readPage(tx, recordIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      save,
      written.map(({ after }) => ({ id: after.id, properties: { ...after } as Record<string, CypherValue> })),
    ),
  async remove() {
    throw new Error('The vocabulary is only added to.');
  },
};
