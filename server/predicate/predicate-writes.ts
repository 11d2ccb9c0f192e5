import type { WorkingSet } from '../record/working-set.ts';
import type { Predicate, PredicateInput } from './predicate.ts';

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
  return {
    symmetric: false,
    single: false,
    context: false,
    objectKinds: [],
    valueKinds: [],
    objectOptional: false,
    followTheMoney: null,
    stix: null,
    ...predicate,
  };
}
