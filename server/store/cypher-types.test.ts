import { describe, expect, it } from 'vitest';
import { fieldsOf, parseNamedTypes, parseType } from './cypher-types.ts';

const string = { is: 'string' };
const nothing = { is: 'null' };

describe('parseType', () => {
  it.each([
    ['string', string],
    ['integer, of days', { is: 'integer' }],
    ['list of string or null', { is: 'or', of: [{ is: 'list', of: string }, nothing] }],
    ['list of (string or null)', { is: 'list', of: { is: 'or', of: [string, nothing] } }],
    [
      "'a' or 'b c'",
      {
        is: 'or',
        of: [
          { is: 'word', word: 'a' },
          { is: 'word', word: 'b c' },
        ],
      },
    ],
    ['list of Claim', { is: 'list', of: { is: 'named', name: 'Claim' } }],
    [
      '{...Claim, from: string, n?: integer or null}, and more',
      {
        is: 'map',
        fields: [
          { spread: 'Claim' },
          { key: 'from', optional: false, type: string },
          { key: 'n', optional: true, type: { is: 'or', of: [{ is: 'integer' }, nothing] } },
        ],
      },
    ],
  ])('%s', (text, type) => {
    expect(parseType(text)).toEqual(type);
  });

  it.each([
    '',
    'number',
    'list of strings',
    'string null',
    'list string',
    '{a}',
    '{a: string',
    "'a",
    'string or',
    '(string',
  ])('refuses %j', (text) => {
    expect(() => parseType(text)).toThrow(/cannot read the type/);
  });
});

describe('parseNamedTypes', () => {
  it('reads names, each over as many lines as it takes, with comments between', () => {
    const named = parseNamedTypes(
      "// Kinds.\nKind = 'a' or 'b'\nEnd = {\n  id: string,\n  kind: Kind\n}\n// Both.\nPair = {...End, n: integer}",
    );
    expect([...named.keys()]).toEqual(['Kind', 'End', 'Pair']);
    expect(fieldsOf({ is: 'named', name: 'Pair' }, named).map(({ key, spread }) => [key, spread])).toEqual([
      ['id', true],
      ['kind', true],
      ['n', false],
    ]);
  });

  it.each(['A = B', 'A = string\nA = integer', 'A = string integer', 'A = {...B}'])('refuses %j', (text) => {
    expect(() => parseNamedTypes(text)).toThrow();
  });
});
