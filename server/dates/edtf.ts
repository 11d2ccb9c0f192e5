import { type ParsedDate, parse } from 'edtf';
import { CartularyError } from '../errors/errors.ts';
import { malformedDate, misreadDate } from './edtf-slips.ts';

/** Day numbers that stand for no bound. */
export const NO_EARLIEST = -2147483648;
export const NO_LATEST = 2147483647;

/** Whole days since 1970-01-01, proleptic Gregorian, each end inclusive. */
export interface DayBounds {
  earliestStart: number;
  latestStart: number;
  earliestEnd: number;
  latestEnd: number;
}

export interface EdtfDate extends DayBounds {
  edtf: string;
  /** A part is marked `?` or `%`: what it is inferred from must be said. */
  uncertain: boolean;
  /** A part is marked `~` or `%`. */
  approximate: boolean;
}

const VALID_EDTF =
  'EDTF level 0-1: 2020, 2020-08, 2020-08-09, 2020-07/2021-03, /2020-07 (start unknown), 2020-07/.. (open), 2020-08-09? (uncertain), 2020~ (approximate)';
const FARTHEST_YEAR = 5_000_000;

/** One end of a period: when it may fall, and whether certainty can rest on that. */
interface Span {
  min: number;
  max: number;
  firm: boolean;
}

/**
 * Reads an EDTF level 0-1 date or interval and derives its four bounds.
 *
 * A date of less than day precision may start and end on any of its days. A start or end that is unknown (`/2020`)
 * has no bound on either side; open (`../2020`) means without limit. One marked `?`, `~` or `%` keeps its written
 * bound for *possibly* and has none for *certainly*. A season has no hemisphere: it may lie anywhere in its year.
 * A time is read as the day that it names where it was, whatever its zone. Years before 1 are those of ISO 8601: 0000 is 1 BC,
 * -0043 is 44 BC. A year of two digits (a year or a century?) and 24:00 (of this day or the next?) are refused.
 *
 * @throws CartularyError BAD_USER_INPUT naming `field`, for malformed text, a day that no calendar has, or an interval
 * that ends before it starts.
 */
export function parseEdtf(text: string, field = 'valid'): EdtfDate {
  const known = parsedDates.get(text);
  if (known) return known;
  const date = parseAnew(text, field);
  if (parsedDates.size >= MOST_KEPT) parsedDates.clear();
  parsedDates.set(text, date);
  return date;
}

/** Dates repeat, and the library takes a tenth of a millisecond for each. */
const parsedDates = new Map<string, EdtfDate>();
const MOST_KEPT = 10_000;

function parseAnew(text: string, field: string): EdtfDate {
  const parsed = parseLibrary(text, field);
  if (parsed.type !== 'Interval') {
    const span = spanOf(parsed, text, field);
    return { edtf: text, ...marks(parsed), ...boundsOfDate(span) };
  }
  const [from, to] = parsed.values;
  if (from === null && to === null) throw invalid(text, field, 'names neither a start nor an end');
  const start = isDate(from) ? spanOf(from, text, field) : limit(from, NO_EARLIEST);
  const end = isDate(to) ? spanOf(to, text, field) : limit(to, NO_LATEST);
  if (start.min > end.max)
    throw invalid(text, field, 'ends before it starts', 'an interval whose start is not after its end');
  return { edtf: text, ...marks(...parsed.values.filter(isDate)), ...boundsOfInterval(start, end) };
}

/** Whether the two were in force together whatever the true dates are; no validity (null) is never certain. */
export function certainlyOverlap(a: DayBounds | null, b: DayBounds | null): boolean {
  if (!a || !b) return false;
  return a.latestStart <= b.earliestEnd && b.latestStart <= a.earliestEnd;
}

