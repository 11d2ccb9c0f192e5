import type { Context } from '../context.ts';
import { CartularyError } from '../errors.ts';
import { readNodes } from '../graph/graph-queries.ts';
import type { StoredRecord } from '../store/reader.ts';
import { type Impact, readImpact } from './impact.ts';

const NOTHING: Impact = {
  claimsLosingStanding: [],
  claimsLeftWithNone: [],
  entitiesFallingOff: [],
  linksFallingAway: [],
};

export const impactResolvers = {
  Query: {
    async impact(_: unknown, { of }: { of: string }, { reader, loaders }: Context) {
      const impact =
        (await readImpact(reader, of)) ?? (await nothingFalls(of, (ids) => readNodes(reader, ids)));
      for (const entity of impact.entitiesFallingOff) loaders.entity.prime(entity.id, entity);
      return {
        ...impact,
        total:
          impact.claimsLosingStanding.length +
          impact.claimsLeftWithNone.length +
          impact.entitiesFallingOff.length,
      };
    },
  },
  FallingLink: {
    between: ({ between }: Impact['linksFallingAway'][number], _: unknown, { loaders }: Context) =>
      loaders.entity.loadMany(between),
  },
};

/** Nothing rests on it: right for a source or a citation, an error for anything else. */
async function nothingFalls(
  of: string,
  read: (ids: string[]) => Promise<Map<string, StoredRecord>>,
): Promise<Impact> {
  const type = (await read([of])).get(of)?.__typename;
  if (type === 'Source' || type === 'Citation') return NOTHING;
  if (type === undefined) {
    throw new CartularyError('NOT_FOUND', `of: no source or citation has the id ${JSON.stringify(of)}.`, {
      field: 'of',
      value: of,
    });
  }
  const kind = String(type).toLowerCase();
  const article = kind === 'entity' ? 'an' : 'a';
  throw new CartularyError(
    'BAD_USER_INPUT',
    `of: ${of} is ${article} ${kind}. Valid: the id of a source or a citation, which hold claims up.`,
    { field: 'of', value: of, valid: 'the id of a source or a citation' },
  );
}
