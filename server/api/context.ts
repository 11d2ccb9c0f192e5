import type { Logger } from 'pino';
import type { TextSearch } from '../search/text-search.ts';
import type { Reader } from '../store/reader.ts';
import type { Slots } from '../store/slots.ts';
import type { TextStore } from '../text/text-store.ts';
import type { Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface Context {
  requestId: string;
  /** Gives the operation's place to the next one; called once its answer is known. */
  release(): void;
  reader: Reader;
  /** Root fields that scan: a few at a time. */
  scans: Slots;
  loaders: Loaders;
  textSearch: TextSearch;
  texts: TextStore;
  log: Logger;
}
