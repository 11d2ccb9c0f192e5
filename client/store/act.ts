import { difference } from '../model/diff.ts';
import { type Act, amend, remember } from '../model/history.ts';
import type { Workspace } from '../model/workspace.ts';
import { writeEntry } from './entries.ts';
import { commit, read } from './explorer.ts';

/**
 * Commits what the user did to the view: an entry of the history, which the browser's Back and Undo alike take back. With
 * `part` it belongs to that act, if it still is the last one. Gives the act; null when nothing changed, which is none.
 */
export function act(next: (workspace: Workspace) => Workspace, part: Act | null = null): Act | null {
  const { workspace, history } = read();
  const after = next(workspace);
  const made = difference(workspace, after);
  if (!made) return part;
  if (part && part === history.past.at(-1)) return change(next);
  commit({ workspace: after, history: remember(history, made) });
  writeEntry('push');
  return made;
}

/** Makes a change part of the last act. An act that it takes back whole is undone. */
export function change(next: (workspace: Workspace) => Workspace): Act | null {
  const { workspace, history } = read();
  const after = next(workspace);
  const made = difference(workspace, after);
  if (!made) return history.past.at(-1) ?? null;
  const amended = amend(history, made);
  if (!amended.act) {
    undo();
    return null;
  }
  commit({ workspace: after, history: amended.history });
  writeEntry('replace');
  return amended.act;
}

/** Undo and Redo go where the browser's Back and Forward go: what an entry holds is shown when the browser is there. */
export function undo(): void {
  if (read().history.past.length > 0) window.history.back();
}

export function redo(): void {
  if (read().history.future.length > 0) window.history.forward();
}
