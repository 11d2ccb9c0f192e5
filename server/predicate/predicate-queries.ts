import { query } from '../store/cypher-library.ts';
import type { Reader, StoredRecord } from '../store/reader.ts';

const all = query('predicate/all');

/** The whole vocabulary, read once a request however many claims ask. */
export function predicateLoaders(reader: Reader) {
  let vocabulary: Promise<StoredRecord[]> | undefined;
  const predicates = () => {
    vocabulary ??= reader.run(all).then((rows) => rows.map((row) => row.predicate as StoredRecord));
    return vocabulary;
  };
  let index: Promise<Map<string, StoredRecord>> | undefined;
  return {
    predicates,
    async predicate(id: string): Promise<StoredRecord | null> {
      index ??= predicates().then((found) => new Map(found.map((each) => [each.id, each])));
      return (await index).get(id) ?? null;
    },
  };
}
