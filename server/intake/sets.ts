import { RECORD_FIELDS } from '../register/record-kinds.ts';

/** Fields whose list is a set. The order of any other means something, such as that of authors. */
export const SETS: ReadonlySet<string> = new Set(
  Object.values(RECORD_FIELDS)
    .flatMap(({ fixed, editable }) => Object.entries({ ...fixed, ...editable }))
    .flatMap(([field, shape]) => (shape.meta()?.set === true ? [field] : [])),
);
