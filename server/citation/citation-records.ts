import {
  fromJson,
  orNull,
  propertiesOf,
  type RecordStore,
  readIds,
  readPage,
  takenIds,
  type Written,
  writeRows,
} from '../record/record-store.ts';
import { query } from '../store/cypher-library.ts';
import type { CitationRecord } from './citation.ts';
import { searchTextOfCitation } from './citation-search-text.ts';

const records = query('citation/records');
const recordIds = query('citation/record-ids');
const taken = query('citation/taken');
const create = query('citation/create');
const save = query('citation/save');
const unlinkSpeakers = query('citation/unlink-speakers');
const linkSpeakers = query('citation/link-speakers');

export const citationRecords: RecordStore<CitationRecord> = {
  async read(tx, ids) {
    return (await readIds(tx, records, ids)).map((row) => {
      const p = propertiesOf(row);
      return {
        id: p.id,
        claim: row.claim,
        source: row.source,
        stance: p.stance,
        quote: { exact: p.exact, prefix: orNull(p.prefix), suffix: orNull(p.suffix) },
        position: typeof p.start === 'number' ? { start: p.start, end: p.end } : null,
        locator: typeof p.locatorLabel === 'string' ? { label: p.locatorLabel, value: p.locatorValue } : null,
        snapshot: orNull(p.snapshot),
        credibility: orNull(p.credibility),
        saidBy: orNull(row.saidBy),
        saidOn: orNull(p.saidOn),
        translation: fromJson(p.translation),
        check: p.check,
        status: p.status,
        author: p.author,
        editors: p.editors ?? [],
        reviewedBy: orNull(p.reviewedBy),
        reviewedAt: orNull(p.reviewedAt),
        reviewWaived: p.reviewWaived ?? false,
        retractedReason: orNull(p.retractedReason),
        version: p.version,
        recordedFrom: p.recordedFrom,
        recordedTo: orNull(p.recordedTo),
      } as CitationRecord;
    });
  },
  page: (tx, after, limit) => readPage(tx, recordIds, after, limit),
  taken: (tx, ids) => takenIds(tx, taken, ids),
  async save(tx, written, copies) {
    const row = ({ after }: Written<CitationRecord>) => ({
      id: after.id,
      claim: after.claim,
      source: after.source,
      properties: { ...propertiesFor(after), ...copies?.get(after.id) },
    });
    await writeRows(tx, create, written.filter(({ before }) => !before).map(row));
    await writeRows(tx, save, written.filter(({ before }) => before).map(row));
    const changed = written.filter(({ before, after }) => (before?.saidBy ?? null) !== after.saidBy);
    const stale = changed.filter(({ before }) => before && before.saidBy !== null);
    if (stale.length > 0) await tx.run(unlinkSpeakers, { ids: stale.map(({ after }) => after.id) });
    const reporting = changed.filter(({ after }) => after.saidBy !== null);
    await writeRows(
      tx,
      linkSpeakers,
      reporting.map(({ after }) => ({ citation: after.id, entity: after.saidBy })),
    );
  },
  async remove() {
    throw new Error('A citation is retracted, not removed.');
  },
};

function propertiesFor(citation: CitationRecord) {
  const { claim, source, saidBy, quote, position, locator, translation, ...own } = citation;
  return {
    ...own,
    ...quote,
    start: position?.start ?? null,
    end: position?.end ?? null,
    locatorLabel: locator?.label ?? null,
    locatorValue: locator?.value ?? null,
    translation: translation === null ? null : JSON.stringify(translation),
    searchText: searchTextOfCitation(citation),
  };
}
