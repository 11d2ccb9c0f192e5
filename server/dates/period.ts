import { CartularyError } from '../errors/errors.ts';
import { parseEdtf, toIsoDate } from './edtf.ts';

/** A date without a mark: a year, a month or a day, no season. */
const PLAIN = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/;

/**
 * The period that an EDTF date or interval names, as its first and its last day, so that two that bound the same days are
 * written alike: `2020`, `2020/2020` and `2020-01-01/2020-12-31`. What is marked, open, unknown or unspecified at an end
 * stays as it is there: `202X` names some year of ten, not the ten. So does what is no date.
 */
export function periodOf(edtf: string): string {
  if (!isDate(edtf)) return edtf;
  const [from = '', to = from, ...more] = edtf.split('/');
  if (more.length > 0) return edtf;
  const whole = PLAIN.test(from) && PLAIN.test(to);
  return edtf.includes('/') || whole ? `${firstDay(from)}/${lastDay(to)}` : edtf;
}

function firstDay(date: string): string {
  return PLAIN.test(date) ? toIsoDate(parseEdtf(date).earliestStart)! : date;
}

function lastDay(date: string): string {
  return PLAIN.test(date) ? toIsoDate(parseEdtf(date).latestEnd)! : date;
}

function isDate(text: string): boolean {
  try {
    parseEdtf(text);
    return true;
  } catch (error) {
    if (error instanceof CartularyError) return false;
    throw error;
  }
}
