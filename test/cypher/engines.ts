import { openStore } from '../../server/commands/open-store.ts';
import type { TextSearch } from '../../server/search/text-search.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { borrowNeo4j, neo4jSkipped, neo4jVersions } from '../neo4j-server.ts';

export interface TestEngine {
  store: GraphStore;
  textSearch: TextSearch;
  stop(): Promise<void>;
}

/** Both engines, each empty and migrated when opened. `skipped` says why one cannot run on this machine. */
export const ENGINES: { name: string; skipped: string | null; open(): Promise<TestEngine> }[] = [
  {
    name: 'grafeo',
    skipped: null,
    open: async () => {
      const opened = await openStore({ dataDir: null });
      return { ...opened, stop: () => opened.store.close() };
    },
  },
  ...neo4jVersions().map((version) => ({
    name: `neo4j ${version}`,
    skipped: neo4jSkipped(version),
    open: async () => {
      const server = await borrowNeo4j(version);
      await server.clear();
      const opened = await openStore({ neo4j: { uri: server.uri }, dataDir: null });
      return {
        ...opened,
        stop: async () => {
          await opened.store.close();
          await server.stop();
        },
      };
    },
  })),
];
