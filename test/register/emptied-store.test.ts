import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegister } from '../../server/register/create-register.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { rawQuery } from '../cypher/load-records.ts';
import { ada, addSample } from './sample.ts';

const EMPTY = rawQuery('MATCH (n) DETACH DELETE n');
const LEFT = rawQuery('MATCH (n) RETURN n.id AS id', ['id']);

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(engine.name, () => {
    let opened: TestEngine;
    beforeAll(async () => {
      opened = await engine.open();
    });
    afterAll(() => opened?.stop());

    it('a store that was emptied under the register takes no write, and starts no new chain', async () => {
      const register = createRegister(opened.store);
      await register.change(ada('create'), addSample);
      await opened.store.write((tx) => tx.run(EMPTY));
      await expect(register.change(ada('create'), addSample)).rejects.toMatchObject({
        code: 'STORE_REFUSED',
      });
      expect(await opened.store.write((tx) => tx.run(LEFT))).toEqual([]);
    });
  });
}
