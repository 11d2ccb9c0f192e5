/** A name variable of CSL-JSON: the parts of a person's name, or a name that is not parted. */
export type CslName = { family: string; given: string; suffix?: string } | { literal: string };

/**
 * A name of `Source.authors` as CSL-JSON has it. A person is recorded as `Family, Given` (`King, Martin Luther, Jr.`), with
 * particles where they belong to the family name (`van den Berg, Jan`); an institution as it is called. What has no comma, or has one
 * and looks like an institution, an address or a list, stays whole: nothing is guessed.
 */
export function cslName(author: string): CslName {
  const [family = '', given = '', suffix, ...more] = author.split(',').map((part) => part.trim());
  const isPerson =
    isNamePart(family, MOST_FAMILY_WORDS) &&
    isNamePart(given, MOST_GIVEN_WORDS) &&
    (suffix === undefined || SUFFIX.test(suffix)) &&
    more.length === 0;
  if (!isPerson) return { literal: author };
  return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}

const MOST_FAMILY_WORDS = 4;
const MOST_GIVEN_WORDS = 4;
const SUFFIX = /^(Jr|Sr)\.?$|^[IVX]+$/;
/** Words and signs that names of institutions and places have, and names of persons do not. */
const NOT_OF_A_PERSON =
  /[\d&/@()]|(?<!\p{L})(of|and|for|the|und|für|et|inc|ltd|llc|llp|plc|corp|co|gmbh|ag|sa|bv|oy|ab|institute|university|ministry|department|office|agency|bureau|council|committee|commission|center|centre|service|services|group|press|association|society|staff|editors|correspondent|republic|government)(?!\p{L})/iu;

function isNamePart(part: string, mostWords: number): boolean {
  return /^\p{L}/u.test(part) && part.split(/\s+/).length <= mostWords && !NOT_OF_A_PERSON.test(part);
}
