import { create } from 'zustand';
import { type EntityHit, search } from '../api/api.ts';
import { ApiError } from '../api/request.ts';

const HITS = 12;
const PAUSE = 120;

export interface Find {
  text: string;
  hits: readonly EntityHit[];
  state: 'idle' | 'searching' | 'done' | 'failed';
  /** Why nothing could be found out. */
  message: string | null;
}

export const useFind = create<Find>()(() => ({ text: '', hits: [], state: 'idle', message: null }));

let timer = 0;
let running: AbortController | null = null;

/** Searches for what was typed, after a short pause; an answer to an older text is dropped. */
export function type(text: string): void {
  window.clearTimeout(timer);
  running?.abort();
  if (!text.trim()) {
    useFind.setState({ text, hits: [], state: 'idle', message: null });
    return;
  }
  useFind.setState({ text, state: 'searching' });
  timer = window.setTimeout(() => void find(text), PAUSE);
}

export function forget(): void {
  type('');
}

async function find(text: string): Promise<void> {
  running = new AbortController();
  const { signal } = running;
  try {
    const hits = await search(text.trim(), HITS, signal);
    if (!signal.aborted) useFind.setState({ hits, state: 'done', message: null });
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof ApiError)) throw error;
    useFind.setState({ hits: [], state: 'failed', message: error.message });
  }
}
