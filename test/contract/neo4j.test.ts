import { openBoltStore } from '../../server/store/bolt-store.ts';
import { borrowNeo4j, neo4jSkipped, neo4jVersions } from '../neo4j-server.ts';
import { graphStoreContract } from './graph-store-contract.ts';

for (const version of neo4jVersions()) {
  graphStoreContract(`neo4j ${version}`, neo4jSkipped(version), async () => {
    const server = await borrowNeo4j(version);
    await server.wipe();
    return {
      engine: 'neo4j',
      sharesDatabase: true,
      open: async (options) => {
        const store = await openBoltStore({ uri: server.uri, ...options });
        await store.migrate();
        return store;
      },
      stop: async () => {
        // What it did to constraints and indexes is not left to the next that borrows it.
        await server.wipe();
        await server.stop();
      },
    };
  });
}
