import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSeed } from '../../server/intake/load-seed.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { formatHead, type Head } from '../../server/revision/head.ts';
import { query } from '../../server/store/cypher-library.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { createTextStore } from '../../server/text/text-store.ts';
import { type VerifyOptions, type VerifySummary, verify } from '../../server/verify/verify.ts';
import type { Note, Violation } from '../../server/verify/violation.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { sampleWith, writeSeedFolder, writeTextsFolder } from '../seed/sample-seed.ts';
import { eraseAsBefore } from './forge.ts';
import { ANCHORED, TAMPERING, type Tamper, tamperWith, UNSEEN } from './tamperings.ts';

interface Found {
  violations: Violation[];
  notes: Note[];
  summary: VerifySummary;
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keys = [publicKey];
const signer = (hash: string) => sign(null, Buffer.from(hash), privateKey).toString('base64');

async function verifyAll(
  store: GraphStore,
  texts: string | null,
  options: VerifyOptions = {},
): Promise<Found> {
  const violations: Violation[] = [];
  const notes: Note[] = [];
  const onNote = (note: Note) => notes.push(note);
  const run = verify(store, {
    texts: texts === null ? null : createTextStore([texts]),
    onNote,
    ...options,
  });
  for (;;) {
    const step = await run.next();
    if (step.done) return { violations, notes, summary: step.value };
    violations.push(step.value);
  }
}

class RolledBack extends Error {}

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `verify on ${engine.name}${engine.skipped ? ` (${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let texts: string;
      let head: Head;
      beforeAll(async () => {
        opened = await engine.open();
        texts = await writeTextsFolder();
        const unsigned = createRegister(opened.store, { singleUser: true });
        const paid = 'text: Lower Town paid Upper Town a toll.';
        const seed = sampleWith(
          'claims/all.yaml',
          paid,
          `${paid}\n  participants: [{ role: place, entity: "agreement:bridge-treaty" }]`,
        );
        await loadSeed(await writeSeedFolder(seed), { store: opened.store, register: unsigned });
        const act = { by: 'ada', action: 'edit', reason: 'as the map has it' };
        await unsigned.change(act, (writer) =>
          writer.reviseEntity('actor:lower-town', { name: 'Lower Town on Sea' }, 1),
        );
        const register = createRegister(opened.store, { singleUser: true, sign: signer });
        await register.change(act, async (writer) => {
          await writer.addEntities([{ id: 'actor:old-town', kind: 'Actor', type: 'town', name: 'Old Town' }]);
          await writer.mergeEntities('actor:old-town', 'actor:upper-town');
        });
        await register.change({ ...act, action: 'erase' }, (writer) =>
          writer.eraseHistory('actor:upper-town', 'at their wish'),
        );
        await register.change(act, (writer) =>
          writer.reviseEntity('actor:lower-town', { name: 'Lower Town' }, 2),
        );
        [head] = (await opened.store.read((tx) => tx.run(query('revision/head')))) as unknown as [Head];
      });
      afterAll(() => opened?.stop());

      /** Verifies the graph as the tampering leaves it, then undoes it: all in one transaction. */
      async function verifyTampered(
        tamper: Tamper,
        options?: VerifyOptions,
        kept: Head | null = null,
      ): Promise<Found> {
        let found: Found | undefined;
        const tampered = opened.store.write(
          async (tx) => {
            await tamperWith(tx, tamper);
            const within: GraphStore = Object.assign(Object.create(opened.store), {
              read: (work: Parameters<GraphStore['read']>[0]) => work(tx),
              keptHead: async () => formatHead(kept ?? {}),
            });
            found = await verifyAll(within, texts, options);
            throw new RolledBack();
          },
          { timeoutMs: 120_000 },
        );
        await expect(tampered).rejects.toThrow(RolledBack);
        return found!;
      }

      test('what the register wrote is clean, with its texts and without', async () => {
        const withTexts = await verifyAll(opened.store, texts);
        expect(withTexts.violations).toEqual([]);
        expect(withTexts.summary).toMatchObject({ revisions: 5, citationsChecked: 4, citationsUnchecked: 0 });
        const without = await verifyAll(opened.store, null);
        expect(without.violations).toEqual([]);
        expect(without.summary).toMatchObject({ citationsChecked: 0, citationsUnchecked: 4 });
      });

      test('a citation whose text is not in the folders named is a violation', async () => {
        const elsewhere = await writeSeedFolder({ 'other.txt': 'something else' });
        const { violations, summary } = await verifyAll(opened.store, elsewhere);
        expect(violations.map(({ rule }) => rule)).toEqual(Array(4).fill('text-here'));
        expect(summary).toMatchObject({ violations: 4, citationsUnchecked: 4 });
      });

      test('with every anchor it is clean too, and the erasure is told of', async () => {
        const { violations, notes, summary } = await verifyTampered(
          () => Promise.resolve(),
          { head, keys },
          head,
        );
        expect(violations).toEqual([]);
        expect(notes).toEqual([
          {
            record: 'actor:upper-town',
            message: expect.stringMatching(/^ada erased its history in revision 4/),
          },
        ]);
        expect(summary).toMatchObject({ erasures: 1, unproven: 0, signed: 3, head: { sequence: 5 } });
      });

      test.each(TAMPERING)('%s is caught', async (_name, tamper, expected) => {
        const { violations } = await verifyTampered(tamper);
        const named = violations.map(({ rule, record }) => `${rule} ${record}`);
        for (const [rule, record] of expected) expect(named).toContain(`${rule} ${record}`);
      });

      test.each(ANCHORED)('%s is shown by an anchor only', async (_name, tamper, shownBy) => {
        expect((await verifyTampered(tamper)).violations).toEqual([]);
        const found = {
          'a head noted elsewhere': await verifyTampered(tamper, { head }),
          'the head beside the store': await verifyTampered(tamper, {}, head),
          'the signatures': await verifyTampered(tamper, { keys }),
        };
        const shown = Object.entries(found).filter(([, { violations }]) => violations.length > 0);
        expect(shown.map(([anchor]) => anchor)).toEqual(shownBy);
        for (const [, { violations }] of shown)
          expect(new Set(violations.map(({ rule }) => rule))).toEqual(new Set(['chain-holds']));
      });

      test('an erasure as older versions made it verifies; the record that it left unproven is named', async () => {
        const { violations, notes, summary } = await verifyTampered(eraseAsBefore);
        expect(violations).toEqual([]);
        expect(notes.map(({ record }) => record)).toEqual(['actor:upper-town', 'actor:upper-town']);
        expect(summary).toMatchObject({ erasures: 1, unproven: 1 });
      });

      test.each(UNSEEN)('%s is not looked at', async (_name, tamper) => {
        expect((await verifyTampered(tamper, { head, keys }, head)).violations).toEqual([]);
      });

      test("another key, and a head that was never this register's, are violations", async () => {
        const other = generateKeyPairSync('ed25519').publicKey;
        const signed = await verifyTampered(() => Promise.resolve(), { keys: [other] });
        expect(signed.violations.map(({ record }) => record)).toEqual([
          'revision:3',
          'revision:4',
          'revision:5',
        ]);
        expect(
          (await verifyTampered(() => Promise.resolve(), { keys: [other, publicKey] })).violations,
        ).toEqual([]);
        for (const sequence of [2, 6]) {
          const strange = await verifyTampered(() => Promise.resolve(), {
            head: { sequence, hash: head.hash },
          });
          expect(strange.violations.map(({ record }) => record)).toEqual(['ledger:head']);
        }
      });

      test('and nothing of it stays', async () => {
        expect((await verifyAll(opened.store, texts)).violations).toEqual([]);
      });
    },
  );
}
