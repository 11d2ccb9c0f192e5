const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SEASONS: Record<string, string> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

const POINT =
  /^(?<year>-?[\dX]{4}|Y-?\d+)(?:-(?<month>[\dX]{2}))?(?:-(?<day>[\dX]{2}))?(?:T(?<time>\d\d:\d\d)(?::\d\d)?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?)?(?<sign>[?~%]?)$/;

/**
 * An EDTF date or interval (levels 0 and 1) in words: `2020-07/..` is "since Jul 2020", `2022-02-10?` "10 Feb 2022?",
 * `-0043-03-15` "15 Mar 44 BC" (EDTF counts a year 0, which is 1 BC), `201X` "2010s". Anything else comes back as it is.
 */
export function dateWords(edtf: string): string {
  const [start = '', end, more] = edtf.split('/');
  if (end === undefined) return pointWords(start);
  if (more !== undefined) return edtf;
  if (start === '..' && end === '..') return 'at all times';
  if (end === '..') return `since ${pointWords(start)}`;
  if (start === '..') return `until ${pointWords(end)}`;
  if (start === '') return `until ${pointWords(end)}, start unknown`;
  if (end === '') return `from ${pointWords(start)}, end unknown`;
  return `${pointWords(start)} – ${pointWords(end)}`;
}

function pointWords(edtf: string): string {
  const { year, month, day, time, zone, sign } = POINT.exec(edtf)?.groups ?? {};
  const inYear = year && yearWords(year);
  const inMonth = month === undefined || month === 'XX' ? '' : (MONTHS[Number(month) - 1] ?? SEASONS[month]);
  if (!inYear || inMonth === undefined || (inMonth === '' && Number(day))) return edtf;
  const words = [Number(day) || '', inMonth, inYear].filter((word) => word !== '').join(' ');
  const unknown = month === 'XX' ? ', month unknown' : day === 'XX' ? ', day unknown' : '';
  const about = sign === '~' || sign === '%' ? 'about ' : '';
  const doubt = sign === '?' || sign === '%' ? '?' : '';
  return `${about}${words}${doubt}${unknown}${time ? `, ${time}${zoneWords(zone)}` : ''}`;
}

/** A year, or the years that one with digits left open may be; null for what is no year. */
function yearWords(edtf: string): string | null {
  if (edtf.startsWith('Y')) return eraWords(Number(edtf.slice(1)), true);
  const digits = edtf.replace('-', '');
  const open = digits.length - digits.replace(/X*$/, '').length;
  if (open === 4 || digits.indexOf('X') !== (open ? 4 - open : -1)) return null;
  const sign = edtf.startsWith('-') ? -1 : 1;
  const nearest = sign * Number(digits.replaceAll('X', '0'));
  if (open === 0) return eraWords(nearest);
  if (open === 1 && sign > 0 && nearest >= 1000) return `${nearest}s`;
  const farthest = sign * Number(digits.replaceAll('X', '9'));
  const [first, last] = [Math.min(nearest, farthest), Math.max(nearest, farthest)];
  // Years of one era share its name: "50–41 BC".
  return last < 0 ? `${1 - first}–${eraWords(last)}` : `${first < 1 ? eraWords(first) : first}–${last}`;
}

/** Years before 1000 say which era they are of; far ones group their digits. */
function eraWords(year: number, grouped = false): string {
  const digits = (value: number) => (grouped ? value.toLocaleString('en') : String(value));
  if (year < 1) return `${digits(1 - year)} BC`;
  return year < 1000 ? `AD ${year}` : digits(year);
}

function zoneWords(zone: string | undefined): string {
  if (!zone) return '';
  return zone === 'Z' ? ' UTC' : ` UTC${zone.replace('-', '−')}`;
}
