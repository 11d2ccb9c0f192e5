import { z } from 'zod';

type Shapes = Record<string, z.ZodType>;
type Values<S extends Shapes> = { [F in keyof S]: z.output<S[F]> };
type Defaulted<S extends Shapes> = {
  [F in keyof S as S[F] extends z.ZodDefault ? F : never]: z.output<S[F]>;
};

/**
 * The fields of one kind of record, by who says what they hold. A field that may be left out has a
 * `.default()`, a list whose order means nothing `.meta({ set: true })`.
 */
export interface RecordFields<
  F extends Shapes = Shapes,
  E extends Shapes = Shapes,
  K extends Shapes = Shapes,
  B extends Shapes = Shapes,
> {
  /** Given with the record, and never changed. */
  fixed: F;
  /** Given with the record, and changed by an edit. */
  editable: E;
  /** Filled by the register, and checked like what is given. */
  kept: K;
  /** Counted and dated by the register; no rule looks at it. */
  booked: B;
}
/** The record that a definition describes: every field is there. */
export type RecordOf<D extends RecordFields> = Values<D['fixed'] & D['editable'] & D['kept'] & D['booked']>;
/** What is given to add one. */
export type InputOf<D extends RecordFields> = z.input<z.ZodObject<D['fixed'] & D['editable']>>;
/** What is given to edit one. */
export type EditOf<D extends RecordFields> = Partial<Values<D['editable']>>;

/**
 * One kind of record, said once: its fields, from which come the types above, the shape that the rules check, and what
 * stands where nothing is given.
 */
export function defineRecord<F extends Shapes, E extends Shapes, K extends Shapes, B extends Shapes>(
  fields: RecordFields<F, E, K, B>,
) {
  const given: Shapes = { ...fields.fixed, ...fields.editable };
  return {
    ...fields,
    /** Takes a record with every field and no other. */
    shape: z.strictObject({
      ...mapped(given, (shape) => (shape instanceof z.ZodDefault ? shape.unwrap() : shape)),
      ...fields.kept,
      ...mapped(fields.booked, () => z.unknown().optional()),
    }),
    /** The fields that may be left out, as they are then. */
    defaults(): Defaulted<F & E> {
      const defaulted = Object.entries(given).filter(([, shape]) => shape instanceof z.ZodDefault);
      return Object.fromEntries(
        defaulted.map(([field, shape]) => [field, shape.parse(undefined)]),
      ) as Defaulted<F & E>;
    },
  };
}

function mapped<T>(shapes: Shapes, change: (shape: z.ZodType) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(shapes).map(([field, shape]) => [field, change(shape)]));
}
