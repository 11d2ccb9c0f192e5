import { positionOf } from '../model/history.ts';
import { read } from './explorer.ts';
import { keepView } from './kept-views.ts';
import { address } from './route.ts';

/** What the browser keeps with an entry of its history: the run of the page that made it, and the number of the entry. */
export interface Entry {
  run: string;
  at: number;
}

let run = newRun();

/** Goes on with a run of the page that was left, or begins a new one. */
export function continueRun(id: string | null): void {
  run = id ?? newRun();
}

export const isOfThisRun = (entry: Entry | null): entry is Entry => entry?.run === run;

/** The entry that the browser stands at; null for one that the program did not make. */
export function currentEntry(): Entry | null {
  const { run, at } = (window.history.state ?? {}) as { run?: unknown; at?: unknown };
  return typeof run === 'string' && typeof at === 'number' ? { run, at } : null;
}

/** Makes an entry for an act that was just committed, or says anew what the present one holds. */
export function writeEntry(how: 'push' | 'replace'): void {
  const { workspace, history } = read();
  const entry: Entry = { run, at: positionOf(history) };
  // A bare address stands for the first view, for as long as nothing was done to it.
  const isBare = how === 'replace' && window.location.search === '' && entry.at === 0;
  const url = window.location.pathname + (isBare ? '' : address(read()));
  if (how === 'push') window.history.pushState(entry, '', url);
  else window.history.replaceState(entry, '', url);
  keepView({ run, workspace, history });
}

function newRun(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
