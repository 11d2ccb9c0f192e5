import { CartularyError } from '../errors/errors.ts';
import { limitExceeded } from '../errors/limit-exceeded.ts';

const MAX_PAGE = 500;
export const MAX_IDS = 500;
export const MAX_HOPS = 3;
export const MAX_SEARCH_TEXT = 200;

export interface Paged {
  first?: number | null;
  after?: string | null;
}

/** The `first` of a page, checked: BAD_USER_INPUT below 0, LIMIT_EXCEEDED above `most`. 0 is an empty page, as Relay has it. */
export function pageSize(first: number | null | undefined, usual: number, most = MAX_PAGE): number {
  const size = first ?? usual;
  if (size < 0) {
    throw new CartularyError('BAD_USER_INPUT', `first: ${size} is not a page size. Valid: 0 to ${most}.`, {
      field: 'first',
      value: size,
      valid: `0 to ${most}`,
    });
  }
  return withinLimit('pageSize', 'first', size, most);
}

/** Ids without repetition; LIMIT_EXCEEDED when there are more than `most`. */
export function checkedIds(ids: readonly string[], field: string, most = MAX_IDS): string[] {
  withinLimit('ids', field, ids.length, most);
  return [...new Set(ids)];
}

/** A filter whose lists and text are no longer than those of arguments; LIMIT_EXCEEDED otherwise. */
export function checkedFilter<T extends object>(filter: T | null | undefined): Partial<T> {
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (Array.isArray(value)) withinLimit('ids', `filter.${name}`, value.length, MAX_IDS);
    if (name === 'text' && typeof value === 'string')
      withinLimit('searchText', 'filter.text', value.length, MAX_SEARCH_TEXT);
  }
  return filter ?? {};
}

export function withinLimit(limit: string, field: string, asked: number, allowed: number): number {
  if (asked <= allowed) return asked;
  throw limitExceeded(`${field}: at most ${allowed}, ${asked} were asked for.`, {
    limit,
    allowed,
    asked,
    field,
  });
}

type Key = (string | number)[];

/** An opaque cursor: the sort key of a row, as base64url of JSON. It stays good while rows come and go. */
export function encodeCursor(kind: string, key: Key): string {
  return Buffer.from(JSON.stringify([kind, ...key])).toString('base64url');
}

/** The sort key in a cursor, or null when none is given. BAD_USER_INPUT when it is not one of this kind and shape. */
export function decodeCursor<T extends Key>(
  kind: string,
  after: string | null | undefined,
  shape: { [I in keyof T]: T[I] extends number ? 'number' : 'string' },
): T | null {
  if (after === null || after === undefined) return null;
  try {
    const [found, ...key]: unknown[] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    const fits = (part: unknown, at: number) =>
      typeof part === shape[at] && (typeof part !== 'number' || Number.isSafeInteger(part));
    const isKey = (parts: unknown[]): parts is T => parts.length === shape.length && parts.every(fits);
    if (found === kind && isKey(key)) return key;
  } catch {
    // Not base64url of JSON: answered below like every other bad cursor.
  }
  throw new CartularyError(
    'BAD_USER_INPUT',
    'after: this is not a cursor of this list. Valid: an endCursor or cursor that the same field returned.',
    { field: 'after', value: after, valid: 'a cursor that the same field returned' },
  );
}

export interface Connection<T> {
  edges: { readonly cursor: string; node: T }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/**
 * A page from rows of which one more than `size` was asked for. A cursor is made when it is read: most queries select
 * none, and those of ten thousand rows would hold the event loop.
 */
export function connection<T>(
  rows: T[],
  size: number,
  after: string | null | undefined,
  cursorOf: (row: T) => string,
): Connection<T> {
  const edges = rows.slice(0, size).map((node) => new Edge(node, cursorOf));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== null && after !== undefined,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

class Edge<T> {
  readonly node: T;
  readonly #cursorOf: (row: T) => string;

  constructor(node: T, cursorOf: (row: T) => string) {
    this.node = node;
    this.#cursorOf = cursorOf;
  }

  get cursor(): string {
    return this.#cursorOf(this.node);
  }
}

/**
 * A page of a list that is whole in memory, in the order of `keyOf`, and how many it has. A cursor whose item has gone
 * goes on with the first that comes after it.
 */
export function pageOfAll<T, K extends Key>(
  all: readonly T[],
  { first, after }: Paged,
  list: { kind: string; usual: number; shape: Parameters<typeof decodeCursor<K>>[2]; keyOf(item: T): K },
): Connection<T> & { totalCount: number } {
  const size = pageSize(first, list.usual);
  const last = decodeCursor<K>(list.kind, after, list.shape);
  const start = last ? placeAfter(all, last, list.keyOf) : 0;
  const rows = all.slice(start, start + size + 1);
  return {
    ...connection(rows, size, after, (row) => encodeCursor(list.kind, list.keyOf(row))),
    totalCount: all.length,
  };
}

function placeAfter<T>(all: readonly T[], last: Key, keyOf: (item: T) => Key): number {
  const at = all.findIndex((item) => compareKeys(keyOf(item), last) === 0);
  if (at >= 0) return at + 1;
  const next = all.findIndex((item) => compareKeys(keyOf(item), last) > 0);
  return next < 0 ? all.length : next;
}

function compareKeys(one: Key, other: Key): number {
  for (const [at, part] of one.entries()) {
    const against = other[at];
    if (against === undefined || part > against) return 1;
    if (part < against) return -1;
  }
  return 0;
}
