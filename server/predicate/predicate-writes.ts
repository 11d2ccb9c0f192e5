import type { WorkingSet } from '../record/working-set.ts';
import { PREDICATE, type Predicate, type PredicateInput } from './predicate.ts';

/** Additions to the vocabulary of relations. */
export interface PredicateWrites {
  addPredicates(predicates: PredicateInput[]): Promise<void>;
}

/** Writes to predicates. */
export function predicateWrites(work: WorkingSet): PredicateWrites {
  return {
    addPredicates: (predicates) => work.add('predicate', predicates.map(newPredicate), 'predicates'),
  };
}

/** The predicate as it is first recorded. */
export function newPredicate(predicate: PredicateInput): Predicate {
  return { ...PREDICATE.defaults(), ...predicate };
}
