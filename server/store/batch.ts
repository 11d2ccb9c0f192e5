import DataLoader from 'dataloader';
import { inOrder } from './reader.ts';

/** A loader for each set of arguments, so that one field asked with one set of arguments is one batch. */
export function perArguments<A, T>(
  load: (ids: string[], args: A) => Promise<Map<string, T>>,
): (id: string, args: A) => Promise<T | null> {
  const loaders = new Map<string, DataLoader<string, T | null>>();
  return (id, args) => {
    const key = JSON.stringify(args);
    const loader =
      loaders.get(key) ??
      new DataLoader<string, T | null>(async (ids) => inOrder(ids, await load([...ids], args)));
    loaders.set(key, loader);
    return loader.load(id);
  };
}
