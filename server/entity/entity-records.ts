import {
  fromJson,
  type RecordStore,
  readIds,
  readPage,
  takenIds,
  type Written,
  writeRows,
} from '../record/record-store.ts';
import { query, type RowOf } from '../store/cypher-library.ts';
import type { EntityRecord } from './entity.ts';
import { searchTextOfEntity } from './entity-search-text.ts';

const records = query('entity/records');
const recordIds = query('entity/record-ids');
const taken = query('entity/taken');
const create = query('entity/create');
const save = query('entity/save');
const dropIdentifiers = query('entity/drop-identifiers');
const addIdentifiers = query('entity/add-identifiers');
const redirect = query('entity/redirect');
const repoint = query('entity/repoint');
const restore = query('entity/restore');
const remove = query('entity/remove');
type Row = RowOf<'entity/records'>;

/** Entities, redirects of merged ones included. */
export const entityRecords: RecordStore<EntityRecord> = {
  async read(tx, ids) {
    return (await readIds(tx, records, ids)).map(decode);
  },
  page: (tx, after, limit) => readPage(tx, recordIds, after, limit),
  taken: (tx, ids) => takenIds(tx, taken, ids),
  async save(tx, written) {
    const fresh = written.filter(({ before }) => !before);
    await writeRows(tx, create, fresh.map(row));
    const restored = written.filter(({ before, after }) => before?.mergedInto && !after.mergedInto);
    await writeRows(tx, restore, restored.map(row));
    const standing = written.filter(({ after }) => !after.mergedInto);
    await writeRows(tx, save, standing.filter(({ before }) => before).map(row));
    const repointed = written.filter(({ before, after }) => before?.mergedInto && after.mergedInto);
    await writeRows(tx, repoint, repointed.map(row));
    const redirected = written.filter(({ before, after }) => !before?.mergedInto && after.mergedInto);
    const held = written.filter(({ before }) => before && before.identifiers.length > 0);
    if (held.length > 0) await tx.run(dropIdentifiers, { ids: held.map(({ after }) => after.id) });
    await writeRows(tx, redirect, redirected.map(row));
    const identified = standing.flatMap(({ after }) =>
      after.identifiers.map((value) => ({ id: after.id, value })),
    );
    await writeRows(tx, addIdentifiers, identified);
  },
  async remove(tx, removed) {
    const ids = removed.map(({ id }) => id);
    await tx.run(dropIdentifiers, { ids });
    await writeRows(tx, remove, ids, { ids });
  },
};

/** The entity of a row; the graph has no empty lists. */
function decode({ properties: own, mergedInto, moved }: Row): EntityRecord {
  return {
    ...own,
    aliases: fromJson(own.aliases) ?? [],
    identifiers: own.identifiers ?? [],
    mergedInto,
    moved: fromJson(moved),
  };
}

function row({ after }: Written<EntityRecord>) {
  const { mergedInto, moved, ...own } = after;
  return {
    id: own.id,
    kind: own.kind,
    into: mergedInto,
    moved: moved === null ? null : JSON.stringify(moved),
    properties: { ...own, aliases: JSON.stringify(own.aliases), searchText: searchTextOfEntity(own) },
  };
}
