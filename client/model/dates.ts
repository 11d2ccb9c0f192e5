const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An EDTF date or interval (levels 0 and 1) in words: `2020-07/..` is "since Jul 2020", `2022-02-10?` is
 * "10 Feb 2022, year inferred or uncertain" shortened to "10 Feb 2022?". Anything else comes back as it is.
 */
export function dateWords(edtf: string): string {
  const [start, end, more] = edtf.split('/');
  if (end === undefined) return pointWords(start!);
  if (more !== undefined) return edtf;
  if (start === '..' && end === '..') return 'at all times';
  if (end === '..') return `since ${pointWords(start!)}`;
  if (start === '..') return `until ${pointWords(end)}`;
  if (start === '') return `until ${pointWords(end)}, start unknown`;
  if (end === '') return `from ${pointWords(start!)}, end unknown`;
  return `${pointWords(start!)} – ${pointWords(end)}`;
}

function pointWords(edtf: string): string {
  const match = /^(-?\d{4}|Y-?\d+|[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([?~%]?)$/.exec(edtf);
  if (!match) return edtf;
  const [, year, month, day, sign] = match;
  if (month && !MONTHS[Number(month) - 1]) return edtf;
  const words = [day && Number(day) ? Number(day) : null, month && MONTHS[Number(month) - 1], year];
  const prefix = sign === '~' || sign === '%' ? 'about ' : '';
  return (
    prefix +
    words.filter((word) => word !== null && word !== undefined).join(' ') +
    (sign === '?' || sign === '%' ? '?' : '')
  );
}
