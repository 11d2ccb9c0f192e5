import { expect, test } from 'vitest';
import { canonicalIdentifier, identifierFault, spellingsOf } from './identifier.ts';

test.each([
  ['wikidata:q184', 'wikidata:Q184'],
  ['Wikidata:Q184', 'wikidata:Q184'],
  ['LEI:5299000000000000ab12', 'lei:5299000000000000AB12'],
  ['ISO3166-1:by', 'iso3166-1:BY'],
  ['icao:umii', 'icao:UMII'],
  ['OurAirports:34946', 'ourairports:34946'],
  ['Shelf:aB', 'shelf:aB'],
  ['no scheme', 'no scheme'],
  ['https://www.wikidata.org/wiki/Q42', 'wikidata:Q42'],
  ['http://www.wikidata.org/entity/q42', 'wikidata:Q42'],
  ['HTTPS://M.wikidata.org/wiki/Q42/', 'wikidata:Q42'],
  ['https://viaf.org/viaf/113230702/', 'viaf:113230702'],
  ['https://isni.org/isni/000000012103268X', 'isni:000000012103268X'],
  ['https://orcid.org/0000-0002-1825-009x', 'orcid:0000-0002-1825-009X'],
  ['https://www.geonames.org/625144/minsk.html', 'geonames:625144'],
  ['https://sws.geonames.org/625144/', 'geonames:625144'],
  ['https://search.gleif.org/#/record/5299000000000000ab12', 'lei:5299000000000000AB12'],
  ['https://www.wikidata.org/wiki/Property:P31', 'https://www.wikidata.org/wiki/Property:P31'],
  ['https://wikidata.org.example/wiki/Q42', 'https://wikidata.org.example/wiki/Q42'],
])('%s is kept as %s', (given, kept) => {
  expect(canonicalIdentifier(given)).toBe(kept);
  expect(canonicalIdentifier(kept)).toBe(kept);
});

test.each([
  ['wikidata:184', 'Q and a number'],
  ['iso3166-1:BLR', 'two letters'],
  ['icao:UMM', 'four letters or digits'],
  ['lei:12', '18 letters or digits'],
  ['imo:97', 'seven digits'],
  ['Q184', 'scheme:value'],
  ['shelf:', 'a value after its scheme'],
  ['shelf: 7', 'without space around it'],
  [`shelf:${'7'.repeat(1000)}`, '1000 characters'],
])('%s is refused: %s', (identifier, reason) => {
  expect(identifierFault(identifier)).toContain(reason);
});

test.each(['wikidata:Q184', 'iso3166-2:BY-HM', 'orcid:0000-0002-1825-009X', 'shelf:box 7, folder ü'])(
  '%s is well made',
  (identifier) => {
    expect(identifierFault(identifier)).toBeNull();
  },
);

test('one kept as it was typed is looked for in either case; a value of an unknown scheme as it is', () => {
  expect(spellingsOf('wikidata:Q184')).toEqual(['wikidata:Q184', 'wikidata:q184']);
  expect(spellingsOf('shelf:aB')).toEqual(['shelf:aB']);
});
