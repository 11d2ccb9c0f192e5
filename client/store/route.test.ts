import { expect, test } from 'vitest';
import { readRoute, routeOf, USUAL_LIMIT } from './route.ts';

test('an address reads back as it was written', () => {
  const query = routeOf(
    [
      ['actor:belarus', USUAL_LIMIT],
      ['agreement:csto & co', 24],
    ],
    { kind: 'claim', id: 'claim:x' },
    true,
  );
  expect(query).toBe('?open=actor:belarus,agreement:csto%20%26%20co~24&context=shown&at=claim:x');
  expect(readRoute(query)).toEqual({
    open: [
      { id: 'actor:belarus', limit: null },
      { id: 'agreement:csto & co', limit: 24 },
    ],
    selection: { kind: 'claim', id: 'claim:x' },
    withContext: true,
  });
});

test('a citation of a claim and a source have addresses of their own', () => {
  for (const selection of [
    { kind: 'claim', id: 'claim:x', citation: 'citation:y/1' },
    { kind: 'source', id: 'source:z' },
  ] as const) {
    expect(readRoute(routeOf([], selection, false)).selection).toEqual(selection);
  }
});

test('an empty address opens and selects nothing', () => {
  expect(routeOf([], null, false)).toBe('');
  expect(readRoute('')).toEqual({ open: [], selection: null, withContext: false });
});
