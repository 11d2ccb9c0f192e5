/** A word of a text as it is compared. */
export interface Word {
  /** Where it stands in the text, in UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  /** What a text of its own script compares it by, one string; of a script without word breaks, its letters themselves. */
  own: Forms;
  /** Every way it is written in a-z and digits, the plainest first; the same array as `own` where that is all. */
  forms: Forms;
}

/** Spellings, one at least. */
export type Forms = readonly [string, ...string[]];
