import type { Entity } from './entity.ts';

/** Every name and identifier an entity goes by, a line each: what text search looks in. */
export function searchTextOf(entity: Pick<Entity, 'name' | 'aliases' | 'identifiers'>): string {
  return [
    ...new Set([entity.name, ...entity.aliases.map((alias) => alias.text), ...entity.identifiers]),
  ].join('\n');
}
