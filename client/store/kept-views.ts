import type { History } from '../model/history.ts';
import { scoped, type Workspace } from '../model/workspace.ts';

/** A view with the acts that led to it, for as long as the tab is open. */
export interface KeptView {
  run: string;
  workspace: Workspace;
  history: History;
}

const KEY = 'cartulary.views';
/** Runs of the page in this tab that are kept: going back may lead out of one into the one before. */
const MOST = 4;

/** Keeps a view, so that it can be gone on with when the page is loaded again. */
export function keepView({ run, workspace, history }: KeptView): void {
  const kept: KeptView = { run, workspace: scoped(workspace, 'saved'), history };
  const others = keptViews().filter((other) => other.run !== run);
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify([kept, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing, or no more, still has the address.
  }
}

export function keptView(run: string): KeptView | null {
  return keptViews().find((kept) => kept.run === run) ?? null;
}

function keptViews(): KeptView[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
