import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CartularyError } from '../../server/errors/errors.ts';
import type { CypherQuery, CypherRow, CypherValue, GraphStore, Tx } from '../../server/store/graph-store.ts';
import { rawQuery } from '../cypher/load-records.ts';

/** What an adapter gives the suite. `open` gives a migrated store; it may be called several times for one database. */
export interface ContractSubject {
  engine: GraphStore['engine'];
  open(options?: { closeMs?: number }): Promise<GraphStore>;
  /** Whether a second handle may open the same database at once. */
  sharesDatabase: boolean;
  stop(): Promise<void>;
}

const write = (text: string, columns: string[] = []): CypherQuery => rawQuery(text, columns);
const read = (text: string, columns: string[]): CypherQuery => ({
  ...rawQuery(text, columns),
  writes: false,
});

const CLEAR = write('MATCH (n) WHERE NOT n:Schema AND (n.id IS NOT NULL) DETACH DELETE n');
const CREATE = write('CREATE (n:Claim {id: $id, n: $n}) RETURN n.id AS id', ['id']);
const KEEP = write('MERGE (n:Entity {id: $id}) SET n.kept = $value');
const KEPT = read('MATCH (n:Entity {id: $id}) RETURN n.kept AS value', ['value']);
const ECHO = read('RETURN $value AS value', ['value']);
const COUNT = read('MATCH (n:Claim) RETURN count(n) AS n', ['n']);
const INCREMENT = write('MATCH (n:Claim {id: $id}) SET n.n = n.n + 1 RETURN n.n AS n', ['n']);
const VALUE = read('MATCH (n:Claim {id: $id}) RETURN n.n AS n', ['n']);
const SLOW = read(
  'UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a, b WHERE (a * b) % 7 = 8 RETURN count(*) AS n',
  ['n'],
);
/** A second or so of an engine's work. */
const HEAVY = read(
  'UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b WITH a, b WHERE (a * b) % 7 = 8 RETURN count(*) AS n',
  ['n'],
);
const VERSION = read("MATCH (s:Schema {id: 'schema'}) RETURN s.version AS n", ['n']);
const SET_VERSION = write("MERGE (s:Schema {id: 'schema'}) SET s.version = $n");
const EMPTY = write('MATCH (s:Schema) DETACH DELETE s');
const LOCK = write("MERGE (l:Ledger {id: 'head'}) SET l.lock = $who RETURN l.id AS id", ['id']);
const CITE = write('MATCH (c:Claim {id: $claim}) CREATE (:Citation {id: $id})-[:OF]->(c)');
const CITATIONS = read('MATCH (x:Citation)-[:OF]->(:Claim {id: $claim}) RETURN x.id AS id ORDER BY id', [
  'id',
]);
const UNCITE = write('MATCH (x:Citation {id: $id}) DETACH DELETE x');

