import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CartularyError } from '../../server/errors/errors.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { openBoltStore } from '../../server/store/bolt-store.ts';
import { openGrafeoStore } from '../../server/store/grafeo-store.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { type BorrowedNeo4j, borrowNeo4j, neo4jSkipped } from '../neo4j-server.ts';
import {
  codeOf,
  FAIR_REFUSALS,
  type RandomWrite,
  RandomWriter,
  randomWrite,
  STEPS,
} from './random-writes.ts';
import { ada, addSample, cite, claim, refusalOf } from './sample.ts';
import { violationsOf } from './violations.ts';

const SEED = 20261123;
const LENGTH = { minLength: 15, maxLength: 25 };
const twoSequences = fc.tuple(fc.array(randomWrite, LENGTH), fc.array(randomWrite, LENGTH));

/** Two curators write at once; what is refused changes nothing, and afterwards no rule is broken. */
async function writeAtRandom(open: () => Promise<GraphStore>, runs: number, verifyEach: boolean) {
  const tally = { writes: 0, refused: 0, done: new Set<string>() };
  const store = await open();
  const register = createRegister(store);
  await register.change(ada('seed'), addSample);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(twoSequences, async (sequences) => {
      const writer = new RandomWriter(store, register, `r${run++}`);
      await writer.prepare();
      const curators = ['ada', 'bob'];
      await Promise.all(
        sequences.map(async (writes, at) => {
          for (const write of writes) await perform(writer, write, curators[at]!, tally);
        }),
      );
      if (verifyEach) expect(await violationsOf(store)).toEqual([]);
    }),
    { numRuns: runs, seed: SEED, endOnFailure: true },
  );
  expect(await violationsOf(store)).toEqual([]);
  expect(tally.refused / tally.writes).toBeGreaterThanOrEqual(0.3);
  await store.close();
  return tally;
}

async function perform(
  writer: RandomWriter,
  write: RandomWrite,
  by: string,
  tally: { writes: number; refused: number; done: Set<string> },
): Promise<void> {
  tally.writes += 1;
  try {
    await writer.perform(write, by);
    tally.done.add(write.step);
    if (write.flaw) expect.fail(`let through: ${write.flaw}`);
  } catch (error) {
    if (!(error instanceof CartularyError)) throw error;
    tally.refused += 1;
    if (write.flaw) expect([codeOf(write.flaw), 'NOT_FOUND'], error.message).toContain(error.code);
    else expect(FAIR_REFUSALS, `${write.step}: ${error.message}`).toContain(error.code);
  }
}

describe('random writes by two curators at once keep every rule', () => {
  it('on the embedded engine', async () => {
    const open = async () => {
      const store = await openGrafeoStore(null);
      await store.migrate();
      return store;
    };
    const { done } = await writeAtRandom(open, 30, true);
    expect([...done].sort()).toEqual(Object.keys(STEPS).sort());
  });

  const skipped = neo4jSkipped();
  describe.skipIf(skipped)(`on Neo4j${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
    let neo4j: BorrowedNeo4j;
    beforeAll(async () => {
      neo4j = await borrowNeo4j();
      await neo4j.wipe();
    });
    afterAll(() => neo4j?.stop());

    it('as well', async () => {
      const open = async () => {
        const store = await openBoltStore({ uri: neo4j.uri });
        await store.migrate();
        return store;
      };
      await writeAtRandom(open, 2, false);
    });

    it('and of two curators who each retract one of the last two citations, one is refused', async () => {
      const store = await openBoltStore({ uri: neo4j.uri });
      await store.migrate();
      const register = createRegister(store, { singleUser: true });
      const claims = Array.from({ length: 5 }, (_, n) => `skew-${n}`);
      await register.change(ada('create'), async (w) => {
        await w.addClaims(
          claims.map((id) =>
            claim(id, { citations: [cite(`${id}:1`), cite(`${id}:2`, { source: 'source:two' })] }),
          ),
        );
        await w.reviewClaims(claims.map((id) => `claim:${id}`));
      });
      for (const id of claims) {
        const outcomes = await Promise.all(
          [1, 2].map((n) =>
            refusalOf(
              register.change(ada('retract'), (w) => w.retractCitations([`citation:${id}:${n}`], 'misread')),
            ),
          ),
        );
        expect(outcomes).toContainEqual(null);
        expect(outcomes).toContainEqual({ code: 'CLAIM_WITHOUT_CITATION', rule: 'claim-has-citation' });
      }
      expect(await violationsOf(store)).toEqual([]);
      await store.close();
    });
  });
});
