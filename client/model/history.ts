import type { Place, Workspace } from './workspace.ts';

type Pair<T> = readonly [before: T | undefined, after: T | undefined];

/** What one user action changed: only the records it touched, before and after. */
export interface Change {
  places: Readonly<Record<string, Pair<Place>>>;
  off: Readonly<Record<string, Pair<true>>>;
  asked: Readonly<Record<string, Pair<true>>>;
}

/** Changes that can be undone, oldest first, and those that can be redone, next first. */
export interface History {
  past: readonly Change[];
  future: readonly Change[];
}

export const emptyHistory: History = { past: [], future: [] };
const LONGEST = 200;

/** What turns `before` into `after`; null when they say the same. */
export function change(before: Workspace, after: Workspace): Change | null {
  const places = pairs(before.places, after.places);
  const off = pairs(before.off, after.off);
  const asked = pairs(before.asked, after.asked);
  const changed = [places, off, asked].some((records) => Object.keys(records).length > 0);
  return changed ? { places, off, asked } : null;
}

/** Remembers a user's change. What was undone before it can no longer be redone. */
export function remember(history: History, made: Change): History {
  return { past: [...history.past, made].slice(-LONGEST), future: [] };
}

export function undo(
  history: History,
  workspace: Workspace,
): { history: History; workspace: Workspace } | null {
  const last = history.past.at(-1);
  if (!last) return null;
  return {
    history: { past: history.past.slice(0, -1), future: [last, ...history.future] },
    workspace: apply(workspace, last, 0),
  };
}

export function redo(
  history: History,
  workspace: Workspace,
): { history: History; workspace: Workspace } | null {
  const [next, ...future] = history.future;
  if (!next) return null;
  return { history: { past: [...history.past, next], future }, workspace: apply(workspace, next, 1) };
}

function apply(workspace: Workspace, made: Change, side: 0 | 1): Workspace {
  return {
    places: patched(workspace.places, made.places, side),
    off: patched(workspace.off, made.off, side),
    asked: patched(workspace.asked, made.asked, side),
  };
}

function pairs<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): Record<string, Pair<T>> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, [before[key], after[key]] as const]));
}

function patched<T>(
  records: Readonly<Record<string, T>>,
  made: Readonly<Record<string, Pair<T>>>,
  side: 0 | 1,
) {
  const result: Record<string, T> = { ...records };
  for (const [key, pair] of Object.entries(made)) {
    const value = pair[side];
    if (value === undefined) delete result[key];
    else result[key] = value;
  }
  return result;
}
