import { expect, test } from 'vitest';
import { rowKey, rowOf } from './row-key.ts';

test.each([
  { entity: 'actor:belarus' },
  { entity: 'actor:belarus', claim: 'claim:x' },
  { entity: 'actor:50%, a b', claim: 'claim:小 明' },
])('a key gives back its row: %o', (row) => {
  expect(rowOf(rowKey(row))).toEqual(row);
});
