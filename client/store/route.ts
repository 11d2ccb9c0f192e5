import { opened } from '../model/workspace.ts';
import { read, type Selection } from './explorer.ts';

/** What the address bar says: which entities are opened, and what is selected. */
export interface Route {
  open: { id: string; limit: number | null }[];
  selection: Selection | null;
  /** Context claims are on the map. */
  withContext: boolean;
}

/** Claims shown around an entity that is opened, unless the address says otherwise. */
export const USUAL_LIMIT = 60;

export function readRoute(search: string = window.location.search): Route {
  const params = new URLSearchParams(search);
  const open = (params.get('open') ?? '').split(',').filter(Boolean);
  const at = params.get('at');
  return {
    open: open.map((part) => {
      const [id, limit] = part.split('~');
      return { id: id!, limit: Number(limit) > 0 ? Number(limit) : null };
    }),
    withContext: params.get('context') === 'shown',
    selection: at ? selectionOf(at, params.get('cite')) : null,
  };
}

function selectionOf(id: string, citation: string | null): Selection {
  if (id.startsWith('source:')) return { kind: 'source', id };
  if (!id.startsWith('claim:')) return { kind: 'entity', id };
  return citation ? { kind: 'claim', id, citation } : { kind: 'claim', id };
}

/** The query string of a view: readable, with ids as they are. */
export function routeOf(
  open: readonly (readonly [string, number])[],
  selection: Selection | null,
  withContext: boolean,
): string {
  const ids = open.map(([id, limit]) => encode(id) + (limit === USUAL_LIMIT ? '' : `~${limit}`));
  const parts = [
    ids.length > 0 ? `open=${ids.join(',')}` : '',
    withContext ? 'context=shown' : '',
    selection ? `at=${encode(selection.id)}` : '',
    selection?.citation ? `cite=${encode(selection.citation)}` : '',
  ];
  const query = parts.filter(Boolean).join('&');
  return query ? `?${query}` : '';
}

/** Puts the view into the address bar. `push` makes it a step that the browser's Back undoes. */
export function writeRoute(how: 'push' | 'replace'): void {
  const { workspace, selection } = read();
  const url =
    window.location.pathname + routeOf(opened(workspace), selection, workspace.asked.context === true);
  if (url === window.location.pathname + window.location.search) return;
  if (how === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
}

function encode(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}
