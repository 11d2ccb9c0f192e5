import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegister } from '../../server/register/create-register.ts';
import type { Writer } from '../../server/register.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { ada, addSample, claim } from '../register/sample.ts';
import { type ApiServer, startApi } from './api-server.ts';

const person = (id: string, name: string, more: object = {}) => ({
  id: `actor:${id}`,
  kind: 'Actor' as const,
  type: 'state',
  name,
  ...more,
});

/** Names as the field writes them, and what lies near enough to be found in their place. */
async function addNames(writer: Writer): Promise<void> {
  await writer.addEntities([
    person('painter', 'Same Name', { description: 'painter' }),
    person('neighbour', 'Same Name'),
    person('coded', 'Same Name', { identifiers: ['wikidata:Q77'] }),
    person('bare', 'Same Name'),
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
  await writer.addClaims([claim('named', { subject: 'actor:neighbour', text: 'Same Name holds F.' })]);
}

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `search of names from the field on ${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let api: ApiServer;
      beforeAll(async () => {
        opened = await engine.open();
        const register = createRegister(opened.store, {
          singleUser: true,
          onCommitted: (_, touched) => opened.textSearch.refresh(touched),
        });
        await register.change(ada('seed'), addSample);
        await register.change(ada('names'), addNames);
        await register.change(ada('review'), (writer) => writer.reviewClaims(['claim:named']));
        api = await startApi(opened);
      }, 180_000);
      afterAll(async () => {
        await api?.stop();
        await opened?.stop();
      }, 30_000);

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
