import { DASHES, DOUBLE_QUOTES, SEEN_BY_NOBODY, SINGLE_QUOTES, SPACE } from './typographic-signs.ts';

const SIGNS: [reason: string, signs: RegExp][] = [
  ['white space', new RegExp(`(?:${SPACE.source})+`, 'gu')],
  ['quotation marks', new RegExp(`${SINGLE_QUOTES.source}|${DOUBLE_QUOTES.source}`, 'gu')],
  ['dashes', new RegExp(`(?:${DASHES.source})+`, 'gu')],
  ['signs that nobody sees', new RegExp(`${SEEN_BY_NOBODY.source}`, 'gu')],
];

/** In what two wordings differ that read the same (see foldTypography): at least one reason, unless they are equal. */
export function typographicReasons(one: string, other: string): string[] {
  if (PARTED.test(one) || PARTED.test(other)) {
    return ['words parted at the end of a line', ...typographicReasons(joined(one), joined(other))];
  }
  const reasons = SIGNS.flatMap(([reason, signs]) =>
    found(one, signs) === found(other, signs) ? [] : [reason],
  );
  const bare = (text: string) => SIGNS.reduce((rest, [, signs]) => rest.replace(signs, ''), text);
  const [left, right] = [bare(one), bare(other)];
  if (left !== right) {
    const isForm = left.normalize('NFC') === right.normalize('NFC');
    reasons.push(isForm ? 'composed and decomposed letters' : 'ligatures or letter forms');
  }
  return reasons;
}

/** A hyphen at the end of a line, within what may be a word (see partedPlaces). */
const PARTED = /(?<=[\p{L}\p{M}\p{N}])[-\u2010][ \t]*\n[ \t\f]*(?=[\p{L}\p{N}])/u;

/** A text without any hyphen in a word, so that it does not count how one at the end of a line was read. */
function joined(text: string): string {
  return text
    .replace(new RegExp(PARTED, 'gu'), '')
    .replace(/(?<=[\p{L}\p{M}\p{N}])[-\u2010](?=[\p{L}\p{N}])/gu, '');
}

function found(text: string, signs: RegExp): string {
  return (text.match(signs) ?? []).join('\u0000');
}
