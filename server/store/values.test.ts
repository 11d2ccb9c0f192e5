import { describe, expect, it } from 'vitest';
import { parseQuery } from './cypher-library.ts';
import { bindParams } from './values.ts';

const named = parseQuery(
  'x/y',
  '// S.\n// @param a: string\n// @param b: string\n// @returns one: list of string\nRETURN [$a, $b] AS one',
);

describe('bindParams', () => {
  it('sends what is missing as null, leaves out undefined members, drops the sign of zero', () => {
    expect(bindParams(named, { a: { x: undefined as never, y: null } })).toEqual({ a: { y: null }, b: null });
    expect(Object.is(bindParams(named, { a: -0 }).a, 0)).toBe(true);
    expect(bindParams(named)).toEqual({ a: null, b: null });
  });

  it('refuses a parameter that is not declared', () => {
    expect(() => bindParams(named, { c: 1 })).toThrow(/no parameter c/);
  });

  it.each([Number.NaN, Number.NEGATIVE_INFINITY, 2 ** 53, new Date(), new Map(), 1n, Symbol('s'), () => 1])(
    'refuses %s, however deep',
    (value) => {
      expect(() => bindParams(named, { a: [{ b: value as never }] })).toThrow(/x\/y \$a\[0\]\.b/);
    },
  );
});
