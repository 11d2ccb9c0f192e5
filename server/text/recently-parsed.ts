/** Citations of one source come in a row while a graph is verified; more than these need not stay in memory. */
const KEPT = 4;

/** `parse`, whose results for the last few texts are kept. */
export function recentlyParsed<T>(parse: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const result = results.get(text) ?? parse(text);
    results.delete(text);
    results.set(text, result);
    for (const oldest of results.keys()) {
      if (results.size <= KEPT) break;
      results.delete(oldest);
    }
    return result;
  };
}
