import { linked } from '../api/linked.ts';
import { notFound } from '../api/not-found.ts';
import { checkedFilter, connection, decodeCursor, encodeCursor, pageSize } from '../api/page.ts';
import type { Resolvers } from '../api/resolvers.generated.ts';
import type { SnapshotProperties, SourceProperties } from '../store/queries.generated.ts';
import { cslOf } from './csl.ts';
import { type DerivedFrom, sourceLoaders, sourcePage } from './source-queries.ts';

declare module '../api/parents.ts' {
  interface Parents {
    Source: SourceProperties;
    Snapshot: SnapshotProperties;
    Derivation: DerivedFrom;
  }
}

export const sourceResolvers = {
  Query: {
    async source(_, { id }, { reader }) {
      const source = await sourceLoaders(reader).source.load(id);
      if (!source) throw notFound('id', id, 'source');
      return source;
    },
    async sources(_, args, { reader }) {
      const size = pageSize(args.first, 50);
      const after = decodeCursor<[string, string]>('sources', args.after, ['string', 'string']);
      const { publishers, types, reliability, status, text, uncited } = checkedFilter(args.filter);
      const filter = { publishers, types, reliability, status, text: text?.toLowerCase(), uncited };
      const rows = await sourcePage(reader, filter, after, size + 1);
      return connection(rows, size, args.after, (row) => encodeCursor('sources', [row.title, row.id]));
    },
  },
  Source: {
    authors: ({ authors }) => authors ?? [],
    access: ({ access }) => access ?? 'open',
    handling: ({ handling }) => handling ?? 'clear',
    status: ({ status }) => status ?? 'live',
    witness: ({ witness, id }) => witness ?? id,
    rights: ({ rights, redistributable }) => ({
      statement: rights ?? '',
      redistributable: redistributable ?? false,
    }),
    async derivesFrom(source, _, { reader }) {
      return (await sourceLoaders(reader).derivations.load(source.id)) ?? [];
    },
    async snapshots(source, _, { reader }) {
      return (await sourceLoaders(reader).snapshots.load(source.id)) ?? [];
    },
    csl: cslOf,
  },
  Derivation: {
    source: ({ source }, _, { reader }, info) => linked(source, sourceLoaders(reader).source, info),
  },
} satisfies Resolvers;
