import { RecordLoader } from '../store/batch.ts';
import { query } from '../store/cypher-library.ts';
import { perReader } from '../store/per-reader.ts';
import type { PredicateProperties } from '../store/queries.generated.ts';
import { inOrder } from '../store/reader.ts';

const all = query('predicate/all');

/** The whole vocabulary, read once a request however many claims ask, unless those asked for were primed. */
export const predicateLoaders = perReader((reader) => {
  let vocabulary: Promise<PredicateProperties[]> | undefined;
  const predicates = () => {
    vocabulary ??= reader.run(all).then((rows) => rows.map((row) => row.predicate));
    return vocabulary;
  };
  return {
    predicates,
    predicate: new RecordLoader<PredicateProperties>(async (ids) =>
      inOrder(ids, new Map((await predicates()).map((each) => [each.id, each]))),
    ),
  };
});
