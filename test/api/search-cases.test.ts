import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangeFeed, openChangeFeed } from '../../server/register/change-feed.ts';
import { createRegister } from '../../server/register/create-register.ts';
import type { Writer } from '../../server/register/register.ts';
import { renewSearchTexts } from '../../server/search/renew-search-text.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { rawQuery } from '../cypher/load-records.ts';
import { ada, addSample, claim } from '../register/sample.ts';
import { type ApiServer, startApi } from './api-server.ts';

const person = (id: string, name: string, more: object = {}) => ({
  id: `actor:${id}`,
  kind: 'Actor' as const,
  type: 'state',
  name,
  ...more,
});

const NAMES: Record<string, string> = {
  han: '王小明',
  homophone: '汪晓鸣',
  katakana: 'ナガサキ造船',
  hangul: '김정은',
  thai: 'พระจันทร์',
  pinyin: 'Ouyang Jianguo',
  initials: 'S.P.Q.R. Holding',
  apostrophe: "O'Neill Shipping",
  slash: 'AC/DC Works',
  spaced: 'J. R. R. Tolvanen',
  number: 'S-400 Battery',
  abd: 'Abd al-Rahman ibn Sulayman',
  joined: 'Nureddin Kaya',
  jean: 'Jean-Paul Dupont',
  berg: 'Van der Berg Trust',
  denmark: 'Denmark',
  article: 'القاسم',
  noArticle: 'طارق',
  latinArticle: 'al-Baghdadi',
  yuriy: 'Юрий Образцов',
  serhiy: 'Сергій Зразок',
  hryhoriy: 'Григорій Приклад',
  mahiliou: 'Магілёўская Жанна',
  yeltsin: 'Ельцин Фонд',
  latin: 'Iurii Petrovskii',
};

/** What is typed, and whom it must find first. */
const FINDS: Record<string, [typed: string, id: string][]> = {
  'scripts without word breaks, from any character': [
    ['王小明', 'han'],
    ['小明', 'han'],
    ['明', 'han'],
    ['晓鸣', 'homophone'],
    ['xiaoming', 'han'],
    ['wang xiaoming', 'han'],
    ['サキ', 'katakana'],
    ['nagasaki', 'katakana'],
    ['造船', 'katakana'],
    ['정은', 'hangul'],
    ['จันทร์', 'thai'],
    ['欧阳建国', 'pinyin'],
  ],
  'punctuation within a word': [
    ['SPQR', 'initials'],
    ['s.p.q.r.', 'initials'],
    ['ONeill', 'apostrophe'],
    ['O’Neill', 'apostrophe'],
    ['O Neill', 'apostrophe'],
    ['ACDC', 'slash'],
    ['JRR Tolvanen', 'spaced'],
    ['J.R.R. Tolvanen', 'spaced'],
    ['S400', 'number'],
    ['s 400', 'number'],
  ],
  'joined and hyphenated forms': [
    ['Abdulrahman', 'abd'],
    ['Abdul Rahman', 'abd'],
    ['Abd-ar-Rahman', 'abd'],
    ['abdurrahm', 'abd'],
    ['Nur al-Din', 'joined'],
    ['Nur ad-Din Kaya', 'joined'],
    ['Jean Paul', 'jean'],
    ['Jeanpaul', 'jean'],
    ['jeanpa', 'jean'],
    ['vanderberg', 'berg'],
  ],
  'the more words met the better': [['van den berg', 'berg']],
  'the share of a name that was typed': [['dubrov', 'surname']],
  'the Arabic article': [
    ['قاسم', 'article'],
    ['القاسم', 'article'],
    ['الطارق', 'noArticle'],
    ['Baghdadi', 'latinArticle'],
    ['albaghdadi', 'latinArticle'],
  ],
  'official romanisations': [
    ['Yury Obraztsov', 'yuriy'],
    ['Yury', 'yuriy'],
    ['Yuriy', 'yuriy'],
    ['Iurii Obraztsov', 'yuriy'],
    ['Serhiy', 'serhiy'],
    ['Serhii', 'serhiy'],
    ['Hryhorii', 'hryhoriy'],
    ['Hryhoriy', 'hryhoriy'],
    ['Mahilioŭskaja', 'mahiliou'],
    ['Yeltsin', 'yeltsin'],
    ['Юрий Петровский', 'latin'],
  ],
  'identifiers as they are': [
    ['attack-pattern--0fe075d5-beac-4d02-b93e-0f874997db72', 'coded-thing'],
    ['0fe075d5-beac', 'coded-thing'],
    ['UMMM', 'coded-thing'],
  ],
};

