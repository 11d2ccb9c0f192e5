import type { DataSet } from './data-sets.ts';
import { type Alias, type Claim, type Entity, type Part, scriptOf, slug } from './seed-files.ts';
import type { Selection } from './selection.ts';

/** What is read of a state of the data set of countries. */
interface Country {
  name: { common: string; official: string; native: Record<string, { official: string; common: string }> };
  cca2: string;
  ccn3: string;
  cca3: string;
  capital: string[];
  altSpellings: string[];
  translations: Record<string, { common: string }>;
  latlng: [number, number];
  borders: string[];
  area: number;
}

/** A state of the register, and its name within a sentence. */
export interface State {
  id: string;
  inText: string;
}

/** ISO 639-3 codes of the data set in the shorter form that aliases use. */
const LANGUAGES: Record<string, string> = {
  aze: 'az',
  bel: 'be',
  bul: 'bg',
  ces: 'cs',
  dan: 'da',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  est: 'et',
  fin: 'fi',
  fra: 'fr',
  gle: 'ga',
  hrv: 'hr',
  hun: 'hu',
  hye: 'hy',
  isl: 'is',
  ita: 'it',
  kaz: 'kk',
  kir: 'ky',
  lav: 'lv',
  lit: 'lt',
  ltz: 'lb',
  mlt: 'mt',
  nld: 'nl',
  nno: 'nn',
  nob: 'nb',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  slk: 'sk',
  slv: 'sl',
  smi: 'se',
  spa: 'es',
  sqi: 'sq',
  swe: 'sv',
  tgk: 'tg',
  tuk: 'tk',
  tur: 'tr',
  ukr: 'uk',
  uzb: 'uz',
}; // prettier-ignore

/** The states chosen, with names, codes and capitals, a point for each, and the borders between them. */
export function states(data: DataSet, { states: chosen, translations }: Selection, known: Set<string>) {
  const all = JSON.parse(data.text) as Country[];
  const byCode = new Map<string, State>();
  const part: Part = { entities: [], claims: [] };
  const countries = Object.keys(chosen).map((code) => {
    const index = all.findIndex(({ cca3 }) => cca3 === code);
    if (index < 0) throw new Error(`${data.source} has no state ${code}`);
    const { common } = all[index]!.name;
    const id = chosen[code]!.id ?? `actor:${slug(common)}`;
    byCode.set(code, { id, inText: chosen[code]!.inText ?? common });
    return { country: all[index]!, index, id };
  });
  for (const { country, index, id } of countries) {
    const own = chosen[country.cca3]!;
    const { common } = country.name;
    part.entities.push({
      id,
      kind: 'Actor',
      type: 'state',
      name: common,
      aliases: aliases(country, own.aliases ?? [], translations),
      identifiers: [
        ...new Set([
          ...(own.identifiers ?? []),
          `iso3166-1:${country.cca2}`,
          `cca3:${country.cca3}`,
          `ccn3:${country.ccn3}`,
        ]),
      ],
      ...(own.description && { description: own.description }),
    });
    const name = capitalised(byCode.get(country.cca3)!.inText);
    part.claims.push(pointOf(data, country, index, id, name));
    part.claims.push(...capital(data, country, index, own.capital, byCode, part.entities, known));
  }
  part.claims.push(...borders(data, countries, byCode));
  return { part, byCode };
}

function aliases(country: Country, own: Alias[], languages: Record<string, string>): Alias[] {
  const { name, altSpellings, translations, cca2 } = country;
  const found: Alias[] = [...own, { text: name.official, lang: 'en' }];
  for (const [code, { common, official }] of Object.entries(name.native))
    found.push(
      { text: common, lang: LANGUAGES[code] ?? code },
      { text: official, lang: LANGUAGES[code] ?? code },
    );
  for (const [code, lang] of Object.entries(languages))
    found.push({ text: translations[code]!.common, lang });
  for (const text of altSpellings) if (text !== cca2) found.push({ text });
  const byText = new Map<string, Alias>();
  for (const { text, lang } of found) {
    // A stress mark over a Cyrillic vowel belongs to a dictionary, not to the name.
    const plain = text.replace(/(?<=\p{Script=Cyrillic})\u0301/gu, '').trim();
    if (plain !== name.common && plain !== '' && !byText.has(plain))
      byText.set(plain, { text: plain, ...(lang && { lang }), script: scriptOf(plain) });
  }
  return [...byText.values()];
}

function pointOf(data: DataSet, country: Country, index: number, id: string, name: string): Claim {
  const [lat, lon] = country.latlng;
  return {
    id: `claim:${id.slice('actor:'.length)}-point`,
    subject: id,
    predicate: 'located-at',
    // One point stands for a whole territory: as far as a circle of the same area reaches.
    value: { geo: { lat, lon, precision: Math.round(Math.sqrt(country.area / Math.PI)) * 1000 } },
    text: `${name} is shown at ${lat}, ${lon}, one point for the whole territory.`,
    citations: [data.citeValue(`/${index}/latlng`, 2)],
  };
}

function capital(
  data: DataSet,
  country: Country,
  index: number,
  chosenId: string | undefined,
  byCode: Map<string, State>,
  entities: Entity[],
  known: Set<string>,
): Claim[] {
  const name = country.capital[0]!;
  const state = byCode.get(country.cca3)!;
  const id = chosenId ?? `place:${slug(name)}`;
  if (!known.has(id)) entities.push({ id, kind: 'Place', type: 'city', name });
  return [
    {
      id: `claim:${id.slice('place:'.length)}-capital-of-${state.id.slice('actor:'.length)}`,
      subject: id,
      predicate: 'capital-of',
      object: state.id,
      text: `${name.replace(/\.$/, '')} is the capital of ${state.inText}.`,
      citations: [data.citeValue(`/${index}/capital/0`, 2)],
    },
  ];
}

/** One claim for each pair, cited from the row of each side that names the other. */
function borders(
  data: DataSet,
  countries: { country: Country; index: number; id: string }[],
  byCode: Map<string, State>,
): Claim[] {
  const claims = new Map<string, Claim>();
  for (const { country, index, id } of countries) {
    for (const [at, code] of country.borders.entries()) {
      const other = byCode.get(code);
      if (!other) continue;
      const citation = data.citeValue(`/${index}/borders/${at}`, 2);
      const pair = [country.cca3, code].sort().join(' ');
      const held = claims.get(pair);
      if (held) held.citations.push(citation);
      else
        claims.set(pair, {
          id: `claim:${id.slice('actor:'.length)}-borders-${other.id.slice('actor:'.length)}`,
          subject: id,
          predicate: 'borders',
          object: other.id,
          text: `${capitalised(byCode.get(country.cca3)!.inText)} and ${other.inText} share a land border.`,
          citations: [citation],
        });
    }
  }
  return [...claims.values()];
}

export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
