/** Citations of one source come in a row while a graph is verified; more than these need not stay in memory. */
const KEPT = 4;

/** A function of a text whose last results are kept. */
export interface RecentlyParsed<T> {
  (text: string): T;
  has(text: string): boolean;
  /** Keeps a result that was made elsewhere. */
  keep(text: string, result: T): void;
}

/**
 * `parse`, whose results for the last texts are kept: the last few, or with `mostUnits` as many as have so many UTF-16
 * code units together.
 */
export function recentlyParsed<T>(
  parse: (text: string) => T,
  { mostUnits }: { mostUnits?: number } = {},
): RecentlyParsed<T> {
  const results = new Map<string, T>();
  let units = 0;
  const isFull = () =>
    mostUnits === undefined ? results.size > KEPT : units > mostUnits && results.size > 1;
  const keep = (text: string, result: T) => {
    if (!results.delete(text)) units += text.length;
    results.set(text, result);
    for (const oldest of results.keys()) {
      if (!isFull()) break;
      results.delete(oldest);
      units -= oldest.length;
    }
  };
  const parsed = (text: string) => {
    const result = results.get(text) ?? parse(text);
    keep(text, result);
    return result;
  };
  return Object.assign(parsed, { has: (text: string) => results.has(text), keep });
}
