import type { GraphQLResolveInfo } from 'graphql';
import { selectsIdOnly } from './selection.ts';

interface Loads<T> {
  load(id: string): T | null | Promise<T | null>;
}

/**
 * The record that another one names, loaded; where nothing but its id is selected, no more than the id, so that nothing
 * is fetched. Throws when there is no such record, which no write leaves.
 */
export function linked<T extends { id: string }>(
  id: string | null,
  records: Loads<T>,
  info: GraphQLResolveInfo,
): T | Promise<T> {
  if (id === null) throw new Error('A record names nothing where it must name another.');
  // No resolver of another field is called.
  return selectsIdOnly(info) ? ({ id } as T) : present(id, records);
}

/** The record of an id that another record names. */
export function present<T extends { id: string }>(id: string, records: Loads<T>): T | Promise<T> {
  const found = records.load(id);
  return found instanceof Promise ? found.then((each) => held(id, each)) : held(id, found);
}

function held<T>(id: string, record: T | null): T {
  if (record === null) throw new Error(`A record names ${JSON.stringify(id)}, which is not there.`);
  return record;
}
