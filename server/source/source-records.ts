import {
  orNull,
  propertiesOf,
  type RecordStore,
  readIds,
  readPage,
  writeRows,
} from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { CypherValue } from '../store/graph-store.ts';
import { keyOrNull } from './address.ts';
import type { SnapshotRecord, SourceRecord } from './source.ts';
import { searchTextOfSource } from './source-search-text.ts';
import { witnessKeys } from './witness-groups.ts';

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
export function keysOfSource(source: SourceRecord) {
  return {
    urlKey: keyOrNull(source.url),
    canonicalUrlKey: keyOrNull(source.canonicalUrl),
    witnessKeys: witnessKeys(source),
  };
}

export const sourceRecords: RecordStore<SourceRecord> = {
  async read(tx, ids) {
    return (await readIds(tx, records, ids)).map((row) => {
      const p = propertiesOf(row);
      return {
        id: p.id,
        type: p.type,
        title: p.title,
        authors: p.authors ?? [],
        container: orNull(p.container),
        publisher: orNull(p.publisher),
        issued: orNull(p.issued),
        accessed: orNull(p.accessed),
        url: orNull(p.url),
        canonicalUrl: orNull(p.canonicalUrl),
        language: orNull(p.language),
        reliability: orNull(p.reliability),
        reliabilityReason: orNull(p.reliabilityReason),
        rights: { statement: p.rights, redistributable: p.redistributable },
        access: p.access,
        handling: p.handling,
        archiveUrl: orNull(p.archiveUrl),
        note: orNull(p.note),
        status: p.status,
        retractedReason: orNull(p.retractedReason),
        version: p.version,
        recordedFrom: p.recordedFrom,
        recordedTo: orNull(p.recordedTo),
      } as SourceRecord;
    });
  },
  page: (tx, after, limit) => readPage(tx, recordIds, after, limit),
  async save(tx, written) {
    const rows = written.map(({ after }) => {
      const { rights, ...own } = after;
      const properties = {
        ...own,
        rights: rights.statement,
        redistributable: rights.redistributable,
        ...keysOfSource(after),
        searchText: searchTextOfSource(after),
      };
      return { id: after.id, properties: properties as Record<string, CypherValue> };
    });
    await writeRows(tx, save, rows);
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

export const snapshotRecords: RecordStore<SnapshotRecord> = {
  async read(tx, ids) {
    return (await readIds(tx, snapshots, ids)).map((row) => {
      const { sha256, mediaType, bytes } = propertiesOf(row);
      return { id: sha256, sha256, source: row.source, mediaType, bytes: orNull(bytes) } as SnapshotRecord;
    });
  },
  page: (tx, after, limit) => readPage(tx, snapshotIds, after, limit),
  save: (tx, written) =>
    writeRows(
      tx,
      snapshotSave,
      written.map(({ after: { id, source, sha256, mediaType, bytes } }) => ({
        id,
        source,
        properties: { sha256, mediaType, bytes },
      })),
    ),
  async remove(tx, removed) {
    const ids = removed.map(({ id }) => id);
    await writeRows(tx, snapshotRemove, ids, { ids });
  },
};
