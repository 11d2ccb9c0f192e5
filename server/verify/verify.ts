import type { KeyObject } from 'node:crypto';
import { entityTypeProblems } from '../entity/entity-rules.ts';
import type { EntityType } from '../entity/entity-type.ts';
import type { Predicate } from '../predicate/predicate.ts';
import { predicateProblems } from '../predicate/predicate-rules.ts';
import type { RecordKind } from '../record/record.ts';
import type { Head } from '../revision/head.ts';
import { derivationProblems, separationProblems, snapshotProblems } from '../source/source-rules.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { TextStore } from '../text/text-store.ts';
import { type ChainTally, verifyChain } from './chain.ts';
import { type TextTally, verifyCitations } from './citations.ts';
import { verifyClaims } from './claims.ts';
import { verifyEntities } from './entities.ts';
import { type PageWatch, verifyPages } from './pages.ts';
import { sameTexts } from './same-texts.ts';
import { verifySources, WitnessSurvey } from './sources.ts';
import { verifyStructure } from './structure.ts';
import type { Notice } from './text-rules.ts';
import { type Note, type Violation, violationsOf } from './violation.ts';

export interface VerifyOptions {
  /** Where given, a citation whose text it has not is a violation; else citations go unchecked, and are counted. */
  texts?: TextStore | null;
  /** Called after each page: what is being verified and how many of it are done. */
  onProgress?: (what: string, done: number) => void;
  /** Called for each quote, and each text, that a person should look at again, though no rule is broken. */
  onNotice?: (notice: Notice) => void;
  /** Called for what the ledger has that breaks no rule and yet is to be known. */
  onNote?: (note: Note) => void;
  /** A newest revision as it was noted elsewhere: the register must contain the history up to it. */
  head?: Head | null;
  /** Where given, every revision from the first signed one on must be signed by one of them, and one must be. */
  keys?: KeyObject[];
  /** The time that no revision may be after; now otherwise. */
  now?: Date;
}

export interface VerifySummary extends ChainTally {
  violations: number;
  /** Records that cannot be held to the ledger, since their last change is erased. */
  unproven: number;
  /** Records seen, by kind. */
  records: Partial<Record<RecordKind, number>>;
  citationsChecked: number;
  citationsUnchecked: number;
  /** Quotes and texts to look at again: not violations. */
  notices: number;
}

/**
 * Proves every rule of the model over the whole graph and yields each violation as it is found; the summary is what the
 * generator returns. Memory is bounded by a page, the digests of the largest revision, the vocabulary, and what joins
 * sources into witness groups.
 */
export async function* verify(
  store: GraphStore,
  options: VerifyOptions = {},
): AsyncGenerator<Violation, VerifySummary> {
  const chain: ChainTally = { revisions: 0, changes: 0, erasures: 0, signed: 0, head: null };
  let unproven = 0;
  const text: TextTally = { checked: 0, unchecked: 0, notices: 0 };
  const records: VerifySummary['records'] = {};
  let violations = 0;
  const onUnproven = (note: Note) => {
    unproven += 1;
    options.onNote?.(note);
  };
  for await (const violation of verifyAll(store, options, { chain, text, records, onUnproven })) {
    violations += 1;
    yield violation;
  }
  return {
    ...chain,
    violations,
    unproven,
    records,
    citationsChecked: text.checked,
    citationsUnchecked: text.unchecked,
    notices: text.notices,
  };
}

interface Seen {
  chain: ChainTally;
  text: TextTally;
  records: VerifySummary['records'];
  onUnproven(note: Note): void;
}

async function* verifyAll(
  store: GraphStore,
  options: VerifyOptions,
  { chain, text, records: seen, onUnproven }: Seen,
): AsyncGenerator<Violation> {
  const { texts = null, onProgress, onNotice } = options;
  const watch = (kind: RecordKind): PageWatch => ({
    onNote: onUnproven,
    onPage: (found) => {
      seen[kind] = (seen[kind] ?? 0) + found;
      onProgress?.(kind, seen[kind]);
    },
  });
  const predicates = new Map<string, Predicate>();
  const types = new Map<string, EntityType>();
  const survey = new WitnessSurvey();

  yield* verifyPages(
    store,
    'predicate',
    async (page) => {
      for (const each of page.records) predicates.set(each.id, each);
      return page.records.flatMap((each) => violationsOf(each.id, predicateProblems(each)));
    },
    watch('predicate'),
  );
  yield* verifyPages(
    store,
    'entity-type',
    async (page) => {
      for (const each of page.records) types.set(each.id, each);
      return page.records.flatMap((each) => violationsOf(each.id, entityTypeProblems(each)));
    },
    watch('entity-type'),
  );
  yield* verifyPages(store, 'entity', (page) => verifyEntities(page, types), watch('entity'));
  yield* verifyPages(store, 'source', (page) => verifySources(page, survey), watch('source'));
  yield* survey.violations();
  yield* verifyPages(
    store,
    'snapshot',
    async (page) => page.records.flatMap((each) => violationsOf(each.id, snapshotProblems(each))),
    watch('snapshot'),
  );
  yield* verifyPages(
    store,
    'derivation',
    async (page) => page.records.flatMap((each) => violationsOf(each.id, derivationProblems(each))),
    watch('derivation'),
  );
  yield* verifyPages(
    store,
    'separation',
    async (page) => page.records.flatMap((each) => violationsOf(each.id, separationProblems(each))),
    watch('separation'),
  );
  if (texts) {
    for await (const notice of sameTexts(store, texts)) {
      text.notices += 1;
      onNotice?.(notice);
    }
  }
  yield* verifyPages(store, 'claim', (page) => verifyClaims(page, predicates), watch('claim'));
  yield* verifyPages(store, 'proposal', async () => [], watch('proposal'));
  yield* verifyPages(
    store,
    'citation',
    (page) => verifyCitations(page, texts, text, onNotice),
    watch('citation'),
  );
  yield* verifyPages(store, 'contradiction', async () => [], watch('contradiction'));
  yield* verifyStructure(store);
  yield* verifyChain(store, chain, options);
  onProgress?.('revision', chain.revisions);
}
