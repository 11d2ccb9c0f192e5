import { ENUMS, type Enums } from '../enums/enums.generated.ts';
import type { Curated, Versioned } from '../record/record.ts';

export const STANCES = Object.values(ENUMS.Stance);
export type Stance = Enums['Stance'];
export const CHECKS = Object.values(ENUMS.Check);
export type Check = Enums['Check'];

/** W3C TextQuoteSelector. */
export interface Quote {
  exact: string;
  prefix: string | null;
  suffix: string | null;
}
/** W3C TextPositionSelector: UTF-16 code units of the snapshot text (UTF-8 decoded, CRLF to LF), end exclusive. */
export interface Position {
  start: number;
  end: number;
}
/** CSL locator. `paragraph` counts blank-line blocks from 1; `row` is RFC 7111 (`row=5`); `pointer` a JSON Pointer. */
export interface Locator {
  label: string;
  value: string;
}
interface Translation {
  text: string;
  lang: string;
  by: string;
}

/** One passage of one source, held up for or against one claim. */
export interface Citation {
  id: string;
  claim: string;
  source: string;
  stance: Stance;
  quote: Quote;
  position: Position | null;
  locator: Locator | null;
  /** SHA-256 of the snapshot that was read. */
  snapshot: string | null;
  /** Admiralty 1-5; null: unjudged (6). */
  credibility: number | null;
  /** Entity whose words the source reports, when not its own. */
  saidBy: string | null;
  /** EDTF. */
  saidOn: string | null;
  translation: Translation | null;
  check: Check;
  status: Enums['Status'];
}
export type CitationInput = Pick<Citation, 'id' | 'source' | 'quote'> &
  Partial<Omit<Citation, 'id' | 'source' | 'quote' | 'claim' | 'status' | 'check'>>;

export interface CitationRecord extends Citation, Versioned, Curated {}

declare module '../record/record.ts' {
  interface RecordForms {
    citation: CitationRecord;
  }
}
