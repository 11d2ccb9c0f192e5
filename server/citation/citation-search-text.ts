import { wordsBeyond } from '../text/fold.ts';

/** `Citation.searchText`; null where the quote needs none. */
export function searchTextOfCitation({ quote }: { quote: { exact: string } }): string | null {
  return wordsBeyond([quote.exact]);
}