/** Names as the field writes them, and what lies near enough to be found in their place. */
async function addNames(writer: Writer): Promise<void> {
  await writer.addEntities([
    person('painter', 'Same Name', { description: 'painter' }),
    person('neighbour', 'Same Name'),
    person('coded', 'Same Name', { identifiers: ['wikidata:Q77'] }),
    person('bare', 'Same Name'),
    ...Object.entries(NAMES).map(([id, name]) => person(id, name)),
    person('coded-thing', 'Coded Thing', {
      identifiers: [
        'stix:attack-pattern--0fe075d5-beac-4d02-b93e-0f874997db72',
        'icao:UMMM',
        'wikidata:Q2866',
      ],
    }),
    person('surname', 'Aleksandr Dubrovnik'),
    person('institute', 'Dubrovsky Institute of Harbour History'),
  ]);
  await writer.addSources([
    {
      id: 'source:paper',
      type: 'article',
      title: 'Harbours',
      authors: ['Ada Byron', 'Bela Kun'],
      publisher: 'Quay Press',
      issued: '2021-03',
    },
    { id: 'source:bare', type: 'article', title: 'Harbours' },
  ]);
  await writer.addClaims([
    claim('named', { subject: 'actor:neighbour', text: 'Same Name holds F.' }),
    claim('held', { subject: 'actor:coded-thing', text: 'A painter holds F.', valid: '2020' }),
    claim('held-later', { subject: 'actor:coded-thing', text: 'A painter holds F.', valid: '2021' }),
    claim('holds-more', { subject: 'actor:coded-thing', text: 'A painter holds F and G.' }),
  ]);
}

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `search of names from the field on ${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let feed: ChangeFeed;
      let api: ApiServer;
      beforeAll(async () => {
        opened = await engine.open();
        feed = await openChangeFeed(opened.store, [opened.textSearch]);
        const register = createRegister(opened.store, {
          singleUser: true,
          feed,
        });
        await register.change(ada('seed'), addSample);
        await register.change(ada('names'), addNames);
        await register.change(ada('review'), (writer) =>
          writer.reviewClaims(['named', 'held', 'held-later', 'holds-more'].map((id) => `claim:${id}`)),
        );
        api = await startApi(opened);
      });
      afterAll(async () => {
        await api?.stop();
        await feed?.close();
        await opened?.stop();
      });

      const found = async (text: string): Promise<string[]> => {
        const { data, errors } = await api.ask(
          'query ($text: String!) { search(text: $text, kinds: [ENTITY]) { node { id } } }',
          { text },
        );
        expect(errors).toBeUndefined();
        return data.search.map((hit: { node: { id: string } }) => hit.node.id);
      };

      for (const [what, finds] of Object.entries(FINDS)) {
        it.each(finds)(`${what}: %s`, async (typed, id) => {
          expect((await found(typed))[0]).toBe(`actor:${id}`);
        });
      }

      it.each(['0fe075d5-beac-4d02-b93e-0f874997db73', '0fe075d6', 'UMMN', 'UMMS', 'Q2867', 'wikidata:Q286'])(
        'a typo is not forgiven in an identifier: %s',
        async (typed) => {
          expect(await found(typed)).toEqual(typed === 'wikidata:Q286' ? ['actor:coded-thing'] : []);
        },
      );

      it('answers to a long text of many joined words', async () => {
        const text =
          'abdulrahmanov vandenberghe 王小明 Юрьевского Соглашениями jeanpaulette nureddinov '.repeat(2);
        expect(await found(text.slice(0, 200))).toContain('actor:han');
      });

      it('answers to long words that may be parts of many', async () => {
        const words = [
          'elalulilanatedudesesara',
          'balelulinatasadadetorom',
          'nalelulinatasadadetorom',
          'dalelulinatasadadetorom',
        ];
        for (const some of [words, words.slice(1), words.map((word) => word.slice(0, 18))]) {
          expect(await found(some.join(' '))).toEqual([]);
        }
      });

      it('search texts made by earlier rules are made anew when the store is opened', async () => {
        await opened.store.write((tx) =>
          tx.run(rawQuery("MATCH (e:Entity {id: 'actor:han'}) SET e.searchText = '王小明 wangxiaoming'"), {}),
        );
        await opened.store.write((tx) =>
          tx.run(rawQuery("MATCH (s:Schema {id: 'schema'}) SET s.searchText = 1"), {}),
        );
        await renewSearchTexts(opened.store);
        const [row] = await opened.store.write((tx) =>
          tx.run(rawQuery("MATCH (e:Entity {id: 'actor:han'}) RETURN e.searchText AS text", ['text']), {}),
        );
        expect(String(row?.text).split(/\s/)).toContain('xiaoming');
      });

      it('twins are told apart: by description, by what is claimed of them, by an identifier', async () => {
        const { data, errors } = await api.ask(
          '{ search(text: "same name", kinds: [ENTITY]) { distinction node { id } } }',
        );
        expect(errors).toBeUndefined();
        expect(data.search).toEqual([
          { distinction: 'Same Name holds F.', node: { id: 'actor:neighbour' } },
          { distinction: null, node: { id: 'actor:bare' } },
          { distinction: 'wikidata:Q77', node: { id: 'actor:coded' } },
          { distinction: 'painter', node: { id: 'actor:painter' } },
        ]);
        expect(api.queriesRun().filter((name) => name === 'search/best-claims')).toHaveLength(1);
      });

      it('claims that read alike are told apart, and only those', async () => {
        const { data, errors } = await api.ask(
          '{ search(text: "Painter holds", kinds: [CLAIM]) { distinction node { id } } }',
        );
        expect(errors).toBeUndefined();
        const told = data.search.map((hit: { distinction: string; node: { id: string } }) => [
          hit.node.id,
          hit.distinction,
        ]);
        expect(Object.fromEntries(told)).toEqual({
          'claim:held': '2020',
          'claim:held-later': '2021',
          'claim:holds-more': null,
          'claim:named': null,
        });
      });

      it('sources of one title are told apart by authors, publisher and date', async () => {
        const { data, errors } = await api.ask(
          '{ search(text: "harbours", kinds: [SOURCE]) { distinction node { id } } }',
        );
        expect(errors).toBeUndefined();
        expect(data.search).toEqual([
          { distinction: null, node: { id: 'source:bare' } },
          {
            distinction: 'Ada Byron, Bela Kun · Quay Press · 2021-03',
            node: { id: 'source:paper' },
          },
        ]);
      });
    },
  );
}