/** `2020-08-09` for a day number, `-0043-03-15` before year 0; null where it stands for no bound, or there is none. */
export function toIsoDate(day: number | null): string | null {
  if (day === null || day === NO_EARLIEST || day === NO_LATEST) return null;
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** Day number of a date of the proleptic Gregorian calendar; month and day from 1. Howard Hinnant's `days_from_civil`. */
export function toDayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

function parseLibrary(text: string, field: string) {
  const misread = misreadDate(text);
  if (misread) throw invalid(text, field, misread.problem, misread.valid);
  try {
    return parse(text, { level: 1 });
  } catch {
    const { problem, valid } = malformedDate(text) ?? { problem: 'is not an EDTF date', valid: VALID_EDTF };
    throw invalid(text, field, problem, valid);
  }
}

function boundsOfDate({ min, max, firm }: Span): DayBounds {
  return {
    earliestStart: min,
    latestStart: firm ? max : NO_LATEST,
    earliestEnd: firm ? min : NO_EARLIEST,
    latestEnd: max,
  };
}

/** A period does not end before it starts, so a firm end also bounds the start, and the other way round. */
function boundsOfInterval(start: Span, end: Span): DayBounds {
  const latestStart = start.firm ? start.max : NO_LATEST;
  const earliestEnd = end.firm ? end.min : NO_EARLIEST;
  return {
    earliestStart: start.min,
    latestStart: end.firm ? Math.min(latestStart, end.max) : latestStart,
    earliestEnd: start.firm ? Math.max(earliestEnd, start.min) : earliestEnd,
    latestEnd: end.max,
  };
}

function isDate(end: ParsedDate | number | null): end is ParsedDate {
  return typeof end === 'object' && end !== null;
}

/** The end of a period that no date bounds: open, or unknown (null). */
function limit(end: number | null, edge: number): Span {
  return end === null
    ? { min: NO_EARLIEST, max: NO_LATEST, firm: false }
    : { min: edge, max: edge, firm: true };
}

function spanOf(date: ParsedDate, text: string, field: string): Span {
  const firm = !date.uncertain && !date.approximate;
  const unspecified = date.unspecified ?? 0;
  const [firstYear, lastYear] = yearsOf(date.values[0], unspecified);
  if (Math.max(Math.abs(firstYear), Math.abs(lastYear)) > FARTHEST_YEAR) {
    throw invalid(text, field, 'is too far away', `a year from -${FARTHEST_YEAR} to ${FARTHEST_YEAR}`);
  }
  if (date.type === 'Season') return { ...seasonOf(firstYear, date.values[1] ?? 21), firm };
  const month = date.values[1] === undefined || unspecified & 48 ? null : date.values[1] + 1;
  const day = date.values[2] === undefined || unspecified & 192 ? null : date.values[2];
  if (day !== null && month !== null && firstYear === lastYear && day > daysIn(firstYear, month)) {
    throw invalid(text, field, 'is a day that month does not have');
  }
  return {
    min: toDayNumber(firstYear, month ?? 1, day ?? 1),
    max: toDayNumber(lastYear, month ?? 12, day ?? daysIn(lastYear, month ?? 12)),
    firm,
  };
}

/** The X digits of a year stand for 0 to 9 each; before year 0 they count away from it. */
function yearsOf(year: number, unspecified: number): [number, number] {
  const width =
    unspecified & 1 ? 9999 : unspecified & 2 ? 999 : unspecified & 4 ? 99 : unspecified & 8 ? 9 : 0;
  return year < 0 ? [year - width, year] : [year, year + width];
}

function seasonOf(year: number, season: number): { min: number; max: number } {
  const min = toDayNumber(year, 1, 1);
  const endsNextYear = season === 22 || season === 24;
  return { min, max: endsNextYear ? toDayNumber(year + 1, 3, 1) - 1 : toDayNumber(year, 12, 31) };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function marks(...dates: ParsedDate[]) {
  return {
    uncertain: dates.some((date) => date.uncertain === true),
    approximate: dates.some((date) => date.approximate === true),
  };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function invalid(value: string, field: string, problem: string, valid = VALID_EDTF): CartularyError {
  return new CartularyError(
    'BAD_USER_INPUT',
    `${field}: ${JSON.stringify(value)} ${problem}. Valid: ${valid}.`,
    {
      rule: 'valid-date',
      field,
      value,
      valid,
    },
  );
}
