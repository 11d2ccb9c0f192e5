import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { searchTextOfCitation } from '../server/citation/citation-search-text.ts';
import { searchTextOfClaim } from '../server/claim/claim-search-text.ts';
import type { EntityKind } from '../server/entity/entity.ts';
import { searchTextOfEntity } from '../server/entity/entity-search-text.ts';
import { grafeoTextSearch } from '../server/search/grafeo-text-search.ts';
import { searchResolvers } from '../server/search/search-resolvers.ts';
import type { TextSearch } from '../server/search/text-search.ts';
import { query } from '../server/store/cypher-library.ts';
import { openGrafeoStore } from '../server/store/grafeo-store.ts';
import type { CypherQuery, CypherValue, GraphStore } from '../server/store/graph-store.ts';
import { createReader } from '../server/store/reader.ts';
import { Dice } from './dice.ts';
import { inMs, percentile, sampleOf } from './measure.ts';
import type { Result, Section } from './section.ts';

const ENTITIES = 100_000;
const CLAIMS = 100_000;
const CITATIONS = 150_000;
const SOURCES = 1_000;
const BATCH = 5_000;
const GOAL_MS = 50;

const saveEntities = query('entity/save');
const saveClaims = query('claim/save');
const linkEntities = query('claim/link-entities');
const saveSources = query('source/save');
const saveCitations = query('citation/save');

const SYLLABLES =
  'ba be bo bra che da dno dri fa go gra hra i ka ko kru la li lu ma mi mo na no o pa pli po ra ro sa ska so sta ta te tro u va vi vo za zhe zo'.split(
    ' ',
  );
const KINDS: EntityKind[] = ['Actor', 'Agreement', 'Facility', 'Event', 'Place', 'Asset'];
const COMMON =
  'the of and in at to army base council station union district group forces treaty airfield centre north river brigade'.split(
    ' ',
  );

/** Proper names over a vocabulary of some 30,000 words, as skewed as words are. */
function vocabularyOf(dice: Dice): string[] {
  const words = new Set<string>();
  while (words.size < 30_000) {
    let word = '';
    for (let count = 2 + dice.below(3); count > 0; count -= 1) word += dice.one(SYLLABLES);
    words.add(word);
  }
  return [...words];
}

async function load(store: GraphStore): Promise<string[]> {
  const dice = new Dice(7);
  const words = vocabularyOf(dice);
  const proper = () => {
    const word = words[dice.skewed(words.length, 1.3)]!;
    return `${word[0]!.toUpperCase()}${word.slice(1)}`;
  };
  const names: string[] = [];
  const write = async (total: number, row: (n: number) => CypherValue, named: CypherQuery) => {
    for (let from = 0; from < total; from += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, total - from) }, (_, at) => row(from + at));
      await store.write((tx) => tx.run(named, { rows }), { timeoutMs: 120_000 });
    }
  };
  await write(
    ENTITIES,
    (n) => {
      const kind = KINDS[n % KINDS.length]!;
      const name = `${proper()} ${dice.chance(0.5) ? dice.one(COMMON) : proper()}`;
      if (n % 500 === 0) names.push(name);
      const aliases = [{ text: proper() }];
      const identifiers = [`wikidata:Q${n}`];
      const searchText = searchTextOfEntity({ name, aliases, identifiers });
      const properties = {
        id: `${kind.toLowerCase()}:${n}`,
        kind,
        name,
        aliases: JSON.stringify(aliases),
        identifiers,
        searchText,
      };
      return { id: properties.id, kind, properties };
    },
    saveEntities,
  );
  await write(
    CLAIMS,
    (n) => {
      const text = `${proper()} ${proper()} of the ${dice.one(COMMON)} is at ${proper()}, in the ${dice.one(COMMON)} of ${proper()}.`;
      return {
        id: `claim:${n}`,
        properties: {
          id: `claim:${n}`,
          text,
          status: 'reviewed',
          live: true,
          searchText: searchTextOfClaim({ text }),
        },
      };
    },
    saveClaims,
  );
  const entityId = (n: number) => `${KINDS[n % KINDS.length]!.toLowerCase()}:${n}`;
  for (const part of ['subject', 'object']) {
    const end = (n: number) => ({
      claim: `claim:${n}`,
      part,
      role: null,
      entity: entityId(dice.skewed(ENTITIES, 1.6)),
    });
    await write(CLAIMS, end, linkEntities);
  }
  await write(
    SOURCES,
    (n) => ({
      id: `source:${n}`,
      properties: {
        id: `source:${n}`,
        title: `${proper()} and ${proper()}`,
        authors: [proper()],
        status: 'reviewed',
      },
    }),
    saveSources,
  );
  await write(
    CITATIONS,
    (n) => {
      const exact = `${proper()} of the ${dice.one(COMMON)} ${proper()}`;
      const searchText = searchTextOfCitation({ quote: { exact } });
      const properties = { id: `citation:${n}`, exact, status: 'reviewed', live: true, searchText };
      return { id: properties.id, claim: `claim:${n % CLAIMS}`, source: `source:${n % SOURCES}`, properties };
    },
    saveCitations,
  );
  return names;
}

