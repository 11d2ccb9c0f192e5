import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../api/context.ts';
import { checkedFilter, connection, decodeCursor, encodeCursor, pageSize } from '../api/page.ts';
import { selectsIdOnly } from '../api/selection.ts';
import { CartularyError } from '../errors/errors.ts';
import type { StoredRecord } from '../store/reader.ts';
import { cslOf } from './csl.ts';
import { sourceLoaders, sourcePage } from './source-queries.ts';

interface Paged {
  first?: number | null;
  after?: string | null;
}
interface SourceFilter {
  publishers?: string[] | null;
  types?: string[] | null;
  reliability?: string[] | null;
  status?: string | null;
  text?: string | null;
  uncited?: boolean | null;
}

export const sourceResolvers = {
  Query: {
    async source(_: unknown, { id }: { id: string }, { reader }: Context) {
      const source = await sourceLoaders(reader).source.load(id);
      if (!source)
        throw new CartularyError('NOT_FOUND', `No source has the id ${JSON.stringify(id)}.`, {
          field: 'id',
          value: id,
        });
      return source;
    },
    async sources(_: unknown, args: Paged & { filter?: SourceFilter | null }, { reader }: Context) {
      const size = pageSize(args.first, 50);
      const after = decodeCursor<[string, string]>('sources', args.after, ['string', 'string']);
      const { text, ...filter } = checkedFilter(args.filter);
      const rows = await sourcePage(reader, { ...filter, text: text?.toLowerCase() }, after, size + 1);
      return connection(rows, size, args.after, (row) => encodeCursor('sources', [row.title, row.id]));
    },
  },
  Source: {
    authors: ({ authors }: StoredRecord) => authors ?? [],
    access: ({ access }: StoredRecord) => access ?? 'open',
    handling: ({ handling }: StoredRecord) => handling ?? 'clear',
    status: ({ status }: StoredRecord) => status ?? 'live',
    witness: ({ witness, id }: StoredRecord) => witness ?? id,
    rights: ({ rights, redistributable }: StoredRecord) => ({
      statement: rights ?? '',
      redistributable: redistributable ?? false,
    }),
    async derivesFrom(source: StoredRecord, _: unknown, { reader }: Context) {
      return (await sourceLoaders(reader).derivations.load(source.id)) ?? [];
    },
    async snapshots(source: StoredRecord, _: unknown, { reader }: Context) {
      return (await sourceLoaders(reader).snapshots.load(source.id)) ?? [];
    },
    csl: cslOf,
  },
  Derivation: {
    source: ({ source }: { source: string }, _: unknown, { reader }: Context, info: GraphQLResolveInfo) =>
      selectsIdOnly(info) ? { id: source } : sourceLoaders(reader).source.load(source),
  },
};
