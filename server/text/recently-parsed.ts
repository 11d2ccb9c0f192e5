/** Citations of one source come in a row while a graph is verified; more than these need not stay in memory. */
const KEPT = 4;

/**
 * `parse`, whose results for the last texts are kept: the last few, or with `mostUnits` as many as have so many UTF-16
 * code units together.
 */
export function recentlyParsed<T>(
  parse: (text: string) => T,
  { mostUnits }: { mostUnits?: number } = {},
): (text: string) => T {
  const results = new Map<string, T>();
  let units = 0;
  const full = () => (mostUnits === undefined ? results.size > KEPT : units > mostUnits && results.size > 1);
  return (text) => {
    const known = results.has(text);
    const result = known ? results.get(text)! : parse(text);
    if (known) results.delete(text);
    else units += text.length;
    results.set(text, result);
    for (const oldest of results.keys()) {
      if (!full()) break;
      results.delete(oldest);
      units -= oldest.length;
    }
    return result;
  };
}
