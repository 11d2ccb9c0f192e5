import type { Logger } from 'pino';
import type { Reader } from '../store/reader.ts';
import type { Slots } from '../store/slots.ts';
import type { TextStore } from '../text/text-store.ts';
import type { Curator } from './policy.ts';

/**
 * What the resolvers of one request share. What stands above declares its own part: `search/text-search.ts` adds
 * `textSearch`. Loaders are not in it: each domain keeps its own by the reader (`store/per-reader.ts`).
 */
export interface Context {
  requestId: string;
  /** Gives the operation's place to the next one; called once its answer is known. */
  release(): void;
  reader: Reader;
  /** Root fields that scan: a few at a time. */
  scans: Slots;
  texts: TextStore;
  /** Whose request it is; null: nobody's who may write. */
  curator: Curator | null;
  log: Logger;
}
