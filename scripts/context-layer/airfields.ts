import { type DataSet, inMonth } from './data-sets.ts';
import { type Alias, type Claim, type Entity, type Part, scriptOf, slug } from './seed-files.ts';
import type { Selection } from './selection.ts';

/** Metres. A reference point stands somewhere on a field of one to three kilometres; further digits say no more. */
const PRECISION = 2000;

type Fields = Record<string, string>;

/** Every airfield of one country, and the place of each that the register has already; what is closed has a status. */
export function airfields(
  data: DataSet,
  { airfields: chosen }: Selection,
  states: Map<string, string>,
): Part {
  const part: Part = { entities: [], claims: [] };
  const rows = data.rows().filter(({ fields }) => fields.iso_country === chosen.country);
  const names = keywordsOf(
    rows.map(({ fields }) => fields),
    chosen.noNames,
  );
  for (const { row, fields } of rows) {
    const entity = airfield(fields, names.get(fields)!);
    part.entities.push(entity);
    part.claims.push(place(data, row, fields, entity.id, chosen.state, states.get(chosen.state)!));
    if (fields.type === 'closed') part.claims.push(closed(data, row, fields, entity.id));
  }
  for (const { row, fields } of data.rows()) {
    const id = chosen.known[fields.ident!];
    if (!id) continue;
    const state = [...states].find(([, name]) => name === COUNTRIES[fields.iso_country!])!;
    part.claims.push(place(data, row, fields, id, state[0], state[1]));
  }
  return part;
}

/** Names within a sentence of the countries whose airfields the register has from elsewhere. */
const COUNTRIES: Record<string, string> = { PL: 'Poland', LT: 'Lithuania' };

function airfield(fields: Fields, aliases: Alias[]): Entity {
  const { id, name, type } = fields as { id: string; name: string; type: string };
  const indicator = [fields.gps_code!, fields.ident!].find((code) => /^UM[A-Z]{2}$/.test(code));
  return {
    id: `facility:${slug(name)}`,
    kind: 'Facility',
    type: / Air Base$/.test(name) ? 'airbase' : / Airport$/.test(name) ? 'airport' : kindOf(type, name),
    name,
    ...(aliases.length > 0 && { aliases }),
    identifiers: [
      ...(indicator ? [`icao:${indicator}`] : []),
      ...(fields.iata_code ? [`iata:${fields.iata_code}`] : []),
      `ourairports:${id}`,
    ],
  };
}

function kindOf(type: string, name: string): string {
  return type === 'heliport' || / Heliport$/.test(name) ? 'heliport' : 'airfield';
}

/** Keywords as aliases, without stress marks; one that stands for two airfields, or is another's name, names neither. */
function keywordsOf(rows: Fields[], noNames: string[]): Map<Fields, Alias[]> {
  const split = (fields: Fields) => [
    ...new Set(
      fields
        .keywords!.split(',')
        .map((each) => each.replace(/(?<=\p{Script=Cyrillic})\u0301/gu, '').trim())
        .filter((each) => each !== '' && each !== fields.name && !noNames.includes(each)),
    ),
  ];
  const taken = new Map<string, number>();
  for (const fields of rows)
    for (const each of [fields.name!, ...split(fields)]) taken.set(each, (taken.get(each) ?? 0) + 1);
  return new Map(
    rows.map((fields) => [
      fields,
      split(fields)
        .filter((text) => taken.get(text) === 1)
        .map((text) => ({ text, script: scriptOf(text) })),
    ]),
  );
}

function place(data: DataSet, row: number, fields: Fields, id: string, state: string, inText: string): Claim {
  const { name, latitude_deg: lat, longitude_deg: lon, iso_country } = fields as Record<string, string>;
  const digits = (degrees: string) => Number(degrees).toFixed(4);
  return {
    id: `claim:${id.slice('facility:'.length)}-place`,
    subject: id,
    predicate: 'located-at',
    object: state,
    value: { geo: { lat: Number(lat), lon: Number(lon), precision: PRECISION } },
    text: `${name} lies in ${inText}, at ${digits(lat!)}, ${digits(lon!)}.`,
    citations: [data.citeRow(row, `${name},${lat}`, `,${iso_country}`, 2)],
  };
}

function closed(data: DataSet, row: number, { name }: Fields, id: string): Claim {
  return {
    id: `claim:${id.slice('facility:'.length)}-closed`,
    subject: id,
    predicate: 'has-status',
    value: { text: 'closed' },
    // Since when isn't said, nor that it stayed so: the citation alone has a date.
    text: `${name} was listed as closed${inMonth(data.saidOn)}.`,
    citations: [data.citeRow(row, 'closed,', name!, 3)],
  };
}
