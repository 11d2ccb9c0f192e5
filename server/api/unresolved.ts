import type { Resolvers, ResolversParentTypes } from './resolvers.generated.ts';

/**
 * `Type.field` of each field of the schema that nothing gives: no resolver of these parts, and no property of what stands
 * for the object, of the field's type or a method that returns it.
 */
export type Unresolved<Parts> = {
  [T in ObjectType]: {
    [F in keyof FieldsOf<T>]: F extends ResolvedBy<Parts, T>
      ? never
      : Holds<T, F> extends true
        ? never
        : `${T}.${F & string}`;
  }[keyof FieldsOf<T>];
}[ObjectType];

/** Passes nothing but `never`, so that the compiler names what is left. */
export type Nothing<T extends never> = T;

type ObjectType = Exclude<
  keyof Resolvers & keyof ResolversParentTypes,
  'EDTF' | 'DateTime' | 'JSON' | 'Node'
>;

type FieldsOf<T extends ObjectType> = Omit<Required<NonNullable<Resolvers[T]>>, '__isTypeOf'>;

type ResolvedBy<Parts, T extends string> = Parts extends { [K in T]: infer R } ? keyof R : never;

type Holds<T extends ObjectType, F> = string extends keyof ResolversParentTypes[T]
  ? false
  : F extends keyof ResolversParentTypes[T]
    ? F extends keyof FieldsOf<T>
      ? Given<ResolversParentTypes[T][F]> extends Given<FieldsOf<T>[F]>
        ? true
        : false
      : false
    : false;

type Given<V> = V extends (...args: never[]) => infer G ? G : V;
