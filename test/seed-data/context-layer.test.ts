import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextLayer } from '../../scripts/context-layer.ts';
import { NO_TEXTS, textsFolders } from '../texts-folder.ts';
import { claims, entities, predicates, seedFolder, sources } from './seed-data.ts';

const of = (predicate: string) => claims.filter((claim) => claim.predicate === predicate);
const membersOf = (organisation: string) =>
  of('member-of')
    .filter((claim) => claim.object === organisation)
    .map(({ subject }) => subject);
const byId = new Map(claims.map((claim) => [claim.id, claim]));
const airfields = entities.filter(({ identifiers = [] }) =>
  identifiers.some((each) => each.startsWith('ourairports:')),
);

describe('states', () => {
  const states = entities.filter(({ identifiers = [] }) =>
    identifiers.some((each) => each.startsWith('cca3:')),
  );

  it('have codes, a point and a capital', () => {
    expect(states).toHaveLength(45);
    for (const { id, identifiers = [] } of states) {
      for (const scheme of ['iso3166-1:', 'cca3:', 'ccn3:'])
        expect(
          identifiers.filter((each) => each.startsWith(scheme)),
          id,
        ).toHaveLength(1);
      expect(
        of('located-at').some(({ subject, value }) => subject === id && value?.geo),
        id,
      ).toBe(true);
      expect(
        of('capital-of').filter(({ object }) => object === id),
        id,
      ).toHaveLength(1);
    }
  });

  it('have names in several scripts', () => {
    const scripts = (id: string) =>
      new Set(
        entities
          .find((each) => each.id === id)
          ?.aliases?.map((alias) => (alias as { script?: string }).script),
      );
    expect([...scripts('actor:belarus')].sort()).toEqual(['Arab', 'Cyrl', 'Hani', 'Latn']);
    expect(scripts('actor:greece')).toContain('Grek');
  });

  it('border the neighbours that Belarus has, each told once', () => {
    const neighbours = of('borders').flatMap(({ subject, object }) =>
      subject === 'actor:belarus' ? [object] : object === 'actor:belarus' ? [subject] : [],
    );
    expect(neighbours.sort()).toEqual(
      ['actor:latvia', 'actor:lithuania', 'actor:poland', 'actor:russia', 'actor:ukraine'].sort(),
    );
  });
});

describe('memberships', () => {
  it('are those of NATO, the CSTO, the CIS and the EU, not of what surrounds them', () => {
    expect(membersOf('actor:nato')).toHaveLength(28);
    expect(membersOf('actor:european-union')).toHaveLength(27);
    expect(membersOf('actor:cis')).toHaveLength(11);
    expect(new Set(membersOf('actor:csto'))).toEqual(
      new Set(
        ['armenia', 'belarus', 'kazakhstan', 'kyrgyzstan', 'russia', 'tajikistan'].map((id) => `actor:${id}`),
      ),
    );
    // Members of the Euro-Atlantic Partnership Council and candidates of the EU.
    for (const id of ['actor:russia', 'actor:belarus', 'actor:ukraine', 'actor:sweden'])
      expect(membersOf('actor:nato')).not.toContain(id);
    expect(membersOf('actor:european-union')).not.toContain('actor:turkiye');
  });

  it('say which footing is less than membership', () => {
    expect(byId.get('claim:ukraine-in-cis-2020')?.value).toEqual({ text: 'participating member' });
    expect(byId.get('claim:turkmenistan-in-cis-2020')?.value).toEqual({ text: 'associate member' });
    expect(byId.get('claim:estonia-in-nato-2020')?.value).toBeUndefined();
  });

  it('say when they were listed, and not since when or until when', () => {
    const rows = claims.filter(({ id }) => /-in-(nato|csto|cis|eu)-2020$/.test(id));
    expect(rows.length).toBeGreaterThan(60);
    for (const { id, valid, text, citations } of rows) {
      expect(valid, id).toBeUndefined();
      expect(text, id).toMatch(/ was listed as an? .* in January 2020\.$/);
      expect(
        citations.map(({ saidOn }) => saidOn),
        id,
      ).toEqual(['2020-01-29']);
    }
  });
});

