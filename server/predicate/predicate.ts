import type { EntityKind } from '../entity/entity.ts';
import { ENUMS, type Enums } from '../enums/enums.generated.ts';

export const VALUE_KINDS = Object.values(ENUMS.ValueKind);
type ValueKind = Enums['ValueKind'];

/** A relation or property from the controlled vocabulary; data in `seed/predicates.yaml`. */
export interface Predicate {
  id: string;
  label: string;
  inverseLabel: string;
  /** One line. */
  definition: string;
  symmetric: boolean;
  /** Two values at once contradict. */
  single: boolean;
  /** Map-filling, such as `borders`: paths leave it out unless asked. */
  context: boolean;
  subjectKinds: EntityKind[];
  /** Empty: it takes no object. A state (Actor of type `state`) is allowed wherever Place is. */
  objectKinds: EntityKind[];
  /** Kinds of value it may carry beside or instead of an object. */
  valueKinds: ValueKind[];
  /** Whether the object may be absent although `objectKinds` is not empty. */
  objectOptional: boolean;
  followTheMoney: string | null;
  stix: string | null;
}

/** A predicate as it is given: what is left out is not so. */
export type PredicateInput = Pick<
  Predicate,
  'id' | 'label' | 'inverseLabel' | 'definition' | 'subjectKinds'
> &
  Partial<Predicate>;

declare module '../record/record.ts' {
  interface RecordForms {
    predicate: Predicate;
  }
}
