import { asksContext, opened, type Selection, selectionIn } from '../model/workspace.ts';
import type { Explorer } from './explorer.ts';

/** What the address bar says: which entities are opened, and what is selected. */
export interface Route {
  open: { id: string; limit: number | null }[];
  selection: Selection | null;
  /** Context claims are on the map. */
  withContext: boolean;
}

/** Claims shown around an entity that is opened, unless the address says otherwise. */
export const USUAL_LIMIT = 60;
/** How far "show the rest" goes: no more than the server gives at once. */
export const FULL_LIMIT = 500;

/**
 * Reads an address. Ids are split before they are decoded, so that one may hold a comma, an ampersand or a per cent sign;
 * what was mistyped is read as far as it goes.
 */
export function readRoute(search: string = window.location.search): Route {
  const params = new Map(
    search
      .slice(1)
      .split('&')
      .map((part): [string, string] => {
        const [key = '', value = ''] = part.split(/=(.*)/s);
        return [key, value];
      }),
  );
  const open = (params.get('open') ?? '').split(',').filter(Boolean).map(opening);
  const at = params.get('at');
  const cite = params.get('cite');
  return {
    open: open.filter(({ id }, index) => open.findIndex((other) => other.id === id) === index),
    withContext: params.get('context') === 'shown',
    selection: at ? selectionOf(decode(at), cite ? decode(cite) : null) : null,
  };
}

/** `actor:belarus~24`: an id and how many claims are shown around it. */
function opening(part: string): { id: string; limit: number | null } {
  const [, id = part, limit = ''] = /^(.+)~(\d+)$/.exec(part) ?? [];
  return { id: decode(id), limit: Number(limit) > 0 ? Math.min(FULL_LIMIT, Number(limit)) : null };
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
  // A tilde that is part of an id would be read as what stands before the number: then there always is one.
  const ids = open.map(([id, limit]) =>
    limit === USUAL_LIMIT && !id.includes('~') ? encode(id) : `${encode(id)}~${limit}`,
  );
  const parts = [
    ids.length > 0 ? `open=${ids.join(',')}` : '',
    withContext ? 'context=shown' : '',
    selection ? `at=${encode(selection.id)}` : '',
    selection?.citation ? `cite=${encode(selection.citation)}` : '',
  ];
  const query = parts.filter(Boolean).join('&');
  return query ? `?${query}` : '';
}

/** The query string of the view as it is. */
export function address({ workspace, linked }: Pick<Explorer, 'workspace' | 'linked'>): string {
  // What can't be opened stays in the address until a person drops it.
  const inVain = [...linked.unknown, ...linked.strays.map(({ id }) => id)].map(
    (id) => [id, USUAL_LIMIT] as const,
  );
  return routeOf([...opened(workspace), ...inVain], selectionIn(workspace), asksContext(workspace));
}

/** Leaves nothing that ends an address where one is recognised in a text. */
function encode(id: string): string {
  const escaped = encodeURIComponent(id).replaceAll('%3A', ':');
  return escaped.replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** What is not rightly encoded is taken as it stands. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
