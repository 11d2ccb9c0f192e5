import { CartularyError } from '../errors/errors.ts';
import { kindOf, type PlacedRow, RowRefused } from './rows.ts';

/**
 * The rows as they come. Throws {@link RowRefused} for one with an id that an earlier row has, since nothing says which of
 * the two is meant. Keeps every id in memory.
 */
export async function* eachOnce(
  rows: AsyncIterable<PlacedRow> | Iterable<PlacedRow>,
): AsyncGenerator<PlacedRow> {
  const lines = new Map<string, number>();
  for await (const placed of rows) {
    for (const { kind, id, field } of given(placed)) {
      const key = `${kind} ${id}`;
      const earlier = lines.get(key);
      if (earlier !== undefined) throw givenTwice(placed.line, earlier, id, field);
      lines.set(key, placed.line);
    }
    yield placed;
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

function givenTwice(line: number, earlier: number, id: string, field: string): RowRefused {
  const where = earlier === line ? 'twice in this row' : `in line ${earlier} already`;
  const error = new CartularyError('DUPLICATE_IDENTIFIER', `${id}: the id stands ${where}`, {
    rule: 'unique-identifier',
    record: id,
    field,
    value: id,
    valid: 'an id that no other row of the file has',
  });
  return new RowRefused(line, error, 'file');
}
