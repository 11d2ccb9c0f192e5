import type { Alias } from '../entity/entity.ts';
import { ENUMS, type Enums } from '../enums/enums.generated.ts';
import { wordsBeyond } from '../text/fold.ts';

/** In the order of hits that are alike in everything else. */
export const SEARCH_KINDS = Object.values(ENUMS.SearchKind);
export type SearchKind = Enums['SearchKind'];

export type SearchField =
  | 'name'
  | 'alias'
  | 'identifier'
  | 'text'
  | 'quote'
  | 'passage'
  | 'title'
  | 'author'
  | 'publisher'
  | 'url';

/** One text by which a record is found. */
export interface Searchable {
  field: SearchField;
  text: string;
}

/** What an entity is called. */
export interface Named {
  name: string;
  aliases: readonly Pick<Alias, 'text'>[];
  identifiers: readonly string[];
}
/** What a source is called, by whom it is, and where it stands. */
export interface Titled {
  title: string;
  authors: readonly string[];
  publisher: string | null;
  url: string | null;
  canonicalUrl: string | null;
}

/** The texts by which an entity is found; an identifier also without its scheme. */
export function textsOfEntity({ name, aliases, identifiers }: Named): Searchable[] {
  return [
    { field: 'name', text: name },
    ...aliases.map(({ text }) => ({ field: 'alias', text }) as const),
    ...identifiers.flatMap((text) => [
      { field: 'identifier', text } as const,
      { field: 'identifier', text: text.slice(text.indexOf(':') + 1) } as const,
    ]),
  ];
}

/** The texts by which a source is found. */
export function textsOfSource(source: Titled): Searchable[] {
  const { title, authors, publisher, url, canonicalUrl } = source;
  return [
    { field: 'title', text: title },
    ...authors.map((text) => ({ field: 'author', text }) as const),
    ...(publisher === null ? [] : [{ field: 'publisher', text: publisher } as const]),
    ...[...new Set([url, canonicalUrl])].flatMap((text) =>
      text === null ? [] : [{ field: 'url', text } as const],
    ),
  ];
}

/** `Entity.searchText`: every name, alias and identifier, a line each, then the folded words beyond these. */
export function searchTextOfEntity(entity: Named): string {
  const names = [entity.name, ...entity.aliases.map(({ text }) => text), ...entity.identifiers];
  const beyond = wordsBeyond(names);
  return [...new Set(names), ...(beyond === null ? [] : [beyond])].join('\n');
}

/** `Claim.searchText`; null where the sentence needs none. */
export function searchTextOfClaim({ text }: { text: string }): string | null {
  return wordsBeyond([text]);
}

/** `Citation.searchText`; null where the quote needs none. */
export function searchTextOfCitation({ quote }: { quote: { exact: string } }): string | null {
  return wordsBeyond([quote.exact]);
}

/** `Source.searchText`: the folded words of authors and addresses, and those of title and publisher beyond the written. */
export function searchTextOfSource(source: Titled): string | null {
  const written = [source.title, ...(source.publisher === null ? [] : [source.publisher])];
  const others = textsOfSource(source)
    .filter(({ field }) => field === 'author' || field === 'url')
    .map(({ text }) => text);
  return wordsBeyond(written, others);
}
