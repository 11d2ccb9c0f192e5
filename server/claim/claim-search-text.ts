import { wordsBeyond } from '../text/fold.ts';

/** `Claim.searchText`; null where the sentence needs none. */
export function searchTextOfClaim({ text }: { text: string }): string | null {
  return wordsBeyond([text]);
}
