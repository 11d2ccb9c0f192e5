import { type ParamsOf, query, type RowOf } from '../store/cypher-library.ts';
import type { CypherQuery, GraphStore, Tx } from '../store/graph-store.ts';
import { type StoredTexts, searchTextOf } from './search-queries.ts';
import { SEARCH_KINDS, type SearchKind } from './searchable.ts';

/** Changes whenever the rules change by which search texts are made. */
const VERSION = 2;
const PAGE_SIZE = 5_000;
/** A renewal reads everything; it may take longer than a request. */
const TIMEOUT = { timeoutMs: 300_000 };

const lockHead = query('revision/lock-head');
const madeBy = query('schema/search-text');
const setMadeBy = query('schema/set-search-text');
type Queries = {
  page: CypherQuery<ParamsOf<'search/entity-page'>, { id: string; record: StoredTexts }>;
  renew: CypherQuery<ParamsOf<'search/entity-renew'>, RowOf<'search/entity-renew'>>;
};
const QUERIES: Record<SearchKind, Queries> = {
  ENTITY: { page: query('search/entity-page'), renew: query('search/entity-renew') },
  CLAIM: { page: query('search/claim-page'), renew: query('search/claim-renew') },
  SOURCE: { page: query('search/source-page'), renew: query('search/source-renew') },
  CITATION: { page: query('search/citation-page'), renew: query('search/citation-renew') },
};

/** Whether the search texts of a store are made by the rules of this version. */
export async function searchTextsAreCurrent(tx: Tx): Promise<boolean> {
  const [row] = await tx.run(madeBy);
  return row?.version === VERSION;
}

/**
 * Makes the search texts of a migrated store anew where an earlier version made them by other rules. They are copies,
 * so no revision tells of it. Each page is a transaction that holds the ledger's head; it can be cut off and repeated.
 */
export async function renewSearchTexts(store: GraphStore): Promise<void> {
  if (await store.read(searchTextsAreCurrent)) return;
  for (const kind of SEARCH_KINDS) {
    for (let after = ''; ; ) {
      const params = { after, limit: PAGE_SIZE };
      const rows = await store.write(async (tx) => {
        await tx.run(lockHead);
        const page = await tx.run(QUERIES[kind].page, params);
        const renewed = page.map((each) => ({ id: each.id, searchText: searchTextOf(each.record) }));
        await tx.run(QUERIES[kind].renew, { rows: renewed });
        return page;
      }, TIMEOUT);
      if (rows.length < PAGE_SIZE) break;
      after = rows.at(-1)?.id ?? after;
    }
  }
  await store.write((tx) => tx.run(setMadeBy, { version: VERSION }));
}
