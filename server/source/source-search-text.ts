import { wordsBeyond } from '../text/fold.ts';
import type { Searchable } from '../text/searchable.ts';

/** What a source is called, by whom it is, and where it stands. */
export interface Titled {
  title: string;
  authors: readonly string[];
  publisher: string | null;
  url: string | null;
  canonicalUrl: string | null;
}

/** The texts by which a source is found. */
export function textsOfSource(source: Titled): Searchable<'title' | 'author' | 'publisher' | 'url'>[] {
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

/** `Source.searchText`: the folded words of authors and addresses, and those of title and publisher beyond the written. */
export function searchTextOfSource(source: Titled): string | null {
  const written = [source.title, ...(source.publisher === null ? [] : [source.publisher])];
  const others = textsOfSource(source)
    .filter(({ field }) => field === 'author' || field === 'url')
    .map(({ text }) => text);
  return wordsBeyond(written, others);
}
