import type { ImportRow } from '../register/register.ts';

/** Far more than belongs together, and still one transaction. */
const MOST_HELD = 10_000;

/**
 * Cuts rows into batches of `size`; never right after an embedded claim, which stands before the claim it is part of,
 * nor before a derivation or a separation, which may be what keeps the sources before it apart.
 * A batch that would never end is cut all the same, and the rules then say what is missing.
 */
export async function* batches<R extends { row: ImportRow }>(
  rows: Iterable<R> | AsyncIterable<R>,
  size: number,
): AsyncGenerator<R[]> {
  let batch: R[] = [];
  for await (const each of rows) {
    const last = batch.at(-1);
    if (last && batch.length >= size && (batch.length >= size + MOST_HELD || mayCut(last.row, each.row))) {
      yield batch;
      batch = [];
    }
    batch.push(each);
  }
  if (batch.length > 0) yield batch;
}

function mayCut(last: ImportRow, next: ImportRow): boolean {
  return (
    !('claim' in last && last.claim.embedded === true) && !('derivation' in next || 'separation' in next)
  );
}
