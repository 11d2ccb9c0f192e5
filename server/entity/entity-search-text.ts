import { wordsBeyond } from '../text/fold.ts';
import type { Searchable } from '../text/searchable.ts';
import type { Alias } from './entity.ts';

/** What an entity is called. */
export interface Named {
  name: string;
  aliases: readonly Pick<Alias, 'text'>[];
  identifiers: readonly string[];
}

/** The texts by which an entity is found; an identifier also without its scheme. */
export function textsOfEntity({
  name,
  aliases,
  identifiers,
}: Named): Searchable<'name' | 'alias' | 'identifier'>[] {
  return [
    { field: 'name', text: name },
    ...aliases.map(({ text }) => ({ field: 'alias', text }) as const),
    ...identifiers.flatMap((text) => [
      { field: 'identifier', text } as const,
      { field: 'identifier', text: text.slice(text.indexOf(':') + 1) } as const,
    ]),
  ];
}

/** `Entity.searchText`: every name, alias and identifier, a line each, then the folded words beyond these. */
export function searchTextOfEntity(entity: Named): string {
  const names = [entity.name, ...entity.aliases.map(({ text }) => text), ...entity.identifiers];
  const beyond = wordsBeyond(names);
  return [...new Set(names), ...(beyond === null ? [] : [beyond])].join('\n');
}
