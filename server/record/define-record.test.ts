import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRecord, type EditOf, type InputOf, type RecordOf } from './define-record.ts';
import { shapeProblems } from './shape.ts';

const NOTE = defineRecord({
  fixed: { id: z.string() },
  editable: {
    text: z.string().min(1),
    tags: z.array(z.string()).default([]),
    about: z.string().nullable().default(null),
  },
  kept: { status: z.enum(['live', 'gone']) },
  booked: { version: z.number() },
});
const input: InputOf<typeof NOTE> = { id: 'n', text: 'a' };
const edit: EditOf<typeof NOTE> = { about: 'b' };
const note: RecordOf<typeof NOTE> = { ...NOTE.defaults(), ...input, ...edit, status: 'live', version: 1 };
const problemsOf = (changes: object) => shapeProblems(NOTE.shape, { ...note, ...changes });

describe('the definition of a kind of record gives', () => {
  it('what stands where nothing is given', () => {
    expect(NOTE.defaults()).toEqual({ tags: [], about: null });
    expect(note).toEqual({ id: 'n', text: 'a', tags: [], about: 'b', status: 'live', version: 1 });
  });

  it('a shape that asks for every field, also for one that may be left out when a record is given', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ text: '' }).map(({ field }) => field)).toEqual(['text']);
    expect(problemsOf({ tags: undefined }).map(({ field }) => field)).toEqual(['tags']);
    expect(problemsOf({ status: 'lost' }).map(({ field }) => field)).toEqual(['status']);
  });

  it('and that refuses any other, but does not look into what the register books', () => {
    expect(problemsOf({ version: 'x' })).toEqual([]);
    expect(problemsOf({ author: 'x' }).map(({ field }) => field)).toEqual(['author']);
  });
});