export function graphStoreContract(
  name: string,
  skipped: string | null,
  start: () => Promise<ContractSubject>,
): void {
  describe.skipIf(skipped)(`${name}${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
    let subject: ContractSubject;
    let store: GraphStore;

    beforeAll(async () => {
      subject = await start();
      store = await subject.open();
    }, 120_000);
    afterAll(async () => {
      await store?.close();
      await subject?.stop();
    }, 60_000);
    beforeEach(async () => {
      await store.write((tx) => tx.run(CLEAR));
    });

    const run = (query: CypherQuery, params = {}): Promise<CypherRow[]> =>
      query.writes ? store.write((tx) => tx.run(query, params)) : store.read((tx) => tx.run(query, params));
    const total = async () => (await run(COUNT))[0]!.n;

    describe('transactions', () => {
      it('commit what the work wrote, and give back what it returned', async () => {
        expect(await store.write(async (tx) => (await tx.run(CREATE, { id: 'a', n: 1 }))[0]!.id)).toBe('a');
        expect(await total()).toBe(1);
      });

      it('see their own writes, which others see only after the commit', async () => {
        await store.write(async (tx) => {
          await tx.run(CREATE, { id: 'a', n: 1 });
          expect(await tx.run(COUNT)).toEqual([{ n: 1 }]);
          expect(await total()).toBe(0);
        });
        expect(await total()).toBe(1);
      });

      it('roll everything back when the work throws, and rethrow the very error', async () => {
        const thrown = new Error('enough');
        const outcome = store.write(async (tx) => {
          await tx.run(CREATE, { id: 'a', n: 1 });
          throw thrown;
        });
        await expect(outcome).rejects.toBe(thrown);
        expect(await total()).toBe(0);
      });

      it('roll everything back when a statement fails, even if the work swallows it', async () => {
        const outcome = store.write(async (tx) => {
          await tx.run(CREATE, { id: 'a', n: 1 });
          await tx.run(write('CREATE (n:Claim {id: 1 / 0})')).catch(() => {});
          await tx.run(CREATE, { id: 'b', n: 1 }).catch(() => {});
        });
        await expect(outcome).rejects.toBeInstanceOf(CartularyError);
        expect(await total()).toBe(0);
      });

      it('wait for statements that the work did not await', async () => {
        await store.write(async (tx) => {
          void tx.run(CREATE, { id: 'a', n: 1 });
          void tx.run(CREATE, { id: 'b', n: 1 });
        });
        expect(await total()).toBe(2);
      });

      it('take no statement after their end', async () => {
        let escaped: Tx | undefined;
        await store.write(async (tx) => {
          escaped = tx;
        });
        await expect(escaped!.run(CREATE, { id: 'a', n: 1 })).rejects.toMatchObject({ code: 'INTERNAL' });
        expect(await total()).toBe(0);
      });

      it('do not write in a read', async () => {
        await expect(store.read((tx) => tx.run(CREATE, { id: 'a', n: 1 }))).rejects.toMatchObject({
          code: 'INTERNAL',
        });
        expect(await total()).toBe(0);
      });

      it('name a syntax error INTERNAL and a parameter that the query does not have', async () => {
        await expect(run(read('RETRN 1', []))).rejects.toMatchObject({ code: 'INTERNAL' });
        await expect(run(ECHO, { other: 1 })).rejects.toMatchObject({ code: 'INTERNAL' });
      });
    });

    describe('constraints', () => {
      it('refuse a second record with the same id, across and within transactions', async () => {
        await run(CREATE, { id: 'a', n: 1 });
        await expect(run(CREATE, { id: 'a', n: 2 })).rejects.toMatchObject({
          code: 'DUPLICATE_IDENTIFIER',
          details: { rule: 'unique-identifier', value: 'a' },
        });
        const twice = store.write(async (tx) => {
          await tx.run(CREATE, { id: 'b', n: 1 });
          await tx.run(CREATE, { id: 'b', n: 2 });
        });
        await expect(twice).rejects.toMatchObject({ code: 'DUPLICATE_IDENTIFIER' });
        expect(await run(VALUE, { id: 'a' })).toEqual([{ n: 1 }]);
        expect(await total()).toBe(1);
      });

      it('let one of two creators at once win', async () => {
        const outcomes = await Promise.allSettled([1, 2, 3, 4].map((n) => run(CREATE, { id: 'race', n })));
        const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
        expect(lost.map(({ reason }) => reason.code)).toEqual(Array(3).fill('DUPLICATE_IDENTIFIER'));
        expect(await total()).toBe(1);
      });

      it('refuse to delete what others point to', async () => {
        await run(CREATE, { id: 'a', n: 1 });
        await run(CITE, { claim: 'a', id: 'x' });
        await expect(run(write("MATCH (c:Claim {id: 'a'}) DELETE c"))).rejects.toMatchObject({
          code: 'IN_USE',
        });
        expect(await total()).toBe(1);
      });

      it('are there again after a second migration', async () => {
        await store.migrate();
        await run(CREATE, { id: 'a', n: 1 });
        await expect(run(CREATE, { id: 'a', n: 1 })).rejects.toMatchObject({ code: 'DUPLICATE_IDENTIFIER' });
      });
    });

    describe('writers at once', () => {
      it('lose no update', async () => {
        await run(CREATE, { id: 'a', n: 0 });
        await Promise.all(
          Array.from({ length: 20 }, () =>
            store.write(async (tx) => {
              await tx.run(LOCK, { who: 'x' });
              await tx.run(INCREMENT, { id: 'a' });
            }),
          ),
        );
        expect(await run(VALUE, { id: 'a' })).toEqual([{ n: 20 }]);
      });

      it('that touch the same records in opposite order all succeed', async () => {
        await run(CREATE, { id: 'a', n: 0 });
        await run(CREATE, { id: 'b', n: 0 });
        const inOrder = (first: string, second: string) =>
          store.write(async (tx) => {
            await tx.run(INCREMENT, { id: first });
            await new Promise((wake) => setTimeout(wake, 20));
            await tx.run(INCREMENT, { id: second });
          });
        await Promise.all([inOrder('a', 'b'), inOrder('b', 'a'), inOrder('a', 'b'), inOrder('b', 'a')]);
        expect(await run(VALUE, { id: 'a' })).toEqual([{ n: 4 }]);
        expect(await run(VALUE, { id: 'b' })).toEqual([{ n: 4 }]);
      }, 30_000);

      it('cannot each remove one of the last two citations, once they lock the ledger head', async () => {
        await run(CREATE, { id: 'a', n: 0 });
        await run(CITE, { claim: 'a', id: 'x' });
        await run(CITE, { claim: 'a', id: 'y' });
        const remove = (id: string) =>
          store.write(async (tx) => {
            await tx.run(LOCK, { who: id });
            if ((await tx.run(CITATIONS, { claim: 'a' })).length < 2) throw new Error('the last one stays');
            await new Promise((wake) => setTimeout(wake, 20));
            await tx.run(UNCITE, { id });
          });
        const outcomes = await Promise.allSettled([remove('x'), remove('y')]);
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(await run(CITATIONS, { claim: 'a' })).toHaveLength(1);
      });

      it('do not stop readers, who see whole transactions only', async () => {
        await run(CREATE, { id: 'a', n: 0 });
        await run(CREATE, { id: 'b', n: 0 });
        const both = read("MATCH (a:Claim {id: 'a'}) MATCH (b:Claim {id: 'b'}) RETURN a.n - b.n AS apart", [
          'apart',
        ]);
        const pair = write("MATCH (n:Claim) WHERE n.id IN ['a', 'b'] SET n.n = n.n + 1");
        const writes = Array.from({ length: 15 }, () => run(pair));
        const reads = Array.from({ length: 30 }, () => run(both));
        await Promise.all(writes);
        expect(await run(VALUE, { id: 'b' })).toEqual([{ n: 15 }]);
        // Each statement of Neo4j reads committed data, not one snapshot, so only the end is compared there.
        if (subject.engine === 'grafeo')
          for (const rows of await Promise.all(reads)) expect(rows).toEqual([{ apart: 0 }]);
        else await Promise.all(reads);
        expect(await run(both)).toEqual([{ apart: 0 }]);
      });
    });

    describe('values come back as they went', () => {
      const kept: [string, CypherValue][] = [
        ['true', true],
        ['false', false],
        ['zero', 0],
        ['an integer', 42],
        ['the greatest integer', Number.MAX_SAFE_INTEGER],
        ['the least integer', Number.MIN_SAFE_INTEGER],
        ['no bound', -2147483648],
        ['a float', 53.9045],
        ['a small float', 1e-300],
        ['an empty text', ''],
        ['text', 'four airbases'],
        ['quotes and a dollar', `'"\\ $x \` {} // --`],
        ['line ends and a tab', 'a\r\nb\tc'],
        ['many scripts', 'Лукашэнка Łukaszenka 白俄罗斯 بيلاروسيا ქართული'],
        ['beyond the basic plane', '🇧🇾 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧'],
        ['combining marks, not normalised', 'e\u0301 \u00e9'],
        ['a zero-width joiner and a byte order mark', 'a\u200db\ufeffc'],
        ['a megabyte', 'ß'.repeat(2 ** 19)],
        ['an empty list', []],
        ['a list of texts', ['b', 'a', '']],
        ['a list of integers', [3, 1, 2]],
        ['a list of floats', [0.5, 1.5]],
        ['a list of booleans', [true, false]],
      ];

      it.each(kept)('as a property: %s', async (_, value) => {
        await run(KEEP, { id: 'v', value });
        expect(await run(KEPT, { id: 'v' })).toEqual([{ value }]);
      });

      it.each([
        ...kept,
        ['null', null],
        ['a list with null', [null, 'a', null]],
        ['a mixed list', [1, 'a', true, 0.5]],
        ['lists in lists', [[1], [], [['a']]]],
        ['an empty map', {}],
        ['maps in lists in maps', { a: [{ b: { c: null, d: 'ü' } }], 'odd key': 1 }],
      ] as [string, CypherValue][])('as a parameter: %s', async (_, value) => {
        expect(await run(ECHO, { value })).toEqual([{ value }]);
      });

      it('a missing parameter is null; a property set to null is gone', async () => {
        expect(await run(ECHO)).toEqual([{ value: null }]);
        await run(KEEP, { id: 'v', value: 1 });
        await run(KEEP, { id: 'v', value: null });
        expect(await run(KEPT, { id: 'v' })).toEqual([{ value: null }]);
      });

      it('whole numbers stay integers: they count, divide and limit', async () => {
        const whole = read('UNWIND [1, 2, 3] AS n RETURN n / $two AS half ORDER BY n SKIP $skip LIMIT $two', [
          'half',
        ]);
        expect(await run(whole, { two: 2, skip: 1 })).toEqual([{ half: 1 }, { half: 1 }]);
      });

      it('refuses what JSON cannot say, on the way in and out', async () => {
        for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, new Date(0), 1n, () => 1]) {
          await expect(run(ECHO, { value })).rejects.toMatchObject({ code: 'INTERNAL' });
        }
        await expect(run(read('RETURN 9007199254740993 AS value', ['value']))).rejects.toMatchObject({
          code: 'INTERNAL',
        });
        await run(CREATE, { id: 'a', n: 1 });
        await expect(run(read('MATCH (n:Claim) RETURN n', ['n']))).rejects.toMatchObject({
          code: 'INTERNAL',
        });
      });
    });

    describe('reads of one query', () => {
      it('give what a read of that query gives, whatever was written just before', async () => {
        for (let n = 0; n < 20; n += 1) {
          await run(CREATE, { id: `one-${n}`, n });
          expect(await store.readOne(VALUE, { id: `one-${n}` })).toEqual([{ n }]);
        }
      });

      it('do not write, and name what the query has not', async () => {
        await expect(store.readOne(CREATE, { id: 'a', n: 1 })).rejects.toMatchObject({ code: 'INTERNAL' });
        await expect(store.readOne(VALUE, { id: 'a', other: 1 })).rejects.toMatchObject({ code: 'INTERNAL' });
        expect(await total()).toBe(0);
      });

      it('name an error of the engine, and the store goes on', async () => {
        await expect(store.readOne(read('RETURN 1 +', ['value']), {})).rejects.toMatchObject({
          code: 'INTERNAL',
        });
        await expect(
          store.readOne(read('RETURN 9007199254740993 AS value', ['value']), {}),
        ).rejects.toMatchObject({ code: 'INTERNAL' });
        expect(await total()).toBe(0);
      });

      it('answer TIMEOUT when the query runs too long or the caller gives up', async () => {
        const began = performance.now();
        await expect(store.readOne(SLOW, {}, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'TIMEOUT' });
        const signal = AbortSignal.abort();
        await expect(store.readOne(VALUE, { id: 'a' }, { signal })).rejects.toMatchObject({
          code: 'TIMEOUT',
        });
        expect(performance.now() - began).toBeLessThan(2_000);
        expect(await total()).toBe(0);
      }, 20_000);
    });

    describe('time limits', () => {
      it('answer TIMEOUT when a query runs too long, and the store goes on', async () => {
        const began = performance.now();
        await expect(store.read((tx) => tx.run(SLOW), { timeoutMs: 300 })).rejects.toMatchObject({
          code: 'TIMEOUT',
          retryable: true,
        });
        expect(performance.now() - began).toBeLessThan(2_000);
        expect(await total()).toBe(0);
      }, 20_000);

      it('hold for work that never ends, and roll it back', async () => {
        const endless = store.write(
          async (tx) => {
            await tx.run(CREATE, { id: 'a', n: 1 });
            await new Promise(() => {});
          },
          { timeoutMs: 300 },
        );
        await expect(endless).rejects.toMatchObject({ code: 'TIMEOUT' });
        await run(CREATE, { id: 'a', n: 2 });
        expect(await run(VALUE, { id: 'a' })).toEqual([{ n: 2 }]);
      }, 20_000);

      it('hold when the caller gives up', async () => {
        const caller = new AbortController();
        const work = store.read(() => new Promise(() => {}), { signal: caller.signal });
        caller.abort();
        await expect(work).rejects.toMatchObject({ code: 'TIMEOUT' });
        await expect(store.read(async () => 1, { signal: caller.signal })).rejects.toMatchObject({
          code: 'TIMEOUT',
        });
      });
    });

    describe('ping', () => {
      it('answers while more is asked than the engine does at once', async () => {
        let done = 0;
        const heavy = Array.from({ length: 8 }, () =>
          store.readOne(HEAVY, {}, { timeoutMs: 120_000 }).then(() => {
            done += 1;
          }),
        );
        await store.ping();
        expect(done).toBeLessThan(4);
        await Promise.all(heavy);
      }, 180_000);

      it('names a store that was emptied or has another schema version', async () => {
        const [version] = await run(VERSION);
        await store.ping();
        await run(SET_VERSION, { n: 9_999 });
        await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_REFUSED' });
        await run(EMPTY);
        await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_REFUSED', details: { value: 0 } });
        await run(SET_VERSION, { n: version!.n });
        await store.ping();
      });
    });

    describe('close', () => {
      it('waits for running work, and refuses what comes later', async () => {
        if (!subject.sharesDatabase) await store.close();
        const other = await subject.open();
        const busy = other.write(async (tx) => {
          await new Promise((wake) => setTimeout(wake, 100));
          await tx.run(CREATE, { id: 'late', n: 1 });
        });
        const closed = other.close();
        await expect(other.read(async () => 1)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
        await expect(other.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
        await Promise.all([busy, closed]);
        await other.close();
        if (!subject.sharesDatabase) store = await subject.open();
        expect(await run(VALUE, { id: 'late' })).toEqual([{ n: 1 }]);
      }, 20_000);

      it('does not wait for ever', async () => {
        if (!subject.sharesDatabase) await store.close();
        const other = await subject.open({ closeMs: 200 });
        const stuck = other.read(() => new Promise(() => {}), { timeoutMs: 3_000 });
        stuck.catch(() => {});
        const began = performance.now();
        await other.close();
        expect(performance.now() - began).toBeLessThan(2_000);
        await expect(stuck).rejects.toBeInstanceOf(CartularyError);
        if (!subject.sharesDatabase) store = await subject.open();
      }, 20_000);

      it('a store written by a newer version is refused in words', async () => {
        const versions = read("MATCH (s:Schema {id: 'schema'}) RETURN s.version AS version", ['version']);
        const [before] = await run(versions);
        const note = write("MATCH (s:Schema {id: 'schema'}) SET s.version = $version");
        await run(note, { version: 9999 });
        await expect(store.migrate()).rejects.toMatchObject({
          code: 'STORE_REFUSED',
          details: { value: 9999 },
        });
        await run(note, { version: before!.version });
        await store.migrate();
      });
    });
  });
}
