import { useEffect, useState } from 'react';
import { selectionIn } from '../model/workspace.ts';
import { focusOutline } from '../outline/focus-outline.ts';
import { redo, undo } from '../store/act.ts';
import { expand } from '../store/explore.ts';
import { read } from '../store/explorer.ts';
import { back } from '../store/select.ts';
import { hide } from '../store/view.ts';
import { actionOf, type GlobalAction } from './shortcuts.ts';

/** Keys that work everywhere, and what they show. Keys typed into a field stay with the field. */
export function useShortcuts() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || isInDialog(event)) return;
      const action = actionOf(event);
      if (!action || !act(action, () => setOpen(true))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the outline sees them: it takes a letter as the beginning of a name to go to.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

/** Does it; false where there is nothing to do it to. */
function act(action: GlobalAction, showKeys: () => void): boolean {
  const selection = selectionIn(read().workspace);
  const entity = selection?.kind === 'entity' ? selection.id : null;
  switch (action) {
    case 'search':
      document.querySelector<HTMLInputElement>('.search input')?.focus();
      return true;
    case 'outline':
      focusOutline();
      return true;
    case 'expand':
      if (entity) void expand(entity);
      return entity !== null;
    case 'hide':
      if (entity) hide(entity);
      return entity !== null;
    case 'undo':
      undo();
      return true;
    case 'redo':
      redo();
      return true;
    case 'back':
      void back();
      return false;
    case 'keys':
      showKeys();
      return true;
  }
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="checkbox"]), textarea, [contenteditable]')
  );
}

function isInDialog({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"]') !== null;
}
