/** What is wrong with a date, and what would be right; both end a sentence. */
export interface Slip {
  problem: string;
  valid: string;
}

type Rule = [looksLike: RegExp, say: (match: RegExpExecArray) => Slip];

/** What parsers of EDTF take, and read otherwise than whoever wrote it may have meant. */
const MISREAD: Rule[] = [
  [
    /^(-?)(\d\d)$/,
    ([, sign, digits]) => ({
      problem: 'is a year of two digits, or a century',
      valid: `${sign}${digits}XX for the century, ${sign}00${digits} for the year`,
    }),
  ],
  [
    /^(.*)T24:00/,
    ([, day]) => ({
      problem: 'gives 24:00, which is 00:00 of the next day',
      valid: `the day after ${day}, or ${day} itself`,
    }),
  ],
];

/** What is no EDTF, with a reason that says more than that. */
const MALFORMED: Rule[] = [
  [
    /^-?\d\d[?~%]$|^-?\d\d-\d\d/,
    () => ({ problem: 'has a year of two digits', valid: 'a year of four digits: 1985, 0085' }),
  ],
  [/^-0000/, () => ({ problem: 'has a year of minus zero', valid: '0000 for 1 BC, -0001 for 2 BC' })],
  [
    /^(\d+)\s*(BC|BCE)$/i,
    ([, year]) => ({
      problem: 'is not written as ISO 8601 writes years before 1',
      valid: `${Number(year) === 1 ? '' : '-'}${String(Math.max(0, Number(year) - 1)).padStart(4, '0')}, for 1 BC is the year 0000`,
    }),
  ],
  [
    /^-?\d{4}-(1[3-9]|2[05-9]|[3-9]\d|00)(?!\d)/,
    ([, month]) => ({ problem: `has no month ${month}`, valid: 'a month 01-12, or a season 21-24' }),
  ],
  [
    /^-?\d{4}-(?:\d\d-(?:3[2-9]|[4-9]\d|00)|02-3[01]|(?:04|06|09|11)-31)/,
    () => ({ problem: 'is a day that month does not have', valid: 'a day of its month' }),
  ],
  [
    /^-?\d{4}-\d(-|$)|^-?\d{4}-\d\d-\d$/,
    () => ({ problem: 'lacks a digit', valid: 'two digits: 2020-08-09' }),
  ],
  [/^(\d{4})(\d\d)(\d\d)$/, ([, y, m, d]) => ({ problem: 'has no hyphens', valid: `${y}-${m}-${d}` })],
  [/T\d\d:\d\d:60/, () => ({ problem: 'is a leap second', valid: 'its day' })],
  [/^\d{1,2}[./]\d{1,2}[./]\d{4}$/, () => ({ problem: 'does not begin with the year', valid: '2020-12-31' })],
  [/^unknown$/i, () => ({ problem: 'is not how an unknown end is written', valid: 'nothing: 2020/' })],
  [/^open$/i, () => ({ problem: 'is not how an open end is written', valid: 'two dots: 2020/..' })],
];

/** Whether a date, or an end of an interval, could be misread, though it is EDTF; null when not. */
export function misreadDate(text: string): Slip | null {
  return slipOf(text, MISREAD);
}

/** The likely reason why a text is not EDTF; null for one that nobody has thought of. */
export function malformedDate(text: string): Slip | null {
  return slipOf(text, MALFORMED);
}

function slipOf(text: string, rules: Rule[]): Slip | null {
  const parts = text.split('/');
  const ends = parts.length === 2 ? parts : [text];
  for (const [looksLike, say] of rules) {
    for (const end of ends) {
      const match = looksLike.exec(end);
      if (match) return say(match);
    }
  }
  return null;
}
