import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityKind } from '../../server/entity/entity.ts';
import { searchTextOfEntity } from '../../server/entity/entity-search-text.ts';
import { SEARCH_KINDS, type SearchKind } from '../../server/search/searchable.ts';
import { typedOf } from '../../server/search/typed.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { rawQuery } from '../cypher/load-records.ts';

const alias = (text: string) => ({ text, lang: null, script: null });
const ENTITIES: {
  id: string;
  kind: EntityKind;
  name: string;
  aliases?: ReturnType<typeof alias>[];
  identifiers?: string[];
}[] = [
  {
    id: 'actor:lukashenko',
    kind: 'Actor',
    name: 'Aleksandr Lukashenko',
    aliases: [alias('Lukashenka'), alias('Лукашенко')],
    identifiers: ['wikidata:Q2866'],
  },
  {
    id: 'actor:belarus',
    kind: 'Actor',
    name: 'Belarus',
    aliases: [alias('Беларусь')],
    identifiers: ['iso3166-1:BY'],
  },
  {
    id: 'agreement:union-state',
    kind: 'Agreement',
    name: 'Union State',
    aliases: [alias('Союзное государство')],
  },
  { id: 'facility:machulishchy', kind: 'Facility', name: 'Machulishchy', identifiers: ['icao:UMLI'] },
  { id: 'place:minsk', kind: 'Place', name: 'Minsk' },
  { id: 'agreement:minsk', kind: 'Agreement', name: 'Minsk agreements' },
];
const SAVE = rawQuery('UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e += row');
const KREMLIN = { kind: 'entity', id: 'place:kremlin' };
const REMOVE = rawQuery('MATCH (e:Entity {id: $id}) DETACH DELETE e');

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `text search on ${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      const save = (entities: typeof ENTITIES) => {
        const rows = entities.map((entity) => ({
          ...entity,
          aliases: JSON.stringify(entity.aliases ?? []),
          identifiers: entity.identifiers ?? [],
          searchText: searchTextOfEntity({ aliases: [], identifiers: [], ...entity }),
        }));
        return opened.store.write((tx) => tx.run(SAVE, { rows }));
      };
      const found = async (text: string, kinds: readonly SearchKind[] = SEARCH_KINDS) =>
        (await opened.textSearch.candidates(typedOf(text), { kinds, limit: 10 })).map(({ id }) => id);

      beforeAll(async () => {
        opened = await engine.open();
        await save(ENTITIES);
      });
      afterAll(() => opened?.stop(), 30_000);

      it.each([
        'Lukashenko',
        'Лукашенко',
        'Лукашэнка',
        'lukashenka',
        'Lukashenk',
        'lukash',
        'Łukaszenka',
        'aleksandr luk',
        'Q2866',
        'wikidata:Q2866',
      ])('%s finds the one person', async (text) => {
        expect((await found(text))[0]).toBe('actor:lukashenko');
      });

      it.each([
        ['union sta', 'agreement:union-state'],
        ['Союзное', 'agreement:union-state'],
        ['UMLI', 'facility:machulishchy'],
        ['machulischy', 'facility:machulishchy'],
        ['iso3166-1:BY', 'actor:belarus'],
      ])('%s finds %s first', async (text, id) => {
        expect((await found(text))[0]).toBe(id);
      });

      it('keeps to the kinds asked for, and to the limit', async () => {
        expect((await found('minsk')).sort()).toEqual(['agreement:minsk', 'place:minsk']);
        expect(await found('minsk', ['CLAIM'])).toEqual([]);
        expect(await found('minsk', [])).toEqual([]);
        const one = await opened.textSearch.candidates(typedOf('minsk'), { kinds: ['ENTITY'], limit: 1 });
        expect(one).toHaveLength(1);
      });

      it.each(['', ' ', '!?', '"', 'AND OR NOT', '*', '~', ':(', '\\', 'zzzzzzz', 'x'.repeat(5000)])(
        'nothing breaks on %j',
        async (text) => {
          expect(await found(text)).toEqual([]);
        },
      );

      it('follows writes', async () => {
        expect(await found('Kremlin')).toEqual([]);
        await save([{ id: 'place:kremlin', kind: 'Place', name: 'Kremlin' }]);
        await opened.textSearch.refresh([KREMLIN]);
        expect(await found('Kremlin')).toEqual(['place:kremlin']);

        await save([{ id: 'place:kremlin', kind: 'Place', name: 'Citadel' }]);
        await opened.textSearch.refresh([KREMLIN, KREMLIN]);
        expect(await found('Kremlin')).toEqual([]);
        expect(await found('Citadel')).toEqual(['place:kremlin']);

        await opened.store.write((tx) => tx.run(REMOVE, { id: 'place:kremlin' }));
        await opened.textSearch.refresh([KREMLIN]);
        expect(await found('Citadel')).toEqual([]);
      });
    },
  );
}
