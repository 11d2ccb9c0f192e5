/** A key that a map must have and has not: a fault of ours. */
export class MissingKey extends Error {
  constructor(key: unknown) {
    super(`There is nothing under ${JSON.stringify(key)}.`);
  }
}

/** What a map has under a key that was put into it. Throws {@link MissingKey}. */
export function mustHave<K, V>(map: { get(key: K): V | undefined }, key: K): V {
  const found = map.get(key);
  if (found === undefined) throw new MissingKey(key);
  return found;
}
