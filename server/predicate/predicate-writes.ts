import type { WorkingSet } from '../record/working-set.ts';
import type { Writer } from '../register/register.ts';

/** Additions to the vocabulary. */
export function predicateWrites(work: WorkingSet): Pick<Writer, 'addPredicates' | 'addEntityTypes'> {
  return {
    addPredicates: (predicates) => work.add('predicate', predicates, 'predicates'),
    addEntityTypes: (types) => work.add('entity-type', types, 'entityTypes'),
  };
}
