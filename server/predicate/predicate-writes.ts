import type { WorkingSet } from '../record/working-set.ts';
import type { Predicate } from './predicate.ts';

/** Additions to the vocabulary of relations. */
export interface PredicateWrites {
  addPredicates(predicates: Predicate[]): Promise<void>;
}

/** Writes to predicates. */
export function predicateWrites(work: WorkingSet): PredicateWrites {
  return { addPredicates: (predicates) => work.add('predicate', predicates, 'predicates') };
}
