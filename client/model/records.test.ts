import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Records, type Saying, take, whole } from './records.ts';

interface Kinds {
  claim: { id: string; text: string; standing: string | null; about: string[] };
  source: { id: string; title: string };
}
type Said = Saying<Kinds>;

const none: Records<Kinds> = { tables: { claim: {}, source: {} }, turns: { claim: {}, source: {} } };
const claim = (fields: Partial<Kinds['claim']>): Said => ({
  kind: 'claim',
  fields: { id: 'claim:1', ...fields },
});

describe('take', () => {
  test('a newer answer takes the place of an older one of the same id', () => {
    const first = take(none, [claim({ text: 'old', standing: 'SINGLE_SOURCE' })], 1);
    const then = take(first, [claim({ text: 'new', standing: null })], 2);
    expect(then.tables.claim['claim:1']).toEqual({ id: 'claim:1', text: 'new', standing: null });
    expect(first.tables.claim['claim:1']!.text).toBe('old');
  });

  test('a lesser selection erases nothing of a fuller one', () => {
    const full = take(none, [claim({ text: 'old', standing: null, about: ['actor:a'] })], 1);
    const then = take(full, [claim({ text: 'new', standing: undefined })], 2);
    expect(then.tables.claim['claim:1']).toEqual({
      id: 'claim:1',
      text: 'new',
      standing: null,
      about: ['actor:a'],
    });
  });

  test('a late answer to an older question adds what is not known and changes nothing else', () => {
    const newer = take(none, [claim({ text: 'new' })], 2);
    const then = take(newer, [claim({ text: 'old', about: ['actor:a'] })], 1);
    expect(then.tables.claim['claim:1']).toEqual({ id: 'claim:1', text: 'new', about: ['actor:a'] });
    // And a field that the late answer brought is as old as its question.
    const third = take(then, [claim({ about: ['actor:b'] })], 1.5);
    expect(third.tables.claim['claim:1']!.about).toEqual(['actor:b']);
  });

  test('what says the same is the same object, record and table', () => {
    const first = take(none, [claim({ text: 'as it is', about: ['actor:a'] })], 1);
    const again = take(first, [claim({ about: ['actor:a'] }), claim({ text: 'as it is' })], 2);
    expect(again.tables.claim).toBe(first.tables.claim);
    const other = take(first, [{ kind: 'source', fields: { id: 'source:1', title: 'A' } }], 2);
    expect(other.tables.claim).toBe(first.tables.claim);
  });

  test('whatever the order of the answers, each field ends as its newest question has it', () => {
    const said = fc.record(
      { text: fc.constantFrom('a', 'b', 'c'), standing: fc.constantFrom('X', null) },
      { requiredKeys: [] },
    );
    const answers = fc.array(said, { maxLength: 8 }).chain((asked) => {
      const inTurn = asked.map((fields, index) => ({ fields, turn: index + 1 }));
      return fc.tuple(fc.constant(inTurn), fc.shuffledSubarray(inTurn, { minLength: inTurn.length }));
    });
    const known = (arriving: { fields: object; turn: number }[]) =>
      arriving.reduce((records, { fields, turn }) => take(records, [claim(fields)], turn), none).tables;
    fc.assert(
      fc.property(answers, ([asked, arriving]) => {
        expect(known(arriving)).toEqual(known(asked));
      }),
    );
  });
});

test('what was never asked for is told apart from what is null', () => {
  const { claim: claims } = take(none, [claim({ standing: null })], 1).tables;
  expect(whole(claims['claim:1'], ['id', 'standing'])).toEqual({ id: 'claim:1', standing: null });
  expect(whole(claims['claim:1'], ['standing', 'text'])).toBeNull();
  expect(whole(claims['claim:2'], ['id'])).toBeNull();
});
