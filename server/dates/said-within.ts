import { NO_EARLIEST, NO_LATEST, parseEdtf } from './edtf.ts';

/** When something was said or seen, in day numbers; null where nothing bounds it. */
export interface SaidOn {
  /** First day on which it may have been, as written. */
  from: number | null;
  /** Day by which it had been, as written. */
  by: number | null;
  /** Day before which it surely was not: as late as this someone surely still spoke. Null where the start is marked `?` or `~`, too. */
  until: number | null;
  /** The one day on which it surely was. */
  day: number | null;
}

/**
 * Reads an EDTF date or interval as the time within which something was once said or seen: `2020` is some day of 2020,
 * `2020-08/2022-02-10?` some day from August 2020 on, and by 10 February 2022 as far as can be inferred.
 * Throws as `parseEdtf` does.
 */
export function saidWithin(edtf: string, field = 'saidOn'): SaidOn {
  const { earliestStart: first, latestEnd: last, ...marks } = parseEdtf(edtf, field);
  const from = first === NO_EARLIEST ? null : first;
  const by = last === NO_LATEST ? null : last;
  const [start = ''] = edtf.split('/');
  const until = from === null || isMarked(start, field) ? null : from;
  const isSure = !marks.uncertain && !marks.approximate;
  return { from, by, until, day: isSure && from === by ? from : null };
}

function isMarked(date: string, field: string): boolean {
  const { uncertain, approximate } = parseEdtf(date, field);
  return uncertain || approximate;
}
