import { expect, test } from 'vitest';
import { FULL_LIMIT, readRoute, routeOf, USUAL_LIMIT } from './route.ts';

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

test.each([
  'actor:a,b',
  'actor:50%',
  'actor:a&b=c#d?e+f',
  'actor:zażółć gęślą',
  'actor:小明 👩‍🚀',
  'actor:a~24',
  'actor:(x)!*’',
  'actor:%2C',
])('an id of any characters survives, opened and selected: %s', (id) => {
  const query = routeOf(
    [
      [id, USUAL_LIMIT],
      ['actor:belarus', 24],
      [`${id} too`, 7],
    ],
    { kind: 'entity', id },
    false,
  );
  expect(new URL(`http://x/${query}`).search).toBe(query);
  expect(readRoute(query).open.map((each) => each.id)).toEqual([id, 'actor:belarus', `${id} too`]);
  expect(
    readRoute(query)
      .open.slice(1)
      .map((each) => each.limit),
  ).toEqual([24, 7]);
  expect(readRoute(query).selection).toEqual({ kind: 'entity', id });
});

test('what was mistyped is read as far as it goes', () => {
  const idsOf = (search: string) => readRoute(search).open;
  expect(idsOf('?open=actor:a%zz,%E0%A4%A,,actor:b')).toEqual([
    { id: 'actor:a%zz', limit: null },
    { id: '%E0%A4%A', limit: null },
    { id: 'actor:b', limit: null },
  ]);
  expect(idsOf('?open=actor:a~0,actor:b~99999,actor:c~x,actor:a')).toEqual([
    { id: 'actor:a', limit: null },
    { id: 'actor:b', limit: FULL_LIMIT },
    { id: 'actor:c~x', limit: null },
  ]);
  for (const nonsense of ['?', '?&&&', '?open', '?open=', '?at=&cite=claim:x', '?%', '?context=maybe']) {
    expect(readRoute(nonsense)).toEqual({ open: [], selection: null, withContext: false });
  }
});
