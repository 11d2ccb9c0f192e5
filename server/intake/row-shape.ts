import { z } from 'zod';
import { CLAIM } from '../claim/claim.ts';
import { ENTITY } from '../entity/entity.ts';
import { CartularyError } from '../errors/errors.ts';
import { PREDICATE } from '../predicate/predicate.ts';
import type { RecordFields } from '../record/define-record.ts';
import type { Problem } from '../record/problem.ts';
import { shapeProblems } from '../record/shape.ts';
import type { ImportRow } from '../register/register.ts';
import { SOURCE } from '../source/source.ts';
import type { RowKind } from './row.ts';

const id = z.string().min(1);
const reason = z.string();
/** Each citation is a passage, so it has a quote. */
const citation = z.looseObject({ id, source: z.string(), quote: z.looseObject({ exact: z.string() }) });
/**
 * What a record must be for the register to look at it. Whether its fields hold what they should is the register's own
 * rule, so it is not asked twice.
 */
const SHAPES: Record<RowKind, z.ZodType> = {
  predicate: z.looseObject({ id }),
  entityType: z.looseObject({ id }),
  entity: z.looseObject({ id, kind: z.string() }),
  source: z.looseObject({ id, ...listsOf(SOURCE) }),
  snapshot: z.strictObject({
    sha256: id,
    source: z.string(),
    mediaType: z.string(),
    bytes: z.number().nullish(),
  }),
  derivation: z.strictObject({ from: id, to: id, kind: z.string() }),
  separation: z.strictObject({ a: id, b: id, reason }),
  claim: z.looseObject({
    id,
    ...listsOf(CLAIM),
    citations: z.array(citation, 'a claim has citations').min(1, 'a claim has at least one citation'),
  }),
  citation: citation.extend({ claim: z.string() }),
  contradiction: z.strictObject({ claim: id, contradicts: id, reason }),
};
export const KINDS = Object.keys(SHAPES) as RowKind[];

/** Lists of a record that may be left out. */
const OPTIONAL_LISTS: Partial<Record<RowKind, readonly string[]>> = {
  predicate: Object.keys(listsOf(PREDICATE)),
  entity: Object.keys(listsOf(ENTITY)),
  source: Object.keys(listsOf(SOURCE)),
  claim: Object.keys(listsOf(CLAIM)),
};

/** The lists that a record may leave out, of texts or of objects of texts: the register goes through some before it checks them. */
function listsOf({ fixed, editable }: Pick<RecordFields, 'fixed' | 'editable'>): Record<string, z.ZodType> {
  const lists = Object.entries({ ...fixed, ...editable }).flatMap(([field, shape]) => {
    const list = shape instanceof z.ZodDefault ? shape.unwrap() : null;
    return list instanceof z.ZodArray ? [[field, z.array(looselyOf(list.element)).optional()]] : [];
  });
  return Object.fromEntries(lists);
}

function looselyOf(item: unknown): z.ZodType {
  if (!(item instanceof z.ZodObject)) return z.string();
  return z.looseObject(Object.fromEntries(Object.keys(item.shape).map((field) => [field, z.string()])));
}

/**
 * The row that a reader has read, as one record under the name of its kind; null where it is none. Null in the place of an
 * optional list is the empty list, as it empties one that is updated.
 */
export function rowFrom(read: unknown): { row: ImportRow; problems: CartularyError[] } | null {
  const [[kind, record] = [], ...others] =
    typeof read === 'object' && read !== null ? Object.entries(read) : [];
  if (kind === undefined || others.length > 0 || !isKind(kind)) return null;
  const row = { [kind]: withoutNulls(record, OPTIONAL_LISTS[kind] ?? []) } as unknown as ImportRow;
  return { row, problems: formProblems(SHAPES[kind], Object.values(row)[0]) };
}

function isKind(name: string): name is RowKind {
  return Object.hasOwn(SHAPES, name);
}

function withoutNulls(record: unknown, lists: readonly string[]): unknown {
  if (typeof record !== 'object' || record === null) return record;
  const given = Object.entries(record).map(([field, value]) => [
    field,
    value === null && lists.includes(field) ? [] : value,
  ]);
  return Array.isArray(record) ? record : Object.fromEntries(given);
}

/** What of a record is not of its form, as a reader says it. */
export function formProblems(shape: z.ZodType, record: unknown): CartularyError[] {
  const { id } = (record ?? {}) as { id?: unknown };
  const name = typeof id === 'string' ? id : undefined;
  return shapeProblems(shape, record).map((problem) => refusalOf(problem, name));
}

function refusalOf(problem: Problem, record: string | undefined): CartularyError {
  const { message, field, value, valid, rule } = problem;
  const text = record === undefined ? message : `${record}: ${message}`;
  const details = { field, value, valid, record };
  return field === 'citations'
    ? new CartularyError('CLAIM_WITHOUT_CITATION', text, { ...details, rule: 'claim-has-citation' })
    : new CartularyError('BAD_USER_INPUT', text, { ...details, rule });
}
