import { anchorInTurns, selectorsOf } from '../citation/anchor-in-turns.ts';
import { passageAround } from '../citation/passage.ts';
import { query, type RowOf } from '../store/cypher-library.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { turnOf } from '../store/turns.ts';
import { foldedWords } from '../text/fold.ts';
import type { TextStore } from '../text/text-store.ts';
import { inTime, type TextCandidate, type TextSearch, type Touched, UNHURRIED } from './text-search.ts';
import { WordIndex } from './word-index.ts';

const SNAPSHOTS = query('search/snapshots');
const ANCHORS_OF_SNAPSHOT = query('search/anchors-of-snapshot');
const ANCHORS = query('search/anchors');
const PAGE_SIZE = 5_000;
/** Texts that have paragraphs; of a table or a JSON file the block around a quote is the whole of it. */
const PROSE = ['text/plain', 'text/markdown'];
/** UTF-16 code units kept on either side of a quote where a paragraph runs on. */
const REACH = 2_000;

interface Passages {
  words: WordIndex;
  /** The paragraph around each citation's quote; citations of one paragraph share the string. */
  texts: Map<string, string>;
}

/**
 * Text search that finds citations also by the paragraph around their quote, where this install has the text. The
 * register keeps no passages, so they are read from the texts into memory when first wanted, on both engines; texts that
 * come later are found after the next start.
 */
export function withPassages(base: TextSearch, store: GraphStore, texts: TextStore): TextSearch {
  if (!texts.configured) return base;
  let passages: Promise<Passages> | null = null;
  const ready = async () => {
    passages ??= build(store, texts);
    const waited = passages;
    try {
      return await waited;
    } catch (error) {
      if (passages === waited) passages = null;
      throw error;
    }
  };
  return {
    async candidates(typed, options) {
      const { kinds, limit, pace = UNHURRIED } = options;
      const found = await base.candidates(typed, options);
      if (!kinds.includes('CITATION') || typed.readings.length === 0) return found;
      const known = await inTime(ready(), pace);
      const quoted = new Set(found.flatMap(({ kind, id }) => (kind === 'CITATION' ? [id] : [])));
      const around = new Set<string>();
      for (const reading of typed.readings) {
        const ids = await known.words.find(reading, limit, () => pace.breathe());
        for (const id of ids) if (!quoted.has(id)) around.add(id);
      }
      return [...found, ...[...around].map((id): TextCandidate => ({ kind: 'CITATION', id }))].map(
        (candidate) =>
          candidate.kind === 'CITATION'
            ? { ...candidate, passage: known.texts.get(candidate.id) }
            : candidate,
      );
    },
    async refresh(touched) {
      // Both are told at once, so that a search from here on waits for both.
      await Promise.all([base.refresh(touched), refreshPassages(touched)]);
    },
    async restart() {
      passages = null;
      await Promise.all([base.restart(), ready()]);
    },
  };

  async function refreshPassages(touched: readonly Touched[]): Promise<void> {
    if (touched.length > 0 && passages === null) return;
    const ids = [...new Set(touched.flatMap(({ kind, id }) => (kind === 'citation' ? [id] : [])))];
    if (ids.length > 0 && passages !== null) {
      passages = passages.then(async (known) => {
        for (const id of ids) {
          known.words.remove(id);
          known.texts.delete(id);
        }
        await put(known, texts, await store.read((tx) => tx.run(ANCHORS, { ids })));
        return known;
      });
    }
    await ready();
  }
}

async function build(store: GraphStore, texts: TextStore): Promise<Passages> {
  const passages: Passages = { words: new WordIndex(), texts: new Map() };
  for (const { sha256, mediaType } of await store.read((tx) => tx.run(SNAPSHOTS))) {
    if (!isProse(mediaType) || (await texts.byHash(sha256)) === null) continue;
    for (let after = ''; ; ) {
      const params = { sha256, after, limit: PAGE_SIZE };
      const rows = await store.read((tx) => tx.run(ANCHORS_OF_SNAPSHOT, params));
      await put(
        passages,
        texts,
        rows.map((row) => ({ ...row, snapshot: sha256, mediaType })),
      );
      if (rows.length < PAGE_SIZE) break;
      after = rows.at(-1)?.id ?? after;
    }
  }
  return passages;
}

/** Reads the paragraphs around quotes; a quote that does not stand where its citation says, or in several places, has none. */
async function put(
  passages: Passages,
  texts: TextStore,
  rows: readonly RowOf<'search/anchors'>[],
): Promise<void> {
  for (const row of rows) {
    await turnOf();
    const text = isProse(row.mediaType) ? await texts.byHash(row.snapshot) : null;
    if (text === null) continue;
    const anchor = await anchorInTurns(text, selectorsOf(row), async () => {
      await turnOf();
    });
    const passage = anchor?.place && passageAround(text, anchor.place);
    if (!passage) continue;
    const near = passage.text.slice(Math.max(0, passage.start - REACH), passage.end + REACH);
    passages.texts.set(row.id, near);
    const words = foldedWords(near);
    passages.words.add(row.id, words, 255 - words.length);
  }
}

function isProse(mediaType: string | null): boolean {
  return mediaType !== null && PROSE.includes(mediaType);
}
