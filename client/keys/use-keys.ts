import { useEffect, useState } from 'react';
import { expand } from '../store/explore.ts';
import { read } from '../store/explorer.ts';
import { back } from '../store/select.ts';
import { hide, redo, undo } from '../store/view.ts';

/** Keys that work everywhere, and what they show. Keys typed into a field stay with the field, save Escape there. */
export function useKeys() {
  const [isOpen, setOpen] = useState(false);
  const [tab, setTab] = useState('key');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.key === 'Escape' && !isTyping(event) && !isInDialog(event)) return void back();
      if (isTyping(event) || isInDialog(event)) return;
      const done = act(event, () => setOpen(true), setTab);
      if (done) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false), tab, setTab };
}

function act(event: KeyboardEvent, showKeys: () => void, setTab: (tab: string) => void): boolean {
  const { selection } = read();
  const entity = selection?.kind === 'entity' ? selection.id : null;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() === 'z') event.shiftKey ? redo() : undo();
    else if (event.key.toLowerCase() === 'y') redo();
    else return false;
    return true;
  }
  if (event.altKey) return false;
  if (event.key === '?') showKeys();
  else if (event.key === '/') document.querySelector<HTMLInputElement>('.search input')?.focus();
  else if (event.key === 'o') focusOutline(setTab);
  else if (event.key === 'e' && entity) void expand(entity);
  else if (event.key === 'Delete' && entity) hide(entity);
  else return false;
  return true;
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
