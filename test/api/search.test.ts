import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../server/intake/load-seed.ts';
import { type ChangeFeed, openChangeFeed } from '../../server/register/change-feed.ts';
import { createRegister } from '../../server/register/create-register.ts';
import type { Register } from '../../server/register/register.ts';
import { withPassages } from '../../server/search/passage-index.ts';
import { renewSearchTexts } from '../../server/search/renew-search-text.ts';
import { createTextStore } from '../../server/text/text-store.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { rawQuery } from '../cypher/load-records.ts';
import { ada, addSample, cite, claim } from '../register/sample.ts';
import { SAMPLE_HASH, SAMPLE_TEXT, writeSeedFolder, writeTextsFolder } from '../seed/sample-seed.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';

interface Hit {
  kind: string;
  field: string;
  snippet: string;
  score: number;
  matches: { start: number; end: number }[];
  node: { id: string };
}
const QUERY = `query ($text: String!, $kinds: [SearchKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) { kind field snippet score matches { start end } node { id } }
}`;
const answers = new Map<string, string>();

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `search on ${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let api: ApiServer;
      beforeAll(async () => {
        opened = await seeded(await engine.open());
        api = await startApi(opened);
      });
      afterAll(async () => {
        await api?.stop();
        await opened?.stop();
      });
      const search = async (text: string, kinds: string[] | null = null, first = 10): Promise<Hit[]> => {
        const { data, errors } = await api.ask(QUERY, { text, kinds, first });
        expect(errors).toBeUndefined();
        return data.search;
      };

      it.each([
        'Lukashenko',
        'Лукашенко',
        'Лукашэнка',
        'lukashenka',
        'Lukashenk',
        'Łukaszenka',
        'lukash',
        'Lukahsenka',
      ])('%s finds the one person first', async (text) => {
        expect((await search(text))[0]?.node.id).toBe('actor:lukashenka');
      });

      it.each([
        ['UMMM', 'identifier', 'facility:minsk-1-airport'],
        ['icao:ummm', 'identifier', 'facility:minsk-1-airport'],
        ['UMLI', 'identifier', 'facility:minsk-machulishchy-air-base'],
        ['Мачулищи', 'alias', 'facility:minsk-machulishchy-air-base'],
        ['Мачулішчы', 'alias', 'facility:minsk-machulishchy-air-base'],
        ['Барановичи', 'alias', 'facility:baranavichi-air-base'],
      ])('%s finds the airfield first, by its %s', async (text, field, id) => {
        expect((await search(text))[0]).toMatchObject({ field, node: { id } });
      });

      it('airbases are found among entities, claims and citations, and each hit shows the word', async () => {
        const hits = await search('airbases', null, 50);
        expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['ENTITY', 'CLAIM', 'CITATION']));
        for (const { kind, field, snippet, matches } of hits.filter(({ score }) => score >= 0.6)) {
          expect({ ENTITY: 'name', CLAIM: 'text', CITATION: 'quote' }[kind]).toBe(field);
          expect(matches.length).toBeGreaterThan(0);
          for (const { start, end } of matches) expect(snippet.slice(start, end)).toMatch(/^airbase/i);
        }
      });

      it('finds a source by title and publisher', async () => {
        const [byTitle] = await search('bonfire of sov', ['SOURCE']);
        expect(byTitle).toMatchObject({
          kind: 'SOURCE',
          field: 'title',
          node: { id: 'source:ecfr-bonfire' },
        });
        const byPublisher = await search('Council on Foreign Relations', ['SOURCE']);
        expect(byPublisher).toContainEqual(
          expect.objectContaining({ field: 'publisher', node: { id: 'source:ecfr-bonfire' } }),
        );
      });

      it('the order of kinds decides between equals, and no other kind is found', async () => {
        const first = await search('belarus', ['CLAIM', 'CITATION'], 100);
        expect(new Set(first.map(({ kind }) => kind))).toEqual(new Set(['CLAIM', 'CITATION']));
        const turned = await search('belarus', ['CITATION', 'CLAIM'], 100);
        for (const [hits, order] of [
          [first, ['CLAIM', 'CITATION']],
          [turned, ['CITATION', 'CLAIM']],
        ] as const) {
          hits.slice(1).forEach((hit, at) => {
            const before = hits[at]!;
            expect(before.score).toBeGreaterThanOrEqual(hit.score);
            if (before.score === hit.score) {
              expect(order.indexOf(before.kind as 'CLAIM')).toBeLessThanOrEqual(
                order.indexOf(hit.kind as 'CLAIM'),
              );
            }
          });
        }
      });

      it('a longer list begins as a shorter one', async () => {
        const long = await search('russia', null, 60);
        expect(await search('russia', null, 7)).toEqual(long.slice(0, 7));
      });

      it('asks at most three queries', async () => {
        for (const text of ['belarus', 'b', 'nato enhanced forward', 'zzzzzz']) {
          api.queriesRun();
          await search(text, null, 100);
          expect(api.queriesRun().length).toBeLessThanOrEqual(3);
        }
      });

      it.each([
        'a:b AND NOT (',
        '*',
        '"',
        '\\',
        '~2^8 [a TO b]',
        '+-&&||!(){}[]^"~*?:/',
        '\u0000\u0007minsk\u001b',
        '\u202eminsk\u200f',
        'لوكاشينكو',
        'לוקשנקו',
        '😀🔥',
        '北京',
        'x'.repeat(200),
        'minsk '.repeat(33),
      ])('answers to %j, the same on every engine', async (text) => {
        const hits = await search(text, null, 30);
        expect(hits.length).toBeLessThanOrEqual(30);
        const answer = JSON.stringify(hits);
        expect(answer).toBe(answers.get(text) ?? answer);
        answers.set(text, answer);
      });

      it.each([
        'Lukashenko',
        'Лукаш',
        'minsk',
        'nuclear weapons',
        'exercise',
        'battlegroup',
        'bab',
        'enhanced forward presence',
      ])('gives the same hits in the same order for %s on every engine', async (text) => {
        const hits = await search(text, null, 100);
        expect(hits.length).toBeGreaterThan(0);
        const answer = JSON.stringify(hits);
        expect(answer).toBe(answers.get(text) ?? answer);
        answers.set(text, answer);
      });

      it('control characters and bidi marks are passed over', async () => {
        expect((await search('\u0000\u0007belarus\u001b'))[0]?.node.id).toBe('actor:belarus');
        expect((await search('\u202eminsk\u200f'))[0]?.node.id).toBe('place:minsk');
      });

      it('common words alone are found all together', async () => {
        const hits = await search('the of and', null, 100);
        expect(hits.length).toBeGreaterThan(0);
        for (const { snippet, field } of hits) {
          if (field !== 'text' || snippet.includes('…')) continue;
          for (const word of ['the', 'of', 'and']) expect(snippet.toLowerCase()).toContain(word);
        }
        expect(await search('😀')).toEqual([]);
      });

      it('a lone surrogate is refused or finds nothing', async () => {
        const { data, errors } = await api.ask(QUERY, { text: '\ud800' });
        if (errors) expect(errors[0]!.extensions.code).toBe('BAD_USER_INPUT');
        else expect(data.search).toEqual([]);
        expect((await search('minsk\udc00'))[0]?.node.id).toBe('place:minsk');
      });

      it.each([
        ['nothing', { text: '' }, { code: 'BAD_USER_INPUT', field: 'text' }],
        ['white space', { text: ' \t\n\u00a0\u2003' }, { code: 'BAD_USER_INPUT', field: 'text' }],
        ['no kind', { text: 'a', kinds: [] }, { code: 'BAD_USER_INPUT', field: 'kinds' }],
        [
          'a chapter',
          { text: 'a'.repeat(10_000) },
          { code: 'LIMIT_EXCEEDED', limit: 'searchText', allowed: 200, asked: 10_000 },
        ],
        ['too many', { text: 'a', first: 101 }, { code: 'LIMIT_EXCEEDED', limit: 'pageSize', allowed: 100 }],
        ['less than none', { text: 'a', first: -1 }, { code: 'BAD_USER_INPUT', field: 'first' }],
      ])('%s is refused, saying why', async (_, variables, extensions) => {
        const { errors } = await api.ask(QUERY, variables);
        expect(errors?.[0]?.extensions).toMatchObject(extensions);
      });
    },
  );

  describe.skipIf(engine.skipped)(
    `search after writes on ${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let feed: ChangeFeed;
      let api: ApiServer;
      let register: Register;
      beforeAll(async () => {
        opened = await engine.open();
        feed = await openChangeFeed(opened.store, [opened.textSearch]);
        register = createRegister(opened.store, {
          singleUser: true,
          feed,
        });
        await register.change(ada('seed'), addSample);
        api = await startApi(opened);
        await found('anything');
      });
      afterAll(async () => {
        await api?.stop();
        await feed?.close();
        await opened?.stop();
      });
      const found = async (text: string): Promise<string[]> => {
        const { data, errors } = await api.ask(QUERY, { text });
        expect(errors).toBeUndefined();
        return data.search.map((hit: Hit) => hit.node.id);
      };

      it('what another register object wrote is found once the feed has caught up', async () => {
        const other = createRegister(opened.store, { singleUser: true });
        await other.change(ada('create'), (writer) =>
          writer.addEntities([{ id: 'actor:o', kind: 'Actor', type: 'state', name: 'Otherwhere' }]),
        );
        await feed.catchUp();
        expect(await found('Otherwhere')).toEqual(['actor:o']);
      });

      it('what was written is found at once, what it was called before is not', async () => {
        await register.change(ada('create'), async (writer) => {
          await writer.addEntities([{ id: 'actor:k', kind: 'Actor', type: 'state', name: 'Kremlin' }]);
          await writer.addClaims([
            claim('quay', {
              subject: 'actor:k',
              text: 'Zwingli holds the quay.',
              citations: [cite('quay:1', { quote: { exact: 'ochre quayside', prefix: null, suffix: null } })],
            }),
          ]);
        });
        expect(await found('kremlin')).toEqual(['actor:k']);
        expect(await found('Zwingli')).toEqual([]);
        await register.change(ada('review'), (writer) => writer.reviewClaims(['claim:quay']));
        expect(await found('Zwingli')).toEqual(['claim:quay']);
        expect(await found('ochre')).toEqual(['citation:quay:1']);

        await register.change(ada('rename'), (writer) =>
          writer.reviseEntity('actor:k', { name: 'Citadel' }, 1),
        );
        expect(await found('kremlin')).toEqual([]);
        expect(await found('citadel')).toEqual(['actor:k']);
      });

      it('a source is found by its new title, and with its citations no longer once retracted', async () => {
        await register.change(ada('create'), (writer) =>
          writer.addSources([
            {
              id: 'source:q',
              type: 'article',
              title: 'Quillon',
              authors: ['Müller'],
              rights: { statement: 'free', redistributable: true },
            },
          ]),
        );
        expect(await found('quillon')).toEqual(['source:q']);
        expect(await found('Muller')).toEqual(['source:q']);
        await register.change(ada('edit'), (writer) =>
          writer.reviseSource('source:q', { title: 'Мирный атом' }, 1),
        );
        expect(await found('quillon')).toEqual([]);
        expect(await found('mirnyy')).toEqual(['source:q']);
        await register.change(ada('retract'), (writer) => writer.retractSource('source:q', 'a forgery'));
        expect(await found('mirnyy')).toEqual([]);
      });

      it('retracted claims and their citations are not found', async () => {
        await register.change(ada('retract'), (writer) => writer.retractClaims(['claim:quay'], 'wrong'));
        expect(await found('Zwingli')).toEqual([]);
        await register.change(ada('retract'), (writer) =>
          writer.retractCitations(['citation:quay:1'], 'wrong'),
        );
        expect(await found('ochre')).toEqual([]);
      });

      it('of a merged entity the one it went into is found, and it again after the merge is undone', async () => {
        await register.change(ada('merge'), (writer) => writer.mergeEntities('actor:k', 'actor:a'));
        expect(await found('citadel')).not.toContain('actor:k');
        await register.change(ada('unmerge'), (writer) => writer.unmergeEntity('actor:k'));
        expect(await found('citadel')).toEqual(['actor:k']);
      });

      it('search texts of an earlier version are made anew when the store is opened', async () => {
        await opened.store.write((tx) =>
          tx.run(rawQuery("MATCH (s:Schema {id: 'schema'}) REMOVE s.searchText"), {}),
        );
        await opened.store.write((tx) =>
          tx.run(rawQuery("MATCH (s:Source {id: 'source:one'}) SET s.searchText = 'stale'"), {}),
        );
        await renewSearchTexts(opened.store);
        const [row] = await opened.store.write((tx) =>
          tx.run(rawQuery("MATCH (s:Source {id: 'source:one'}) RETURN s.searchText AS text", ['text'])),
        );
        expect(row?.text ?? null).toBeNull();
      });
    },
  );

  describe.skipIf(engine.skipped)(
    `search of passages on ${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let feed: ChangeFeed;
      let register: Register;
      let textSearch: TestEngine['textSearch'];
      let withTexts: ApiServer;
      let without: ApiServer;
      beforeAll(async () => {
        opened = await engine.open();
        const texts = createTextStore([await writeTextsFolder()]);
        textSearch = withPassages(opened.textSearch, opened.store, texts);
        feed = await openChangeFeed(opened.store, [textSearch]);
        register = createRegister(opened.store, {
          singleUser: true,
          feed,
        });
        await loadSeed(await writeSeedFolder(), { store: opened.store, register });
        withTexts = await startApi({ store: opened.store, textSearch }, { texts });
        without = await startApi(opened);
      });
      afterAll(async () => {
        await withTexts?.stop();
        await without?.stop();
        await feed?.close();
        await opened?.stop();
      });
      /** The word stands beside a quote, in none. */
      const WORD = 'while';
      const hits = async (api: ApiServer): Promise<Hit[]> => {
        const { data, errors } = await api.ask(QUERY, { text: WORD });
        expect(errors).toBeUndefined();
        return data.search.filter(({ kind }: Hit) => kind === 'CITATION');
      };

      it('a citation is found by the paragraph around its quote where the text is here, and nowhere else', async () => {
        const found = await hits(withTexts);
        expect(found.length).toBeGreaterThan(0);
        for (const { field, snippet, matches } of found) {
          expect(field).toBe('passage');
          expect(SAMPLE_TEXT.replaceAll('\r\n', '\n')).toContain(snippet);
          expect(matches.map(({ start, end }) => snippet.slice(start, end).toLowerCase())).toContain(WORD);
        }
        expect(await hits(without)).toEqual([]);
      });

      it('a citation without a position is found by its paragraph, too', async () => {
        const id = 'citation:without-position';
        await register.change(ada('cite'), async (writer) => {
          const quote = { exact: 'It kept the toll', prefix: null, suffix: null };
          await writer.addCitations([
            { id, claim: 'claim:lower-town-paid', source: 'source:chronicle', snapshot: SAMPLE_HASH, quote },
          ]);
          await writer.reviewCitations([id]);
        });
        expect((await hits(withTexts)).map(({ node }) => node.id)).toContain(id);
      });

      it('follows citations that are retracted', async () => {
        const before = await hits(withTexts);
        const { id } = before[0]!.node;
        const [row] = await opened.store.write((tx) =>
          tx.run(rawQuery('MATCH (ci:Citation {id: $id})-[:OF]->(c:Claim) RETURN c.id AS claim', ['claim']), {
            id,
          }),
        );
        await register.change(ada('retract'), async (writer) => {
          await writer.retractClaims([String(row!.claim)], 'wrong');
          await writer.retractCitations([id], 'wrong');
        });
        expect((await hits(withTexts)).map(({ node }) => node.id)).not.toContain(id);
      });
    },
  );
}
