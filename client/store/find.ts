import { create } from 'zustand';
import { type Hit, search } from '../api/api.ts';
import { ApiError } from '../api/request.ts';

const PAUSE = 120;

/** Hits of one kind, best first. */
export interface HitGroup {
  title: 'Entities' | 'Claims' | 'Sources' | 'Passages';
  hits: readonly Hit[];
}

export interface Find {
  text: string;
  groups: readonly HitGroup[];
  state: 'idle' | 'searching' | 'done' | 'failed';
  /** Why nothing could be found out. */
  message: string | null;
}

export const useFind = create<Find>()(() => ({ text: '', groups: [], state: 'idle', message: null }));

let timer = 0;
let running: AbortController | null = null;

/** Searches for what was typed, after a short pause; an answer to an older text is dropped. */
export function type(text: string): void {
  window.clearTimeout(timer);
  running?.abort();
  if (!text.trim()) {
    useFind.setState({ text, groups: [], state: 'idle', message: null });
    return;
  }
  useFind.setState({ text, state: 'searching' });
  timer = window.setTimeout(() => void find(text), PAUSE);
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
      resolve(find.text === text ? (find.groups[0]?.hits[0] ?? null) : null);
    };
    const leave = useFind.subscribe(look);
    look(useFind.getState());
  });
}

async function find(text: string): Promise<void> {
  running = new AbortController();
  const { signal } = running;
  try {
    const { entities, claims, sources, citations } = await search(text.trim(), { signal });
    const groups = best([
      { title: 'Entities', hits: entities },
      { title: 'Claims', hits: claims },
      { title: 'Sources', hits: sources },
      { title: 'Passages', hits: citations },
    ]);
    if (!signal.aborted) useFind.setState({ groups, state: 'done', message: null });
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof ApiError)) throw error;
    useFind.setState({ groups: [], state: 'failed', message: error.message });
  }
}

/** The kinds that have hits, the one with the most exact hit first; among equals in the order given. */
export function best(groups: readonly HitGroup[]): HitGroup[] {
  const score = ({ hits }: HitGroup) => Math.max(...hits.map((hit) => hit.score));
  return groups.filter(({ hits }) => hits.length > 0).sort((a, b) => score(b) - score(a));
}
