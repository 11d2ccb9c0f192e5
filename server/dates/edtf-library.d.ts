/** The part of the `edtf` library that is used; it ships no types. */
declare module 'edtf' {
  export interface ParsedDate {
    type: 'Date' | 'Year' | 'Season';
    level: number;
    /** Year, month from 0 (a season: 21-24), day from 1, hour, minute, second; as many as were written. */
    values: [year: number, month?: number, day?: number, ...time: number[]];
    /** Bits of digits that are X: 1, 2, 4, 8 for the year, 48 the month, 192 the day. */
    unspecified?: number;
    uncertain?: boolean;
    approximate?: boolean;
  }
  export interface ParsedInterval {
    type: 'Interval';
    level: number;
    /** Null: unknown. A number (infinite): open. */
    values: [ParsedDate | number | null, ParsedDate | number | null];
  }
  /** Throws an Error when the text is not EDTF of the level. */
  export function parse(text: string, constraints?: { level?: number }): ParsedDate | ParsedInterval;
}
