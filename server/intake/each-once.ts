import { CartularyError } from '../errors/errors.ts';
import type { Faults } from './faults.ts';
import { kindOf, type PlacedRow, placeOf } from './row.ts';
import { lineOf, RowRefused } from './row-refused.ts';

/**
 * The rows as they come. Throws {@link RowRefused} for one with an id that an earlier row has, since nothing says which of
 * the two is meant; where faults are gathered it is one of them, and the row is left out. Keeps every id in memory.
 */
export async function* eachOnce(
  rows: AsyncIterable<PlacedRow> | Iterable<PlacedRow>,
  faults?: Faults,
): AsyncGenerator<PlacedRow> {
  // A number for a line, which takes less memory: most rows are of one file.
  const places = new Map<string, number | string>();
  for await (const placed of rows) {
    const repeated = given(placed).flatMap(({ kind, id, field }) => {
      const key = `${kind} ${id}`;
      const earlier = places.get(key);
      if (earlier === undefined) places.set(key, placed.file === undefined ? placed.line : placeOf(placed));
      return earlier === undefined ? [] : [givenTwice(placed, earlier, id, field)];
    });
    if (!faults && repeated[0]) throw repeated[0];
    for (const each of repeated) faults?.add(each);
    if (repeated.length === 0) yield placed;
  }
}

interface Given {
  kind: string;
  id: string;
  /** Where in its row the id stands. */
  field: string;
}

/** The ids that a row gives records; what joins two records has none. */
function given({ row }: PlacedRow): Given[] {
  if ('snapshot' in row) return [{ kind: 'snapshot', id: row.snapshot.sha256, field: 'sha256' }];
  const { id } = Object.values(row)[0] as { id?: string };
  const own = id === undefined ? [] : [{ kind: kindOf(row), id, field: 'id' }];
  if (!('claim' in row)) return own;
  const ofCitation = ({ id }: { id: string }, at: number) => ({
    kind: 'citation',
    id,
    field: `citations[${at}].id`,
  });
  return [...own, ...row.claim.citations.map(ofCitation)];
}

function givenTwice(placed: PlacedRow, earlier: number | string, id: string, field: string): RowRefused {
  const place = typeof earlier === 'number' ? placeOf({ line: earlier }) : earlier;
  const where = place === placeOf(placed) ? 'twice in this row' : `in ${place} already`;
  const error = new CartularyError('DUPLICATE_IDENTIFIER', `${id}: the id stands ${where}`, {
    rule: 'unique-identifier',
    record: id,
    field,
    value: id,
    valid: 'an id that no other row has',
  });
  return new RowRefused({ ...placed, line: lineOf(placed, field) }, error, 'file');
}
