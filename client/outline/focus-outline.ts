import { selectionIn } from '../model/workspace.ts';
import { read } from '../store/explorer.ts';
import { showBeside, showBranch } from '../store/screen.ts';
import { graphIn } from '../store/shown.ts';
import { rowKey } from './row-key.ts';

/** Opens the outline with the focus on the row of what is selected, else on the first. */
export function focusOutline(): void {
  showSelected();
  requestAnimationFrame(() => (selectedRow() ?? rows()[0])?.focus());
}

/** Puts the focus where what was picked is: on its row of the outline, else, as for a source, on the evidence. */
export function focusPicked(): void {
  showSelected();
  requestAnimationFrame(() => (selectedRow() ?? document.querySelector<HTMLElement>('.right'))?.focus());
}

function showSelected(): void {
  const selection = selectionIn(read().workspace);
  const link = selection && graphIn(read()).links[selection.id];
  if (link) showBranch(rowKey({ entity: link.subject }));
  else showBeside('outline');
}

function selectedRow(): HTMLElement | undefined {
  const selection = selectionIn(read().workspace);
  if (!selection) return undefined;
  const link = graphIn(read()).links[selection.id];
  const key = rowKey(link ? { entity: link.subject, claim: link.id } : { entity: selection.id });
  return rows().find((row) => row.dataset.key === key);
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.outline [role="row"]')];
