import type { textsOfEntity } from '../entity/entity-search-text.ts';
import { ENUMS, type Enums } from '../enums/enums.generated.ts';
import type { textsOfSource } from '../source/source-search-text.ts';
import type { Searchable as TextOf } from '../text/searchable.ts';

/** In the order of hits that are alike in everything else. */
export const SEARCH_KINDS = Object.values(ENUMS.SearchKind);
export type SearchKind = Enums['SearchKind'];

/** A claim is found by its sentence (`text`), a citation by its quote and by the passage around it. */
export type SearchField =
  | ReturnType<typeof textsOfEntity | typeof textsOfSource>[number]['field']
  | 'text'
  | 'quote'
  | 'passage';

/** One text by which a record is found. */
export type Searchable = TextOf<SearchField>;
