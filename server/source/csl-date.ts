/** A date variable of CSL-JSON: date parts, or words where they cannot say it. */
export type CslDate = { 'date-parts': number[][]; season?: number; circa?: boolean } | { literal: string };

/**
 * An EDTF date (level 0-1) as CSL-JSON has it. CSL knows no year 0: ISO 8601's 0000 is 1 BC, which CSL writes -1. Anything marked
 * `?`, `~` or `%`, and a year with X digits (a range of years), is `circa`. An interval that is open or unknown at an end, which
 * date parts cannot say, is a literal with a dash at that end.
 */
export function cslDate(edtf: string): CslDate {
  const [start = '', end] = edtf.split('/');
  const literal = { literal: edtf };
  if (end === undefined) return pointDate(start) ?? literal;
  const [from, to] = [pointDate(start), pointDate(end)];
  if (from && to) return spanDate(from, to);
  if (from && isLimit(end)) return { literal: `${start}–` };
  if (to && isLimit(start)) return { literal: `–${end}` };
  return literal;
}

type Parts = Extract<CslDate, { 'date-parts': unknown }>;

const POINT = /^(?:Y?(-?\d+)|(-?)([\dX]{4}))(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T[^?~%]*)?([?~%]?)$/;

function pointDate(edtf: string): Parts | null {
  const match = POINT.exec(edtf);
  if (!match) return null;
  const [, year, sign, masked, month, day, mark] = match;
  const circa = mark ? { circa: true } : {};
  if (masked !== undefined) {
    const years = ['0', '9'].map((digit) => cslYear(Number(`${sign}${masked.replaceAll('X', digit)}`)));
    return { 'date-parts': years.toSorted((a, b) => a - b).map((each) => [each]), circa: true };
  }
  const season = Number(month) > 20 ? { season: Number(month) - 20 } : {};
  const parts = [cslYear(Number(year))];
  if (month !== undefined && month !== 'XX' && !('season' in season)) parts.push(Number(month));
  if (parts.length === 2 && day !== undefined && day !== 'XX') parts.push(Number(day));
  return { 'date-parts': [parts], ...season, ...circa };
}

function spanDate(from: Parts, to: Parts): Parts {
  const circa = from.circa || to.circa ? { circa: true } : {};
  return { 'date-parts': [...from['date-parts'].slice(0, 1), ...to['date-parts'].slice(-1)], ...circa };
}

function cslYear(year: number): number {
  return year > 0 ? year : year - 1;
}

/** An end that is open or unknown. */
function isLimit(end: string): boolean {
  return end === '' || end === '..';
}
