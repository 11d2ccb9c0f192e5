import { useEffect, useState } from 'react';
import { expand } from '../store/explore.ts';
import { read } from '../store/explorer.ts';
import { back } from '../store/select.ts';
import { hide, redo, undo } from '../store/view.ts';
import { actionOf, type GlobalAction } from './keys.ts';

/** Keys that work everywhere, and what they show. Keys typed into a field stay with the field. */
export function useKeys() {
  const [isOpen, setOpen] = useState(false);
  const [tab, setTab] = useState('key');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || isInDialog(event)) return;
      const action = actionOf(event);
      if (action && act(action, () => setOpen(true), setTab)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false), tab, setTab };
}

/** Does it; false where there is nothing to do it to. */
function act(action: GlobalAction, showKeys: () => void, setTab: (tab: string) => void): boolean {
  const { selection } = read();
  const entity = selection?.kind === 'entity' ? selection.id : null;
  switch (action) {
    case 'search':
      document.querySelector<HTMLInputElement>('.search input')?.focus();
      return true;
    case 'outline':
      focusOutline(setTab);
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

function focusOutline(setTab: (tab: string) => void): void {
  setTab('outline');
  requestAnimationFrame(() => {
    const outline = document.querySelector('.outline');
    const row =
      outline?.querySelector<HTMLElement>('[aria-selected="true"]') ??
      outline?.querySelector<HTMLElement>('[role="row"]');
    row?.focus();
  });
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
