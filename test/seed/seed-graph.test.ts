import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSeed } from '../../server/intake/load-seed.ts';
import { packageRoot } from '../../server/package/package-root.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { readRecords } from '../../server/register/records.ts';
import { query } from '../../server/store/cypher-library.ts';
import { createTextStore } from '../../server/text/text-store.ts';
import { verify } from '../../server/verify/verify.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { NO_TEXTS, textsFolders } from '../texts-folder.ts';

/** The shipped seed, as it is in the register. */
let engine: TestEngine;
const folder = join(packageRoot(), 'seed');
const load = () =>
  loadSeed(folder, { store: engine.store, register: createRegister(engine.store, { singleUser: true }) });
beforeAll(async () => {
  engine = await ENGINES[0]!.open();
  await load();
});
afterAll(() => engine.stop());

const claims = (ids: string[]) => engine.store.read((tx) => readRecords(tx, 'claim', ids));
const byIds = query('claim/by-ids');

/** What the register keeps of the witnesses of claims, by id. */
async function standings(...ids: string[]): Promise<Record<string, unknown>> {
  const rows = await engine.store.read((tx) => tx.run(byIds, { ids }));
  return Object.fromEntries(
    rows.map(({ claim }) => {
      const { id, standing } = claim as { id: string; standing: string };
      return [id, standing];
    }),
  );
}

test('a membership that the Factbook and the data set made from it both tell has one witness', async () => {
  const citations = await engine.store.read((tx) =>
    readRecords(tx, 'citation', ['citation:russia-member-of-csto:1', 'citation:russia-member-of-csto:2']),
  );
  expect(citations.map(({ source, stance, status }) => ({ source, stance, status }))).toEqual([
    { source: 'source:factbook-russia', stance: 'supports', status: 'reviewed' },
    { source: 'source:country-organisations', stance: 'supports', status: 'reviewed' },
  ]);
  expect(await standings('claim:russia-member-of-csto', 'claim:minsk-capital-of-belarus')).toEqual({
    'claim:russia-member-of-csto': 'single-source',
    'claim:minsk-capital-of-belarus': 'corroborated',
  });
});

test('a reference that Wikidata names and nobody read is no witness', async () => {
  expect(await standings('claim:putin-citizen-of-russia')).toEqual({
    'claim:putin-citizen-of-russia': 'single-source',
  });
});

test('statements that Wikidata deprecates are retracted, with the rank as the reason', async () => {
  const retracted = await claims(['claim:putin-president-for-life', 'claim:putin-born-in-leningrad']);
  expect(retracted.map(({ status }) => status)).toEqual(['retracted', 'retracted']);
  for (const { retractedReason } of retracted) expect(retractedReason).toContain('rank deprecated');
});

test('a second load changes nothing', async () => {
  expect(await load()).toEqual({ sequence: null, added: {}, differing: [], repeats: [] });
});

test.skipIf(textsFolders.length === 0)(
  `every quote is where it is cited (skipped: ${NO_TEXTS})`,
  async () => {
    const found = verify(engine.store, { texts: createTextStore(textsFolders) });
    for (;;) {
      const { value, done } = await found.next();
      if (done) {
        expect(value.citationsUnchecked).toBe(0);
        expect(value.citationsChecked).toBeGreaterThan(700);
        return;
      }
      expect(value).toBe(null);
    }
  },
);
