import { CartularyError } from '../errors/errors.ts';
import type { RecordKind } from '../record/record.ts';
import type { Copies } from '../record/record-store.ts';
import type { RuleName } from '../record/rules.ts';
import { WorkingSet } from '../record/working-set.ts';
import type { Head } from '../revision/head.ts';
import type { Sign } from '../revision/signing.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { damage, disruption } from '../text/characters.ts';
import { appendRevision, lockLedger, notBefore } from './append-revision.ts';
import type { ChangeFeed } from './change-feed.ts';
import { checkEmbedding, checkEmbeddingOfNew } from './check-embedding.ts';
import { checkRules } from './check-rules.ts';
import { findRepeats } from './find-repeats.ts';
import { RECORD_KINDS } from './record-kinds.ts';
import { GRAPH, RECORD_STORES } from './records.ts';
import type { Act, Committed, Register, Writer } from './register.ts';
import { copiesOfNew, renewCopies } from './renew-copies.ts';
import { renewWitnesses, witnessesAtStake } from './renew-witnesses.ts';
import { writerOver } from './writer.ts';

export interface RegisterOptions {
  /** The install has one user: whoever wrote a claim may review it, and the claim says so (`reviewWaived`). */
  singleUser?: boolean;
  /** Milliseconds for one change; the store's own limit otherwise. */
  timeoutMs?: number;
  /** Signs every revision, where given. */
  sign?: Sign | null;
  /** Asked to catch up after each commit; `change` waits until its followers are told. */
  feed?: Pick<ChangeFeed, 'catchUp'> | null;
  /** For tests only: rules that are not kept, to show that each of them bites. */
  without?: RuleName[];
  /** For tests only: the time that changes are recorded under. */
  clock?: () => Date;
}

/** The register over a migrated store. */
export function createRegister(store: GraphStore, options: RegisterOptions = {}): Register {
  return {
    async change<T>(
      act: Act,
      make: (writer: Writer) => Promise<T>,
      limit?: { timeoutMs: number },
    ): Promise<Committed<T>> {
      requireAct(act);
      const timeoutMs = limit?.timeoutMs ?? options.timeoutMs;
      const settled = await store.write(
        async (tx) => {
          const lastAt = await lockLedger(tx);
          const work = new WorkingSet(
            tx,
            {
              by: act.by,
              at: notBefore(lastAt, options.clock?.() ?? new Date()),
              singleUser: options.singleUser ?? false,
              without: new Set(options.without),
            },
            GRAPH,
          );
          const result = await make(writerOver(work));
          const head = await settle(work, act, options.sign ?? null);
          const repeats = await findRepeats(work);
          return { result, head, repeats };
        },
        timeoutMs === undefined ? {} : { timeoutMs },
      );
      const { result, head, repeats } = settled;
      if (head !== null) {
        await store.keepHead?.(head);
        await options.feed?.catchUp();
      }
      return { result, sequence: head?.sequence ?? null, repeats };
    },
  };
}

/** Checks, writes and records what the work left; nothing when it left all as it was. */
async function settle(work: WorkingSet, act: Act, sign: Sign | null): Promise<Head | null> {
  const touched = RECORD_KINDS.some((kind) => work.touched(kind).length > 0);
  if (touched) {
    work.stampVersions();
    await checkRules(work);
    checkEmbeddingOfNew(work);
    const atStake = await witnessesAtStake(work);
    await removeGone(work);
    await save(work, RECORD_KINDS.slice(0, FIRST_THAT_COUNTS));
    const regrouped = await renewWitnesses(work, atStake);
    await save(work, RECORD_KINDS.slice(FIRST_THAT_COUNTS), await copiesOfNew(work));
    await checkEmbedding(work);
    await renewCopies(work, regrouped);
  }
  return appendRevision(work, act, sign);
}

/** Kinds before it make witness groups, which the copies of claims and citations are made of. */
const FIRST_THAT_COUNTS = RECORD_KINDS.indexOf('claim');

/** Removes what goes, referring records first. */
async function removeGone(work: WorkingSet): Promise<void> {
  for (const kind of RECORD_KINDS.toReversed()) {
    const gone = work.touched(kind).flatMap(({ before, after }) => (before && !after ? [before] : []));
    if (gone.length > 0) await RECORD_STORES[kind].remove(work.tx, gone as never);
  }
}

/** Saves what stays; `kinds` has those referred to first. */
async function save(work: WorkingSet, kinds: readonly RecordKind[], copies?: Copies): Promise<void> {
  for (const kind of kinds) {
    const kept = work.touched(kind).flatMap(({ before, after }) => (after ? [{ before, after }] : []));
    if (kept.length > 0) await RECORD_STORES[kind].save(work.tx, kept as never, copies);
  }
}

function requireAct(act: Act): void {
  for (const field of ['by', 'action'] as const) {
    const sound = typeof act[field] === 'string' && act[field].trim() !== '' && isLine(act[field]);
    if (!sound) {
      const message = `A change says ${field === 'by' ? 'who makes it' : 'what it is'}, in one line.`;
      throw malformedAct(act, field, message, 'text of one line');
    }
  }
  const found = act.reason === null ? null : damage(act.reason);
  if (found !== null) throw malformedAct(act, 'reason', `The reason of a change has ${found}.`, 'sound text');
}

function isLine(text: string): boolean {
  return damage(text) === null && disruption(text) === null;
}

function malformedAct(act: Act, field: keyof Act, message: string, valid: string): CartularyError {
  const details = { rule: 'well-formed', field: `act.${field}`, value: act[field], valid };
  return new CartularyError('BAD_USER_INPUT', message, details);
}
