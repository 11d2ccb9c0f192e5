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
import type { CitationWritten } from '../store/queries.generated.ts';
import type { CitationRecord } from './citation.ts';
import { searchTextOfCitation } from './citation-search-text.ts';

const records = query('citation/records');
const recordIds = query('citation/record-ids');
const taken = query('citation/taken');
const create = query('citation/create');
const save = query('citation/save');
const unlinkSpeakers = query('citation/unlink-speakers');
const linkSpeakers = query('citation/link-speakers');
type Row = RowOf<'citation/records'>;

export const citationRecords: RecordStore<CitationRecord> = {
  async read(tx, ids) {
    return (await readIds(tx, records, ids)).map(decode);
  },
  page: (tx, after, limit) => readPage(tx, recordIds, after, limit),
  taken: (tx, ids) => takenIds(tx, taken, ids),
  async save(tx, written, copies) {
    const row = ({ after }: Written<CitationRecord>) => ({
      id: after.id,
      claim: after.claim,
      source: after.source,
      properties: { ...encode(after), ...copies?.get(after.id) },
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

/** The citation of a row; the graph has no empty lists. */
function decode({ properties, claim, source, saidBy }: Row): CitationRecord {
  const { exact, prefix, suffix, start, end, locatorLabel: label, locatorValue: value, ...own } = properties;
  return {
    ...own,
    claim,
    source,
    saidBy,
    quote: { exact, prefix, suffix },
    // A half of either is kept as it is, for the rules to name.
    position: start === null ? null : { start, end: end as number },
    locator: label === null ? null : { label, value: value as string },
    translation: fromJson(own.translation),
    editors: own.editors ?? [],
    reviewWaived: own.reviewWaived ?? false,
  };
}

function encode(citation: CitationRecord): CitationWritten {
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
