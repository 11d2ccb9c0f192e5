import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWER_LIMITS } from '../../server/api/answer-limits.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { ada, addSample, bob, claim } from '../register/sample.ts';
import { type ApiServer, startApi } from './api-server.ts';

const IDS =
  '{ edges { cursor node { sequence by records { id kind } } } pageInfo { hasNextPage hasPreviousPage } }';

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `changes on ${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let api: ApiServer;
      beforeAll(async () => {
        opened = await engine.open();
        const register = createRegister(opened.store);
        await register.change(ada('seed'), addSample);
        await register.change(ada('create'), (writer) => writer.addClaims([claim('a'), claim('b')]));
        await register.change(bob('review'), (writer) => writer.reviewClaims(['claim:a']));
        await register.change(bob('erase'), (writer) => writer.eraseHistory('claim:b', 'takedown'));
        api = await startApi(opened);
      });
      afterAll(async () => {
        await api?.stop();
        await opened?.stop();
      });

      it('come in order, with every record that each changed', async () => {
        const { data, errors } = await api.ask(`{ changes(after: 1) ${IDS} }`);
        expect(errors).toBeUndefined();
        expect(data.changes).toEqual({
          edges: [
            {
              cursor: '2',
              node: {
                sequence: 2,
                by: 'ada',
                records: [
                  { id: 'claim:a', kind: 'claim' },
                  { id: 'claim:b', kind: 'claim' },
                  { id: 'citation:a:1', kind: 'citation' },
                  { id: 'citation:b:1', kind: 'citation' },
                ],
              },
            },
            {
              cursor: '3',
              node: {
                sequence: 3,
                by: 'bob',
                records: [
                  { id: 'claim:a', kind: 'claim' },
                  { id: 'citation:a:1', kind: 'citation' },
                ],
              },
            },
            {
              cursor: '4',
              node: {
                sequence: 4,
                by: 'bob',
                records: [
                  { id: 'claim:b', kind: 'claim' },
                  { id: 'claim:b', kind: 'erasure' },
                ],
              },
            },
          ],
          pageInfo: { hasNextPage: false, hasPreviousPage: true },
        });
      });

      it('go on page by page, without a gap or a repetition', async () => {
        const seen: number[] = [];
        for (let after = 0; ; after = seen.at(-1)!) {
          const { data } = await api.ask(
            'query ($after: Int!) { changes(after: $after, first: 1) { edges { node { sequence } } pageInfo { hasNextPage } } }',
            { after },
          );
          seen.push(...data.changes.edges.map((edge: { node: { sequence: number } }) => edge.node.sequence));
          if (!data.changes.pageInfo.hasNextPage) break;
        }
        expect(seen).toEqual([1, 2, 3, 4]);
        const { data } = await api.ask(
          `{ changes(after: 4) ${IDS} beyond: changes(after: 2147483647) ${IDS} }`,
        );
        expect([data.changes.edges, data.beyond.edges]).toEqual([[], []]);
      });

      it('have the records before and after, but not of an erased history', async () => {
        const { data } = await api.ask(
          '{ changes(after: 1) { edges { node { records { id before after erased } } } } }',
        );
        const [created, reviewed] = data.changes.edges.map(
          (edge: { node: { records: unknown[] } }) => edge.node.records,
        );
        expect(created[0]).toMatchObject({
          id: 'claim:a',
          before: null,
          after: { status: 'draft' },
          erased: false,
        });
        expect(created[1]).toEqual({ id: 'claim:b', before: null, after: null, erased: true });
        expect(reviewed[0]).toMatchObject({ before: { status: 'draft' }, after: { status: 'reviewed' } });
      });

      it('run no query for what nobody selected', async () => {
        api.queriesRun();
        await api.ask('{ changes(after: 0) { edges { node { sequence } } } }');
        expect(api.queriesRun()).toEqual(['revision/by-sequences']);
        await api.ask('{ changes(after: 0) { edges { node { records { id } } } } }');
        expect(api.queriesRun()).toEqual(['revision/by-sequences', 'revision/changes-of']);
      });

      it.each(['records', 'answerSize'] as const)(
        'are refused before they are read where they are too much (%s)',
        async (limit) => {
          const allowed = ANSWER_LIMITS[limit];
          ANSWER_LIMITS[limit] = limit === 'records' ? 5 : 100;
          try {
            api.queriesRun();
            const { errors } = await api.ask(
              '{ changes(after: 1) { edges { node { records { after } } } } }',
            );
            expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit });
            expect(api.queriesRun()).toEqual(['revision/by-sequences']);
          } finally {
            ANSWER_LIMITS[limit] = allowed;
          }
        },
      );

      it.each([
        ['after: -1', { code: 'BAD_USER_INPUT', field: 'after', value: -1 }],
        ['after: 0, first: 101', { code: 'LIMIT_EXCEEDED', limit: 'pageSize', allowed: 100, asked: 101 }],
      ])('refuses %s', async (args, extensions) => {
        const { errors } = await api.ask(`{ changes(${args}) { edges { cursor } } }`);
        expect(errors?.[0]?.extensions).toMatchObject(extensions);
      });
    },
  );
}