/** What people type: beginnings of a name, the whole, a typo, two words' beginnings, another script, an identifier. */
function typings(names: readonly string[]): Record<string, string[]> {
  const cyrillic = (text: string) =>
    text.replace(
      /[abdegiklmnoprstuvz]/gi,
      (letter) => 'абдегиклмнопрстувз'['abdegiklmnoprstuvz'.indexOf(letter.toLowerCase())]!,
    );
  return {
    'one letter': names.map((name) => name.slice(0, 1)),
    'two letters': names.map((name) => name.slice(0, 2)),
    'four letters': names.map((name) => name.slice(0, 4)),
    'a whole name': [...names],
    'a name with two letters swapped': names.map((name) => `${name[0]}${name[2]}${name[1]}${name.slice(3)}`),
    'the beginnings of two words': names.map((name) =>
      name
        .split(' ')
        .map((word) => word.slice(0, 3))
        .join(' '),
    ),
    'a name in Cyrillic': names.map(cyrillic),
    'an identifier': names.map((_, at) => `Q${at * 500}`),
    'common words only': names.map((_, at) => ['the of and', 'in the', 'of the'][at % 3]!),
  };
}

export const section: Section = {
  name: 'search',
  title: 'Search while typing, embedded',
  async run(bench): Promise<Result> {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const store = await openGrafeoStore(null, { timeoutMs: 600_000 });
    try {
      await store.migrate();
      bench.say('Loading …');
      const names = await load(store);
      collect();
      const before = process.memoryUsage().heapUsed;
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const started = performance.now();
      const textSearch = grafeoTextSearch(store);
      await textSearch.refresh([]);
      const built = performance.now() - started;
      delay.disable();
      collect();
      const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
      bench.say(`Built in ${built.toFixed(0)} ms.`);

      const all: number[] = [];
      const cpuBefore = process.cpuUsage();
      const rows: Result['rows'] = [];
      for (const [what, texts] of Object.entries(typings(names))) {
        const times: number[] = [];
        for (const text of texts) times.push(await timed(store, textSearch, text));
        all.push(...times);
        rows.push({ what, measured: inMs(sampleOf(times)), goal: null, met: null });
      }
      const cpu = process.cpuUsage(cpuBefore);
      const cpuMs = (cpu.user + cpu.system) / 1000 / all.length;
      const p95 = percentile(all, 95);
      return {
        selection: `search(text, first: 10) over all kinds, in process, from the text to the ten records; ${ENTITIES} entities, ${CLAIMS} claims, ${CITATIONS} citations and ${SOURCES} sources, embedded, ${names.length} texts of each sort`,
        command: 'npm run bench search',
        rows: [
          {
            what: 'all sorts together',
            measured: inMs(sampleOf(all)),
            goal: `p95 under ${GOAL_MS} ms`,
            met: p95 < GOAL_MS,
          },
          {
            what: 'processor time of a search, mean',
            measured: `${cpuMs.toFixed(1)} ms`,
            goal: null,
            met: null,
          },
          ...rows,
          {
            what: 'building the index at start',
            measured: `${(built / 1000).toFixed(1)} s`,
            goal: null,
            met: null,
          },
          {
            what: 'longest hold-up of the event loop meanwhile',
            measured: `${(delay.max / 1e6).toFixed(0)} ms`,
            goal: null,
            met: null,
          },
          { what: 'memory of the index', measured: `${megabytes.toFixed(0)} MB`, goal: null, met: null },
        ],
        notes: [],
      };
    } finally {
      await store.close();
    }
  },
};

async function timed(store: GraphStore, textSearch: TextSearch, text: string): Promise<number> {
  const started = performance.now();
  const asked = { text, kinds: null, first: null };
  const reader = createReader(store, { timeoutMs: 60_000 });
  // The resolver reads nothing else of its context.
  const context = { reader, textSearch } as Parameters<typeof searchResolvers.Query.search>[2];
  await searchResolvers.Query.search({}, asked, context);
  return performance.now() - started;
}
