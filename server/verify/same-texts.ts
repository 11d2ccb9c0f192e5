import { readRecords, recordIds } from '../register/records.ts';
import { query } from '../store/cypher-library.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { TextStore } from '../text/text-store.ts';
import { wordsKey } from '../text/words-key.ts';
import type { Notice } from './text-rules.ts';

const PAGE = 500;
const witnessMembers = query('source/witness-members');

/** A text at hand and the source that it is of. */
interface Captured {
  sha256: string;
  source: string;
}

/**
 * Texts at hand that have the same words as one of another source, where the two count as two witnesses and nobody has said
 * that they are: two witnesses with one text are one. A notice for each such text but the first, in order of hash; with
 * `of`, for these alone, and any other is before them.
 */
export async function* sameTexts(
  store: GraphStore,
  texts: TextStore,
  of?: ReadonlySet<string>,
): AsyncGenerator<Notice> {
  for (const alike of await textsByWords(store, texts)) {
    const witnesses = await witnessesOf(store, [...new Set(alike.map(({ source }) => source))]);
    for (const [at, one] of alike.entries()) {
      if (of && !of.has(one.sha256)) continue;
      const others = alike.filter(({ sha256 }, place) => place < at || (of && !of.has(sha256)));
      const other = others.find((each) => areTwo(witnesses.get(one.source), witnesses.get(each.source)));
      if (!other) continue;
      yield {
        reading: 'same text',
        record: one.sha256,
        message: `the text of ${one.source} has the words of that of ${other.source} (${other.sha256}), and the two count as two witnesses; a derivation or a separation would say what they are`,
      };
    }
  }
}

/** The texts at hand that have their words in common with one of another source. */
async function textsByWords(store: GraphStore, texts: TextStore): Promise<Captured[][]> {
  const byWords = new Map<string, Captured[]>();
  let after = '';
  for (;;) {
    const { ids, records } = await store.read(async (tx) => {
      const ids = await recordIds(tx, 'snapshot', after, PAGE);
      return { ids, records: await readRecords(tx, 'snapshot', ids) };
    });
    for (const { sha256, source } of records) {
      const text = await texts.byHash(sha256);
      const words = text === null ? null : wordsKey(text);
      if (words !== null) byWords.set(words, [...(byWords.get(words) ?? []), { sha256, source }]);
    }
    after = ids.at(-1) ?? after;
    if (ids.length < PAGE) break;
  }
  return [...byWords.values()].filter((alike) => new Set(alike.map(({ source }) => source)).size > 1);
}

interface Witness {
  id: string;
  witness: string | null;
  separateFrom: string[];
}

async function witnessesOf(store: GraphStore, ids: string[]): Promise<Map<string, Witness>> {
  const rows = await store.read((tx) => tx.run(witnessMembers, { witnesses: [], ids }));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether two sources count as two witnesses, though nobody has said so. */
function areTwo(one: Witness | undefined, other: Witness | undefined): boolean {
  if (!one || !other || one.witness === other.witness) return false;
  return !one.separateFrom.includes(other.id) && !other.separateFrom.includes(one.id);
}
