import { describe, expect, it } from 'vitest';
import { connection, decodeCursor, encodeCursor } from './page.ts';

describe('a cursor', () => {
  it.each([[[1106, 'claim:a']], [[-1, 'Ж']]] as [number, string][][])('comes back as it went: %j', (key) => {
    expect(
      decodeCursor<[number, string]>('claims', encodeCursor('claims', key), ['number', 'string']),
    ).toEqual(key);
  });

  it.each([
    ['another list', encodeCursor('sources', ['a', 'b'])],
    ['another shape', encodeCursor('claims', ['a', 'b'])],
    ['one part short', encodeCursor('claims', [1])],
    ['a fraction', encodeCursor('claims', [0.5, 'a'])],
    ['nothing', ''],
    ['null', Buffer.from('null').toString('base64url')],
  ])('of %s is refused', (_, cursor) => {
    expect(() => decodeCursor<[number, string]>('claims', cursor, ['number', 'string'])).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });
});

it('a page says whether more follows', () => {
  const page = connection(['a', 'b', 'c'], 2, null, (row) => row);
  expect(page.edges.map(({ node }) => node)).toEqual(['a', 'b']);
  expect(page.pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: 'a',
    endCursor: 'b',
  });
  expect(connection([], 2, 'x', String).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: true,
    startCursor: null,
    endCursor: null,
  });
});

it('makes a cursor when it is read, and no sooner', () => {
  const made: string[] = [];
  const { edges, pageInfo } = connection(['a', 'b', 'c'], 3, null, (row) => {
    made.push(row);
    return row;
  });
  expect([pageInfo.hasNextPage, edges.map(({ node }) => node), made]).toEqual([false, ['a', 'b', 'c'], []]);
  expect([edges[1]!.cursor, made]).toEqual(['b', ['b']]);
});
