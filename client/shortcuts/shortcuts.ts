/** What a key does, as the list of keys says it and the keyboard does it. */
export interface Binding {
  /** Keys pressed together, or keys that each do a part of it. */
  keys: readonly string[];
  what: string;
}

/** Every key of the explorer. README.md has the same list; a test compares. */
export const BINDINGS = {
  search: { keys: ['/'], what: 'Search' },
  outline: { keys: ['o'], what: 'Go to the outline' },
  move: { keys: ['↑', '↓'], what: 'Move through the outline or the results' },
  branch: { keys: ['→', '←'], what: 'Open or close a branch of the outline' },
  show: { keys: ['Enter'], what: 'Show the evidence; of a result of a search, open it on the map' },
  expand: { keys: ['e'], what: 'Expand the selected entity (or double-click it)' },
  hide: { keys: ['Delete'], what: 'Hide the selected entity' },
  undo: { keys: ['Ctrl', 'Z'], what: 'Undo what you did to the view' },
  redo: { keys: ['Ctrl', 'Shift', 'Z'], what: 'Redo (or Ctrl Y)' },
  back: { keys: ['Esc'], what: 'Go back to what was selected before; leave the search' },
  keys: { keys: ['?'], what: 'These keys' },
} as const satisfies Record<string, Binding>;

type Action = keyof typeof BINDINGS;
/** Done where they are pressed, by the list, the tree or the field that has the focus. */
type LocalAction = 'move' | 'branch' | 'show';
export type GlobalAction = Exclude<Action, LocalAction>;

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** What a press does wherever the focus is, null for nothing. The command key of a Mac counts as Ctrl. */
export function actionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Press): GlobalAction | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
    return key.toLowerCase() === 'y' ? 'redo' : null;
  }
  return PLAIN.get(key) ?? null;
}

const PLAIN = new Map<string, GlobalAction>([
  [BINDINGS.search.keys[0], 'search'],
  [BINDINGS.outline.keys[0], 'outline'],
  [BINDINGS.expand.keys[0], 'expand'],
  [BINDINGS.hide.keys[0], 'hide'],
  [BINDINGS.keys.keys[0], 'keys'],
  ['Escape', 'back'],
]);
