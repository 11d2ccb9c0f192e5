import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CartularyError } from '../../server/errors/errors.ts';
import {
  type Changed,
  type ChangeFeed,
  type FeedOptions,
  openChangeFeed,
} from '../../server/register/change-feed.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { query } from '../../server/store/cypher-library.ts';
import type {
  CypherParams,
  CypherQuery,
  GraphStore,
  Tx,
  WorkOptions,
} from '../../server/store/graph-store.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { rawQuery } from '../cypher/load-records.ts';
import { ada, addSample, claim } from './sample.ts';

type Told = Changed[] | 'restart';

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `the change feed on ${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let feed: ChangeFeed | undefined;
      let told: Told[];
      let onTold: () => void;
      beforeAll(async () => {
        opened = await engine.open();
        await createRegister(opened.store).change(ada('seed'), addSample);
      });
      afterEach(() => feed?.close());
      afterAll(() => opened?.stop(), 30_000);

      const follower = {
        refresh: async (changed: readonly Changed[]) => {
          told.push([...changed]);
          onTold();
        },
        restart: async () => {
          told.push('restart');
          onTold();
        },
      };
      const open = async (options: FeedOptions = {}, store: GraphStore = opened.store) => {
        told = [];
        onTold = () => {};
        feed = await openChangeFeed(store, [follower], options);
        return feed;
      };
      const write = (id: string, by = createRegister(opened.store)) =>
        by.change(ada('create'), (writer) => writer.addClaims([claim(id)]));
      const records = (id: string): Changed[] => [
        { kind: 'citation', id: `citation:${id}:1` },
        { kind: 'claim', id: `claim:${id}` },
      ];
      const heard = () =>
        told.map((each) => (each === 'restart' ? each : each.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))));

      it('tells what another register object wrote, once, and nothing from before it was opened', async () => {
        await write('before');
        const { catchUp } = await open();
        await catchUp();
        expect(told).toEqual([]);
        await write('one');
        await catchUp();
        await catchUp();
        expect(heard()).toEqual([records('one')]);
      });

      it('has told of a change when the register with this feed gives it', async () => {
        const register = createRegister(opened.store, { feed: await open() });
        await write('two', register);
        expect(heard()).toEqual([records('two')]);
        await Promise.all([write('three', register), write('four', register)]);
        expect(told.flat()).toHaveLength(6);
      });

      it('comes to it by itself', async () => {
        await open({ pollMs: 1 });
        const heardOf = new Promise<void>((resolve) => {
          onTold = resolve;
        });
        await write('polled');
        await heardOf;
        expect(heard()).toEqual([records('polled')]);
      });

      it('tells of many revisions, in order', async () => {
        const { catchUp } = await open();
        for (let at = 0; at < 25; at += 1) await write(`many${at}`);
        await catchUp();
        const claims = told.flatMap((each) => (each === 'restart' ? [] : each.map(({ id }) => id)));
        expect(claims.filter((id) => id.startsWith('claim:'))).toEqual(
          Array.from({ length: 25 }, (_, at) => `claim:many${at}`),
        );
      });

      it('tells of an erasure, by the id and without what is erased', async () => {
        const { catchUp } = await open();
        await createRegister(opened.store).change(ada('erase'), (writer) =>
          writer.eraseHistory('claim:one', 'takedown'),
        );
        await catchUp();
        expect(heard()).toEqual([
          [
            { kind: 'claim', id: 'claim:one' },
            { kind: 'erasure', id: 'claim:one' },
          ],
        ]);
        await createRegister(opened.store).change(ada('create'), (writer) =>
          writer.addEntities([{ id: 'actor:new', kind: 'Actor', type: 'state', name: 'New' }]),
        );
        await catchUp();
        expect(told.at(-1)).toEqual([{ kind: 'entity', id: 'actor:new' }]);
      });

      it('goes on past a follower that fails', async () => {
        const warned: unknown[] = [];
        told = [];
        onTold = () => {};
        const broken = { refresh: () => Promise.reject(new Error('broken')), restart: async () => {} };
        const log = { info: () => {}, warn: (...args: unknown[]) => void warned.push(args) };
        feed = await openChangeFeed(opened.store, [broken, follower], { log });
        await write('broken');
        await feed.catchUp();
        expect(heard()).toEqual([records('broken')]);
        expect(warned).toHaveLength(1);
      });

      it('says once that the store does not answer, and tells what was missed when it does', async () => {
        let fails = false;
        const said: string[] = [];
        const flaky: GraphStore = Object.assign(Object.create(opened.store), {
          read: (...args: Parameters<GraphStore['read']>) =>
            fails
              ? Promise.reject(new CartularyError('STORE_UNAVAILABLE', 'gone'))
              : opened.store.read(...args),
        });
        const log = {
          info: (words: unknown) => void said.push(String(words)),
          warn: (_: unknown, words?: string) => void said.push(String(words)),
        };
        const { catchUp } = await open({ log }, flaky);
        await catchUp();
        fails = true;
        await write('missed');
        await catchUp();
        await catchUp();
        expect(told).toEqual([]);
        expect(said).toEqual(['the change feed waits for the store']);
        fails = false;
        await catchUp();
        expect(heard()).toEqual([records('missed')]);
        expect(said).toEqual(['the change feed waits for the store', 'the change feed goes on']);
      });

      it('leaves a change that is seen in part for the next look', async () => {
        let hidden = false;
        const partial: GraphStore = Object.assign(Object.create(opened.store), {
          read: (work: (tx: Tx) => Promise<unknown>, options?: WorkOptions) =>
            opened.store.read((tx) => {
              const run = (query: CypherQuery, params: CypherParams = {}) =>
                hidden && query.name !== 'revision/head' ? Promise.resolve([]) : tx.run(query, params);
              return work({ run } as Tx);
            }, options),
        });
        const { catchUp } = await open({}, partial);
        await catchUp();
        hidden = true;
        await write('in-part');
        await catchUp();
        expect(told).toEqual([]);
        hidden = false;
        await catchUp();
        expect(heard()).toEqual([records('in-part')]);
      });

      it('starts anew when the register has another history: an older head, or the same number with another hash', async () => {
        const { catchUp } = await open();
        const [head] = await opened.store.read((tx) => tx.run(HEAD));
        const sequence = head!.sequence!;
        await write('lost');
        await catchUp();
        await opened.store.write((tx) => tx.run(CUT_BACK, { sequence, hash: head!.hash! }));
        await catchUp();
        expect(heard()).toEqual([records('lost'), 'restart']);
        await opened.store.write((tx) => tx.run(CUT_BACK, { sequence, hash: 'f'.repeat(64) }));
        await catchUp();
        expect(heard()).toEqual([records('lost'), 'restart', 'restart']);
        await catchUp();
        expect(told).toHaveLength(3);
      });
    },
  );
}

const HEAD = query('revision/head');
/** As a restore leaves it: the ledger ends with an earlier revision. */
const CUT_BACK = rawQuery(
  "MATCH (l:Ledger {id: 'head'}) SET l.sequence = $sequence, l.hash = $hash RETURN l.sequence AS sequence",
  ['sequence'],
);
