import type { LookAgain, TextFinding } from '../citation/anchor.ts';

/** Rules that hold between a citation and the text it points into; only where the text is at hand. */
const TEXT_RULES = {
  'text-here': 'The text that a citation was read from is in the folders named.',
  'text-in-utf8': 'The text that a citation was read from is UTF-8.',
  'quote-in-text': 'The quote of a citation stands in its text.',
  'position-in-text': 'The quote stands at the position that the citation gives.',
  'locator-in-text': 'The quote stands in the paragraph, row or value that the citation gives.',
} as const;
export type TextRuleName = keyof typeof TEXT_RULES;

export const RULE_OF_PART = {
  quote: 'quote-in-text',
  position: 'position-in-text',
  locator: 'locator-in-text',
} as const satisfies Record<TextFinding['part'], TextRuleName>;

/**
 * A sign that a passage may not be what its citation means, or that a text is not a witness of its own: no rule is broken,
 * and a person should look.
 */
export interface Notice {
  reading: LookAgain['reading'] | 'same text';
  /** Id of the citation, or hash of the text. */
  record: string;
  message: string;
}