describe('airfields and reactors', () => {
  it('are the 54 airfields of Belarus, each where the data set has it', () => {
    expect(airfields).toHaveLength(54);
    for (const { id } of airfields) {
      const [place, ...others] = of('located-at').filter(({ subject }) => subject === id);
      expect(others, id).toEqual([]);
      expect(place?.object, id).toBe('actor:belarus');
      expect(place?.value?.geo, id).toMatchObject({ precision: 2000 });
    }
    expect(airfields.find(({ id }) => id === 'facility:minsk-1-airport')?.identifiers).toContain('icao:UMMM');
  });

  it('tell of twelve that they are closed', () => {
    const closed = of('has-status').filter(({ value }) => value?.text === 'closed');
    expect(closed).toHaveLength(12);
    expect(closed.map(({ subject }) => subject)).toContain('facility:postavy-air-base');
    for (const { id, valid, citations } of closed) {
      expect(valid, id).toBeUndefined();
      expect(citations[0]?.saidOn, id).toBe('2020-10-21');
    }
  });

  it('have Cyrillic names where the data set has some that name one airfield only', () => {
    const cyrillic = airfields.filter(({ aliases = [] }) =>
      aliases.some(({ text }) => /\p{Script=Cyrillic}/u.test(text)),
    );
    expect(cyrillic).toHaveLength(27);
    const names = airfields.flatMap(({ aliases = [] }) => aliases.map(({ text }) => text));
    expect(names).not.toContain('ЬМФЙ');
    expect(names).toContain('Аэродром Барановичи');
  });

  it('are two reactors, with one point', () => {
    const reactors = entities.filter(({ identifiers = [] }) =>
      identifiers.some((each) => each.startsWith('iaea-pris:')),
    );
    expect(reactors).toHaveLength(2);
    for (const { id } of reactors)
      expect(
        claims
          .filter(({ subject }) => subject === id)
          .map(({ predicate }) => predicate)
          .sort(),
        id,
      ).toEqual(['construction-began', 'has-capacity', 'has-status', 'located-at']);
  });
});

describe('statements of Wikidata', () => {
  it('that it ranks deprecated are withdrawn for that reason', () => {
    expect(
      claims
        .filter(({ retracted }) => retracted)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['claim:putin-born-in-leningrad', 'claim:putin-president-for-life']);
    for (const { retracted } of claims)
      if (retracted) expect(retracted).toMatch(/rank deprecated: .* The item .*\(P2241: Q\d+\)/);
  });

  it('with no value are negated, with the time that they hold for', () => {
    expect(byId.get('claim:putin-in-no-party-1991')).toMatchObject({ negated: true, valid: '1991/1995' });
    expect(byId.get('claim:putin-in-no-party-2012')).toMatchObject({ negated: true, valid: '2012/..' });
  });

  it('keep their references as mentions, which support nothing', () => {
    const references = claims
      .flatMap(({ citations }) => citations)
      .filter(({ locator }) => locator && /\/references\//.test(locator.value));
    expect(references.length).toBeGreaterThan(5);
    expect(references.every(({ stance }) => stance === 'mentions')).toBe(true);
  });
});

it('map-filling predicates are context, alliances are not', () => {
  const context = predicates.filter((each) => (each as { context?: boolean }).context).map(({ id }) => id);
  expect(context).toEqual(expect.arrayContaining(['located-at', 'borders', 'capital-of']));
  expect(context).not.toContain('member-of');
});

it('every data set says its release, and cites as of its day', () => {
  const datasets = sources.filter((each) => (each as { type?: string }).type === 'dataset');
  expect(datasets).toHaveLength(5);
  for (const each of datasets) expect((each as { note?: string }).note, each.id).toMatch(/[0-9a-f]{40}/);
  const dated = new Map(sources.map((each) => [each.id, (each as { issued?: string }).issued]));
  for (const { id, citations } of claims)
    for (const { source, saidOn } of citations)
      if (datasets.some((each) => each.id === source) && source !== 'source:geonucleardata')
        expect(saidOn, `${id} ${source}`).toBe(dated.get(source));
  expect(
    datasets.map(({ id }) => id).filter((id) => !dated.get(id)),
    'nothing dates the others',
  ).toEqual(['source:countries']);
});

const dataSets = textsFolders.find((folder) =>
  readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('countries.json')),
);

describe.skipIf(dataSets === undefined)(`the context layer (skipped: ${NO_TEXTS})`, () => {
  const made = dataSets === undefined ? null : contextLayer(seedFolder, dataSets);

  it('is what the script makes of the data sets', () => {
    expect(made?.problems).toEqual([]);
    for (const [name, content] of made?.files ?? [])
      expect(readFileSync(join(seedFolder, name), 'utf8') === content, name).toBe(true);
  });

  it('has no file that the script does not write', () => {
    const there = ['claims', 'entities'].flatMap((folder) =>
      readdirSync(join(seedFolder, folder))
        .filter((name) => name.startsWith('context-'))
        .map((name) => `${folder}/${name}`),
    );
    expect(there.sort()).toEqual([...(made?.files.keys() ?? [])].sort());
  });
});
