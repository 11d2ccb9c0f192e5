import { facetsFrom, readFacets } from '../server/claim/facet-queries.ts';
import { readSliceFacets } from '../server/graph/graph-queries.ts';
import { query } from '../server/store/cypher-library.ts';
import type { GraphStore } from '../server/store/graph-store.ts';
import { createReader } from '../server/store/reader.ts';
import { inMs, interleave, type Sample } from './measure.ts';
import type { Engine, Row, Section, Size } from './section.ts';

const ENGINES: Engine[] = ['neo4j', 'grafeo'];
/** The entity with the most claims of a generated graph. */
const HUB = 'actor:0';
const WHOLE = query('claim/facets');

export const section: Section = {
  name: 'facets',
  title: 'Facets',
  async run(bench) {
    const size: Size = ENGINES.every((engine) => bench.isLoaded(engine, 100_000)) ? 100_000 : 10_000;
    const stores = { neo4j: await bench.store('neo4j', size), grafeo: await bench.store('grafeo', size) };
    const claims = await around(stores.grafeo);
    const t = await interleave(bench.short ? 2 : 15, {
      'the hub, neo4j': () => hub(stores.neo4j),
      'the hub, grafeo': () => hub(stores.grafeo),
      'the whole register, counted, neo4j': () => whole(stores.neo4j),
      'the whole register, counted, grafeo': () => whole(stores.grafeo),
      'the whole register, as kept since the last revision, neo4j': () => kept(stores.neo4j),
      'the whole register, as kept since the last revision, grafeo': () => kept(stores.grafeo),
    });
    const same = JSON.stringify(await hub(stores.neo4j)) === JSON.stringify(await hub(stores.grafeo));
    return {
      selection: `all eleven facets with their counts, in process; the hub has ${claims.toLocaleString('en')} claims, the register ${size.toLocaleString('en')}`,
      command: 'npm run bench facets',
      rows: Object.entries<Sample>(t).map(
        ([what, sample]): Row => ({ what, measured: inMs(sample), goal: null, met: null }),
      ),
      notes: [
        `The two engines give ${same ? 'the same' : 'DIFFERENT'} counts around the hub.`,
        'Neo4j has a heap of 2 GiB here. With 1 GiB, of which it allows transactions 693 MiB, counting the facets of the whole register of 100,000 claims was refused for want of memory.',
        'No goal was set; before they were built, bare queries took 42 ms (Neo4j) and 17 ms (embedded) for a hub of 6,742 claims, and 82 to 307 ms for a whole register of 100,000.',
      ],
    };
  },
};

function asked(store: GraphStore) {
  return createReader(store, { timeoutMs: 60_000 });
}

function hub(store: GraphStore) {
  return readSliceFacets(asked(store), 'around', [HUB], null);
}

function whole(store: GraphStore) {
  return facetsFrom(asked(store), WHOLE, {}, null);
}

function kept(store: GraphStore) {
  return readFacets(asked(store), null);
}

/** Live claims around the hub, as the facet of statuses counts them. */
async function around(store: GraphStore): Promise<number> {
  const { statuses } = await hub(store);
  return statuses.find(({ key }) => key === 'REVIEWED')?.count ?? 0;
}
