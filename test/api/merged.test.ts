import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegister } from '../../server/register/create-register.ts';
import type { Register } from '../../server/register/register.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { ada, addSample, claim } from '../register/sample.ts';
import { type ApiServer, startApi } from './api-server.ts';

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let api: ApiServer;
      let register: Register;
      beforeAll(async () => {
        opened = await engine.open();
        register = createRegister(opened.store, { singleUser: true });
        await register.change(ada('seed'), addSample);
        await register.change(ada('create'), async (writer) => {
          await writer.addEntities([{ id: 'actor:old', kind: 'Actor', type: 'state', name: 'Old' }]);
          await writer.addClaims([claim('old-controls', { subject: 'actor:old' })]);
          await writer.reviewClaims(['claim:old-controls']);
        });
        await register.change(ada('merge'), (writer) => writer.mergeEntities('actor:old', 'actor:a'));
        await opened.textSearch.refresh([]);
        api = await startApi(opened);
      });
      afterAll(async () => {
        await api?.stop();
        await opened?.stop();
      });

      it('the old id of a merged entity answers with the one it went into, wherever an id is asked', async () => {
        const { data, errors } = await api.ask(`{
          entity(id: "actor:old") { id mergedFrom claims { edges { node { id subject { id } } } } }
          node(id: "actor:old") { id }
          nodes(ids: ["actor:old", "actor:a"]) { id }
          neighborhood(of: ["actor:old"]) { entities { id } claims { id subject { id name } } }
          between(ids: ["actor:old", "facility:f"]) { claims { id } }
          search(text: "Old") { node { id } }
        }`);
        expect(errors).toBeUndefined();
        expect(data.entity).toEqual({
          id: 'actor:a',
          mergedFrom: ['actor:old'],
          claims: { edges: [{ node: { id: 'claim:old-controls', subject: { id: 'actor:a' } } }] },
        });
        expect(data.node).toEqual({ id: 'actor:a' });
        expect(data.nodes).toEqual([{ id: 'actor:a' }, { id: 'actor:a' }]);
        expect(data.neighborhood).toEqual({
          entities: [{ id: 'actor:a' }, { id: 'facility:f' }],
          claims: [{ id: 'claim:old-controls', subject: { id: 'actor:a', name: 'A' } }],
        });
        expect(data.between.claims).toEqual([{ id: 'claim:old-controls' }]);
        expect(data.search).not.toContainEqual({ node: { id: 'actor:old' } });
      });

      it('history tells what was known before, with its time, under the old id too', async () => {
        const history = async (id: string) => {
          const { data, errors } = await api.ask(
            'query ($id: ID!) { history(id: $id) { edges { node { at action records { before after } } } } }',
            { id },
          );
          expect(errors).toBeUndefined();
          return data.history.edges.map((edge: { node: unknown }) => edge.node);
        };
        const [merged, created] = await history('claim:old-controls');
        expect([merged.action, created.action]).toEqual(['merge', 'create']);
        expect(merged.at >= created.at).toBe(true);
        expect(created.records[0]).toMatchObject({ before: null, after: { subject: 'actor:old' } });
        expect(merged.records[0]).toMatchObject({
          before: { subject: 'actor:old' },
          after: { subject: 'actor:a' },
        });
        expect((await history('actor:old')).map(({ action }: { action: string }) => action)).toEqual([
          'merge',
          'create',
        ]);
      });
    },
  );
}
