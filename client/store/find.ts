import { create } from 'zustand';
import { type Hit, search } from '../api/api.ts';
import { ApiError } from '../api/request.ts';
import { read } from './explorer.ts';
import type { AllRecords } from './record-kinds.ts';
import { type FoundHit, hitOf } from './show-records.ts';
import { inTurn, ofHit, takeIn } from './take-in.ts';

const PAUSE = 120;

/** Hits of one kind, best first. */
export interface Group<H> {
  title: 'Entities' | 'Claims' | 'Sources' | 'Passages';
  hits: readonly H[];
}
export type HitGroup = Group<Hit>;

export interface Find {
  text: string;
  groups: readonly Group<FoundHit>[];
  state: 'idle' | 'searching' | 'done' | 'failed';
  /** Why nothing could be found out. */
  message: string | null;
}

export const useFind = create<Find>()(() => ({ text: '', groups: [], state: 'idle', message: null }));

let timer: ReturnType<typeof setTimeout> | undefined;
let running: AbortController | null = null;

/** Searches for what was typed, after a short pause; an answer to an older text is dropped. */
export function type(text: string): void {
  clearTimeout(timer);
  running?.abort();
  if (!text.trim()) {
    useFind.setState({ text, groups: [], state: 'idle', message: null });
    return;
  }
  useFind.setState({ text, state: 'searching' });
  timer = setTimeout(() => void find(text), PAUSE);
}

export function forget(): void {
  type('');
}

/** The best hit for what is typed, once it is found; null when there is none, or when something else is typed first. */
export function firstHit(): Promise<Hit | null> {
  const { text } = useFind.getState();
  return new Promise((resolve) => {
    const look = (find: Find) => {
      if (find.text === text && find.state === 'searching') return;
      leave();
      const [best] = find.groups[0]?.hits ?? [];
      resolve(find.text === text && best ? hitOf(read().records, best) : null);
    };
    const leave = useFind.subscribe(look);
    look(useFind.getState());
  });
}

async function find(text: string): Promise<void> {
  running = new AbortController();
  const { signal } = running;
  try {
    const { turn, answer } = await inTurn(search(text.trim(), { signal }));
    const { entities, claims, sources, citations } = answer;
    takeIn(turn, [...entities, ...claims, ...sources, ...citations].flatMap(ofHit));
    const groups = best([
      { title: 'Entities', hits: entities.map(foundHit) },
      { title: 'Claims', hits: claims.map(foundHit) },
      { title: 'Sources', hits: sources.map(foundHit) },
      { title: 'Passages', hits: citations.map(foundHit) },
    ]);
    if (!signal.aborted) useFind.setState({ groups, state: 'done', message: null });
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof ApiError)) throw error;
    useFind.setState({ groups: [], state: 'failed', message: error.message });
  }
}

function foundHit({ node, ...hit }: Hit): FoundHit {
  return { ...hit, found: { type: node.__typename, id: node.id } };
}

/** What was found, as the records have it now. */
export function hitsIn(records: AllRecords, groups: readonly Group<FoundHit>[]): HitGroup[] {
  return groups.map(({ title, hits }) => ({ title, hits: hits.flatMap((hit) => hitOf(records, hit) ?? []) }));
}

/** The kinds that have hits, the one with the most exact hit first; among equals in the order given. */
function best<H extends { score: number }>(groups: readonly Group<H>[]): Group<H>[] {
  const score = ({ hits }: Group<H>) => Math.max(...hits.map((hit) => hit.score));
  return groups.filter(({ hits }) => hits.length > 0).sort((a, b) => score(b) - score(a));
}
