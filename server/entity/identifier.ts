/** How the values of a scheme are written. `upper`: letters count the same in either case and are kept as capitals. */
interface Scheme {
  form: RegExp;
  upper: boolean;
  /** The form in words. */
  valid: string;
}

const scheme = (form: RegExp, valid: string, upper = true): Scheme => ({ form, valid, upper });
const SCHEMES = new Map<string, Scheme>([
  ['wikidata', scheme(/^Q[1-9]\d*$/, 'Q and a number, such as wikidata:Q184')],
  ['iso3166-1', scheme(/^[A-Z]{2}$/, 'two letters, such as iso3166-1:BY')],
  ['iso3166-2', scheme(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'a country and its part, such as iso3166-2:BY-HM')],
  ['cca3', scheme(/^[A-Z]{3}$/, 'three letters, such as cca3:BLR')],
  ['ccn3', scheme(/^\d{3}$/, 'three digits, such as ccn3:112')],
  ['icao', scheme(/^[A-Z0-9]{4}$/, 'four letters or digits, such as icao:UMMM')],
  ['iata', scheme(/^[A-Z0-9]{2,3}$/, 'two or three letters or digits, such as iata:MSQ')],
  ['lei', scheme(/^[A-Z0-9]{18}\d{2}$/, '18 letters or digits and two check digits (ISO 17442)')],
  ['isin', scheme(/^[A-Z]{2}[A-Z0-9]{9}\d$/, 'two letters, nine letters or digits and a check digit')],
  ['imo', scheme(/^\d{7}$/, 'seven digits, such as imo:9074729')],
  ['mmsi', scheme(/^\d{9}$/, 'nine digits')],
  ['orcid', scheme(/^(?:\d{4}-){3}\d{3}[\dX]$/, 'four groups of four, such as orcid:0000-0002-1825-0097')],
  ['isni', scheme(/^\d{15}[\dX]$/, '16 digits without spaces')],
  ['geonames', scheme(/^[1-9]\d*$/, 'a number')],
  ['viaf', scheme(/^[1-9]\d*$/, 'a number')],
]);
/** The pages under which these schemes show what an identifier names; the value is the group. */
const PAGES: readonly (readonly [scheme: string, page: RegExp])[] = [
  ['wikidata', /^(?:m\.)?wikidata\.org\/(?:wiki|entity)\/(?:Special:EntityData\/)?(q\d+)$/i],
  ['viaf', /^viaf\.org\/viaf\/(\d+)$/i],
  ['isni', /^isni\.org\/(?:isni\/)?(\d{15}[\dx])$/i],
  ['orcid', /^orcid\.org\/((?:\d{4}-){3}\d{3}[\dx])$/i],
  ['geonames', /^(?:sws\.)?geonames\.org\/(\d+)(?:\/[^/]*)?$/i],
  ['lei', /^search\.gleif\.org\/#\/record\/([a-z0-9]{20})(?:\/[^/]*)?$/i],
];
const MOST = 1000;

/**
 * An identifier in the spelling that it is kept and compared in: the scheme in lower case, the value as its scheme
 * writes it (`Wikidata:q184` is `wikidata:Q184`, and so is `https://www.wikidata.org/wiki/Q184`). The value of a scheme
 * that is not known here is kept as it is.
 */
export function canonicalIdentifier(text: string): string {
  const shown = ofPage(text);
  if (shown) return canonicalIdentifier(shown);
  const [name, value] = parts(text);
  return name === null ? text : `${name}:${SCHEMES.get(name)?.upper ? value.toUpperCase() : value}`;
}

/** The identifier that a scheme's own page shows; null for any other text. */
function ofPage(text: string): string | null {
  const page = /^https?:\/\/(?:www\.)?([^?\s]+?)\/?$/i.exec(text)?.[1];
  if (page === undefined) return null;
  for (const [name, form] of PAGES) {
    const value = form.exec(page)?.[1];
    if (value !== undefined) return `${name}:${value}`;
  }
  return null;
}

/** What is wrong with a canonical identifier, in words; null for one that is well made. */
export function identifierFault(text: string): string | null {
  const [name, value] = parts(text);
  if (name === null)
    return 'must be scheme:value, such as wikidata:Q184; a scheme has letters, digits, ".", "_", "-"';
  if (value.trim() !== value || value === '')
    return 'must have a value after its scheme, without space around it';
  if (text.length > MOST) return `must have ${MOST} characters at most`;
  const known = SCHEMES.get(name);
  return known && !known.form.test(value) ? `must be as ${name} writes its values: ${known.valid}` : null;
}

/** How a canonical identifier may stand in a register that took identifiers as they were typed. */
export function spellingsOf(identifier: string): string[] {
  const [name, value] = parts(identifier);
  if (name === null || !SCHEMES.get(name)?.upper) return [identifier];
  return [...new Set([identifier, `${name}:${value.toLowerCase()}`])];
}

function parts(text: string): [scheme: string, value: string] | [null, ''] {
  const [, scheme, value = ''] = /^([A-Za-z0-9][A-Za-z0-9._-]*):(.*)$/su.exec(text) ?? [];
  return scheme === undefined ? [null, ''] : [scheme.toLowerCase(), value];
}
