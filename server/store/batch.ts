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

/**
 * Records by id, read in one batch, or at once and without a promise where they were primed: a neighbourhood hands
 * hundreds of records to its fields, and a promise costs more than the field it is for.
 */
export class RecordLoader<T extends object> {
  readonly #primed = new Map<string, T>();
  readonly #loader: DataLoader<string, T | null>;

  constructor(load: (ids: readonly string[]) => Promise<(T | null)[]>) {
    this.#loader = new DataLoader(load);
  }

  prime(id: string, record: T): void {
    this.#primed.set(id, record);
  }

  load(id: string): T | null | Promise<T | null> {
    return this.#primed.get(id) ?? this.#loader.load(id);
  }

  /** The records of all these ids, in their order; null for each that is not there. */
  loadMany(ids: string[]): Promise<(T | null)[]> {
    return Promise.all(ids.map((id) => this.load(id)));
  }
}
