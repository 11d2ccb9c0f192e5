import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGrafeoStore } from '../../server/store/grafeo-store.ts';
import { graphStoreContract } from './graph-store-contract.ts';

for (const ownThread of [false, true]) {
  graphStoreContract(ownThread ? 'grafeo in a thread of its own' : 'grafeo', null, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cartulary-grafeo-'));
    return {
      engine: 'grafeo',
      sharesDatabase: false,
      open: async (options) => {
        const store = await openGrafeoStore(
          folder,
          ownThread ? { ...options, ownThread: { onEnd() {} } } : options,
        );
        await store.migrate();
        return store;
      },
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  });
}
