import { type RecordStore, readIds, readPage, writeRows } from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { SourceStated, SourceWritten } from '../store/queries.generated.ts';
import { keyOrNull } from './address.ts';
import type { SnapshotRecord, SourceRecord } from './source.ts';
import { searchTextOfSource } from './source-search-text.ts';
import { type WitnessSource, witnessKeys } from './witness-groups.ts';

const records = query('source/records');
const recordIds = query('source/record-ids');
const save = query('source/save');
const dropUrls = query('source/drop-urls');
const addUrls = query('source/add-urls');
const remove = query('source/remove');
const snapshots = query('source/snapshot-records');
const snapshotIds = query('source/snapshot-record-ids');
const snapshotSave = query('source/snapshot-save');
const snapshotRemove = query('source/snapshot-remove');

/** What is kept of a source to find others of its address, and of its witness group, with one look. */
export function keysOfSource(source: WitnessSource) {
  return {
    urlKey: keyOrNull(source.url),
    canonicalUrlKey: keyOrNull(source.canonicalUrl),
    witnessKeys: witnessKeys(source),
  };
}

export const sourceRecords: RecordStore<SourceRecord> = {
  async read(tx, ids) {
    const rows = await readIds(tx, records, ids);
    return rows.map(({ properties }) => decode(properties));
  },
  page: (tx, after, limit) => readPage(tx, recordIds, after, limit),
  async save(tx, written) {
    await writeRows(
      tx,
      save,
      written.map(({ after }) => ({ id: after.id, properties: encode(after) })),
    );
    const changed = written.filter(
      ({ before, after }) => (before?.canonicalUrl ?? null) !== after.canonicalUrl,
    );
    const held = changed.filter(({ before }) => before && before.canonicalUrl !== null);
    if (held.length > 0) await tx.run(dropUrls, { ids: held.map(({ after }) => after.id) });
    const given = changed.filter(({ after }) => after.canonicalUrl !== null);
    await writeRows(
      tx,
      addUrls,
      given.map(({ after }) => ({ id: after.id, url: after.canonicalUrl })),
    );
  },
  async remove(tx, removed) {
    const ids = removed.map(({ id }) => id);
    await tx.run(dropUrls, { ids });
    await writeRows(tx, remove, ids, { ids });
  },
};

/** The source that these properties keep; the graph has no empty lists. */
function decode({ rights: statement, redistributable, ...own }: SourceStated): SourceRecord {
  return { ...own, authors: own.authors ?? [], rights: { statement, redistributable } };
}

function encode({ rights, ...own }: SourceRecord): SourceWritten {
  return {
    ...own,
    rights: rights.statement,
    redistributable: rights.redistributable,
    ...keysOfSource(own),
    searchText: searchTextOfSource(own),
  };
}

export const snapshotRecords: RecordStore<SnapshotRecord> = {
  async read(tx, ids) {
    const rows = await readIds(tx, snapshots, ids);
    return rows.map(({ properties, source }) => ({ ...properties, id: properties.sha256, source }));
  },
  page: (tx, after, limit) => readPage(tx, snapshotIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      snapshotSave,
      written.map(({ after: { id, source, ...properties } }) => ({ id, source, properties })),
    ),
  async remove(tx, removed) {
    const ids = removed.map(({ id }) => id);
    await writeRows(tx, snapshotRemove, ids, { ids });
  },
};
