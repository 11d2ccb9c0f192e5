import { apply, type RecordsDiff, reverse, squash } from './diff.ts';
import type { ViewRecord, Workspace } from './workspace.ts';

/** What one act of the user changed. */
export type Act = RecordsDiff<ViewRecord>;

/** Acts that can be undone, oldest first, and those that can be redone, next first: what they changed, and no more. */
export interface History {
  past: readonly Act[];
  future: readonly Act[];
  /** How many acts before those are no longer remembered. */
  forgotten: number;
}

export const emptyHistory: History = { past: [], future: [], forgotten: 0 };

/** With the view before the first of them as many as a browser keeps entries of a tab: 50. */
const LONGEST = 49;

/** Remembers an act. What was undone before it can no longer be redone. */
export function remember({ past, forgotten }: History, act: Act): History {
  const all = [...past, act];
  const kept = all.slice(-LONGEST);
  return { past: kept, future: [], forgotten: forgotten + all.length - kept.length };
}

/** Makes a further change part of the last act. The act is gone when it is null: all of it was taken back. */
export function amend(history: History, made: Act): { history: History; act: Act | null } {
  const last = history.past.at(-1);
  const act = last ? squash(last, made) : made;
  if (!last) return { history, act };
  const before = history.past.slice(0, -1);
  return { history: { ...history, past: act ? [...before, act] : before }, act };
}

/** The number of the entry that the history stands at: of the acts up to it. */
export function positionOf({ past, forgotten }: History): number {
  return forgotten + past.length;
}

/** Undoes or redoes acts up to the entry of this number; null when that is no longer, or not yet, known. */
export function walk(
  history: History,
  workspace: Workspace,
  to: number,
): { history: History; workspace: Workspace } | null {
  const { past, future, forgotten } = history;
  const from = positionOf(history);
  if (to < forgotten || to > from + future.length) return null;
  const all = [...past, ...future];
  const at = to - forgotten;
  const undone = past.slice(at).reverse().map(reverse);
  const redone = all.slice(past.length, Math.max(at, past.length));
  return {
    history: { past: all.slice(0, at), future: all.slice(at), forgotten },
    workspace: [...undone, ...redone].reduce<Workspace>(apply, workspace),
  };
}
