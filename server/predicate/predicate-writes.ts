import type { WorkingSet } from '../register/working-set.ts';
import type { Writer } from '../register.ts';

/** Additions to the vocabulary. */
export function predicateWrites(work: WorkingSet): Pick<Writer, 'addPredicates' | 'addEntityTypes'> {
  return {
    addPredicates: (predicates) => work.add('predicate', predicates, 'predicates'),
    addEntityTypes: (types) => work.add('entity-type', types, 'entityTypes'),
  };
}
