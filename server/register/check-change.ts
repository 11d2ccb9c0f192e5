import { type ChangeSettings, type RecordSource, WorkingSet } from '../record/working-set.ts';
import type { Tx } from '../store/graph-store.ts';
import { checkEmbeddingOfNew } from './check-embedding.ts';
import { checkRules } from './check-rules.ts';
import type { Writer } from './register.ts';
import { copiesOfNew } from './renew-copies.ts';
import { writerOver } from './writer.ts';

/**
 * Checks a change that only adds records, without writing it: every rule that `Register.change` would refuse it by.
 * `source` says what is there before it; `tx` may be of a read. Gives the records that it would add.
 */
export async function checkAddition(
  tx: Tx,
  settings: ChangeSettings,
  source: RecordSource,
  make: (writer: Writer) => Promise<unknown>,
): Promise<WorkingSet> {
  const work = new WorkingSet(tx, settings, source);
  await make(writerOver(work));
  await checkRules(work);
  checkEmbeddingOfNew(work);
  await copiesOfNew(work);
  return work;
}
