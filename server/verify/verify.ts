import type { EntityType, Predicate } from '../predicate/predicate.ts';
import { entityTypeProblems, predicateProblems } from '../predicate/predicate-rules.ts';
import type { RecordKind } from '../revision/record.ts';
import { derivationProblems, separationProblems, snapshotProblems } from '../source/source-rules.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { TextStore } from '../text/text-store.ts';
import { type ChainTally, verifyChain } from './chain.ts';
import { type TextTally, verifyCitations } from './citations.ts';
import { verifyClaims } from './claims.ts';
import { verifyEntities } from './entities.ts';
import { verifyPages } from './pages.ts';
import { verifySources, WitnessSurvey } from './sources.ts';
import { verifyStructure } from './structure.ts';
import type { Notice } from './text-rules.ts';
import { type Violation, violationsOf } from './violation.ts';

export interface VerifyOptions {
  /** Where given, a citation whose text it has not is a violation; else citations go unchecked, and are counted. */
  texts?: TextStore | null;
  /** Called after each page: what is being verified and how many of it are done. */
  onProgress?: (what: string, done: number) => void;
  /** Called for each quote that a person should look at again, though no rule is broken. */
  onNotice?: (notice: Notice) => void;
}

export interface VerifySummary extends ChainTally {
  violations: number;
  /** Records seen, by kind. */
  records: Partial<Record<RecordKind, number>>;
  citationsChecked: number;
  citationsUnchecked: number;
  /** Quotes to look at again: not violations. */
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
  const chain: ChainTally = { revisions: 0, changes: 0 };
  const text: TextTally = { checked: 0, unchecked: 0, notices: 0 };
  const records: VerifySummary['records'] = {};
  let violations = 0;
  for await (const violation of verifyAll(store, options, chain, text, records)) {
    violations += 1;
    yield violation;
  }
  return {
    ...chain,
    violations,
    records,
    citationsChecked: text.checked,
    citationsUnchecked: text.unchecked,
    notices: text.notices,
  };
}

async function* verifyAll(
  store: GraphStore,
  { texts = null, onProgress, onNotice }: VerifyOptions,
  chain: ChainTally,
  text: TextTally,
  seen: VerifySummary['records'],
): AsyncGenerator<Violation> {
  const count = (kind: RecordKind) => (found: number) => {
    seen[kind] = (seen[kind] ?? 0) + found;
    onProgress?.(kind, seen[kind]);
  };
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
    count('predicate'),
  );
  yield* verifyPages(
    store,
    'entity-type',
    async (page) => {
      for (const each of page.records) types.set(each.id, each);
      return page.records.flatMap((each) => violationsOf(each.id, entityTypeProblems(each)));
    },
    count('entity-type'),
  );
  yield* verifyPages(store, 'entity', (page) => verifyEntities(page, types), count('entity'));
  yield* verifyPages(store, 'source', (page) => verifySources(page, survey), count('source'));
  yield* survey.violations();
  yield* verifyPages(
    store,
    'snapshot',
    async (page) => page.records.flatMap((each) => violationsOf(each.id, snapshotProblems(each))),
    count('snapshot'),
  );
  yield* verifyPages(
    store,
    'derivation',
    async (page) => page.records.flatMap((each) => violationsOf(each.id, derivationProblems(each))),
    count('derivation'),
  );
  yield* verifyPages(
    store,
    'separation',
    async (page) => page.records.flatMap((each) => violationsOf(each.id, separationProblems(each))),
    count('separation'),
  );
  yield* verifyPages(store, 'claim', (page) => verifyClaims(page, predicates), count('claim'));
  yield* verifyPages(store, 'proposal', async () => [], count('proposal'));
  yield* verifyPages(
    store,
    'citation',
    (page) => verifyCitations(page, texts, text, onNotice),
    count('citation'),
  );
  yield* verifyPages(store, 'contradiction', async () => [], count('contradiction'));
  yield* verifyStructure(store);
  yield* verifyChain(store, chain);
  onProgress?.('revision', chain.revisions);
}
