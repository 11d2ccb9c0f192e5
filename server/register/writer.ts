import { citationWrites } from '../citation/citation-writes.ts';
import { claimWrites } from '../claim/claim-writes.ts';
import { entityWrites } from '../entity/entity-writes.ts';
import { predicateWrites } from '../predicate/predicate-writes.ts';
import { reasonProblems } from '../record/reason.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { sourceWrites } from '../source/source-writes.ts';
import { mergeWrites } from './merge-entities.ts';
import type { Writer } from './register.ts';

/** The writer whose steps gather in a working set. */
export function writerOver(work: WorkingSet): Writer {
  return {
    ...predicateWrites(work),
    ...entityWrites(work),
    ...mergeWrites(work),
    ...sourceWrites(work),
    ...claimWrites(work),
    ...citationWrites(work),
    async eraseHistory(record, reason) {
      work.refuse(reasonProblems(reason), record);
      work.erasures.set(record, reason);
    },
  };
}
