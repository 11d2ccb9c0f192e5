import { change, redo as redone, remember, undo as undone } from '../model/history.ts';
import {
  clearFacets,
  close,
  type FacetValue,
  hide as hidden,
  type Point,
  pin as pinned,
  switchFacet,
  unhideAll,
  unpinAll,
  type Workspace,
} from '../model/workspace.ts';
import { commit, read } from './explorer.ts';
import { writeRoute } from './route.ts';

/** Commits what the user did to the view, as one step that can be undone. */
export function make(next: (workspace: Workspace) => Workspace): void {
  const { workspace, history } = read();
  const after = next(workspace);
  const made = change(workspace, after);
  if (made) commit({ workspace: after, history: remember(history, made) });
}

export const pin = (id: string, at: Point) => make((workspace) => pinned(workspace, id, at));
export const hide = (id: string) => make((workspace) => hidden(workspace, id));
export const showHidden = () => make(unhideAll);
export const letGo = () => make(unpinAll);
export const setFacet = (value: FacetValue, on: boolean) =>
  make((workspace) => switchFacet(workspace, value, on));
export const showFiltered = () => make(clearFacets);

export function collapse(id: string): void {
  make((workspace) => close(workspace, id));
  writeRoute('push');
}

export function undo(): void {
  step(undone);
}

export function redo(): void {
  step(redone);
}

function step(move: typeof undone): void {
  const { history, workspace } = read();
  const moved = move(history, workspace);
  if (!moved) return;
  commit(moved);
  writeRoute('replace');
}
