import type { Reader } from './reader.ts';

/**
 * What one request shares, made when it is first asked for and gone with its reader: the loaders that batch its reads. A
 * domain owns its loaders and whoever needs them names them, so no list of all domains has to be kept.
 */
export function perReader<T>(make: (reader: Reader) => T): (reader: Reader) => T {
  const made = new WeakMap<Reader, T>();
  return (reader) => {
    const known = made.get(reader);
    if (known !== undefined) return known;
    const fresh = make(reader);
    made.set(reader, fresh);
    return fresh;
  };
}
