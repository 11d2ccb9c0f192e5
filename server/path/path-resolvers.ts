import type { Context } from '../api/context.ts';
import { present } from '../api/linked.ts';
import { checkedIds, pageSize } from '../api/page.ts';
import type { Resolvers } from '../api/resolvers.generated.ts';
import { claimLoaders } from '../claim/claim-queries.ts';
import { gradeOf } from '../claim/grade.ts';
import { checkPredicates } from '../claim/known-predicates.ts';
import { entityLoaders } from '../entity/entity-queries.ts';
import type { ClaimWithEnds } from '../store/queries.generated.ts';
import { type Common, commonNeighbours } from './common-neighbours.ts';
import { badInput, checkedHops, entityOf, MAX_PATHS, namedIds, resolvedEnds } from './path-arguments.ts';
import { type PathFilterParams, pathFilterParams } from './path-filter.ts';
import { frontierOf, pairKey, readEnds, readHops } from './path-queries.ts';
import { BOUNDS, type PathAnswer, searchPaths } from './path-search.ts';

/** A step between two entities, by their ids. */
interface Hop {
  from: string;
  to: string;
  claim: ClaimWithEnds;
  alternatives: ClaimWithEnds[];
}

declare module '../api/parents.ts' {
  interface Parents {
    PathHop: Hop;
    CommonNeighbour: NonNullable<ReturnType<typeof pathOf>> & { entity: string };
  }
}

/** Claims shown between two entities, the strongest among them. */
const MAX_CLAIMS = 21;
/** Links assumed of an entity that was only met. */
const USUAL_LINKS = 30;
/** Ids that `commonNeighbours` takes. */
const MAX_COMMON = 20;
/** The part of the time left that a search may take; the rest is for reading what it found. */
const SEARCH_SHARE = 0.6;

export const pathResolvers = {
  Query: {
    async paths(_, args, context) {
      const { reader } = context;
      const first = pageSize(args.first, 3, MAX_PATHS);
      const maxHops = checkedHops(args.maxHops);
      const [{ entities, context: fillers }] = await Promise.all([
        readEnds(reader, namedIds(args)),
        checkPredicates(args.filter, reader),
      ]);
      const ends = resolvedEnds(args, maxHops, entities);
      const filter = pathFilterParams(args.filter, fillers);
      const question = { ...ends, maxHops, first };
      const found = await searchPaths(question, frontierOf(reader, filter), bounds(context));
      const { paths, cutBy } = found;
      const pairs = paths.flatMap((path) => pairsOf(path.entities)).map((pair) => fromFewer(pair, found));
      const hopBetween = await readEvidence(pairs, filter, context);
      return {
        paths: paths.flatMap((path) => pathOf(pairsOf(path.entities).map(hopBetween)) ?? []),
        exhausted: cutBy === null,
        cutBy,
      };
    },
    async commonNeighbours(_, args, context) {
      const { reader } = context;
      const first = pageSize(args.first, 20, 100);
      const asked = checkedIds(args.ids, 'ids', MAX_COMMON);
      const [{ entities, context: fillers }] = await Promise.all([
        readEnds(reader, asked),
        checkPredicates(args.filter, reader),
      ]);
      const ids = [...new Set(asked.map((id) => entityOf(id, 'ids', entities)))];
      if (ids.length < 2)
        throw badInput(
          'ids',
          args.ids,
          'two entities or more have neighbours in common',
          'ids of 2 to 20 different entities',
        );
      const filter = pathFilterParams(args.filter, fillers);
      const found = await commonNeighbours(ids, frontierOf(reader, filter), BOUNDS.links);
      const listed = found.neighbours.slice(0, first);
      const pairsTo = ({ id }: Common): [string, string][] => ids.map((from) => [from, id]);
      const pairs = listed.flatMap(pairsTo).map((pair) => fromFewer(pair, found));
      const hopBetween = await readEvidence(pairs, filter, context);
      return {
        neighbours: listed.flatMap((each) => {
          const path = pathOf(pairsTo(each).map(hopBetween));
          return path ? { entity: each.id, ...path } : [];
        }),
        total: found.neighbours.length,
        exhausted: found.exhausted,
      };
    },
  },
  CommonNeighbour: {
    entity: ({ entity }, _, { reader }) => present(entity, entityLoaders(reader).entity),
  },
  PathHop: {
    from: ({ from }, _, { reader }) => present(from, entityLoaders(reader).entity),
    to: ({ to }, _, { reader }) => present(to, entityLoaders(reader).entity),
    forward: ({ from, claim }) => claim.subject === from,
  },
} satisfies Resolvers;

function bounds({ reader }: Context) {
  const end = performance.now() + reader.left * SEARCH_SHARE;
  return { ...BOUNDS, timeIsUp: () => performance.now() > end, breathe: () => reader.breathe() };
}

/** The pair with the end first from which fewer links lead, so that fewer are looked through; one not read counts as usual. */
function fromFewer(
  [one, other]: [string, string],
  { linksRead }: Pick<PathAnswer, 'linksRead'>,
): [string, string] {
  const [fromOne, fromOther] = [linksRead(one) ?? USUAL_LINKS, linksRead(other) ?? USUAL_LINKS];
  return fromOne <= fromOther ? [one, other] : [other, one];
}

function pairsOf(entities: string[]): [string, string][] {
  return entities.flatMap((to, at): [string, string][] => {
    const from = entities[at - 1];
    return from === undefined ? [] : [[from, to]];
  });
}

/** Reads the claims of all pairs and their ends at once, and gives what makes a hop of a pair. */
async function readEvidence(
  pairs: [string, string][],
  filter: PathFilterParams,
  { reader }: Context,
): Promise<(pair: [string, string]) => Hop | null> {
  const once = [...new Map(pairs.map((pair) => [pairKey(...pair), pair])).values()];
  if (once.length === 0) return () => null;
  const { claims, entities } = await readHops(reader, once, filter, MAX_CLAIMS);
  for (const entity of entities) entityLoaders(reader).entity.prime(entity.id, entity);
  for (const claim of [...claims.values()].flat()) claimLoaders(reader).claim.prime(claim.id, claim);
  return ([from, to]) => {
    const [claim, ...alternatives] = claims.get(pairKey(from, to)) ?? [];
    return claim ? { from, to, claim, alternatives } : null;
  };
}

const strengthOf = ({ strength }: ClaimWithEnds) => strength ?? 0;

/** The chain with its strength; null when a claim went while it was looked for. */
function pathOf(found: (Hop | null)[]) {
  const hops = found.filter((hop) => hop !== null);
  if (hops.length < found.length) return null;
  const weakest = hops.map(({ claim }) => claim).reduce((a, b) => (strengthOf(b) < strengthOf(a) ? b : a));
  const weakestHop = hops.findIndex(({ claim }) => claim === weakest);
  const strength = {
    contested: weakest.contested ?? false,
    standing: weakest.standing,
    grade: gradeOf(weakest),
    weakestHop,
  };
  return { hops, length: hops.length, strength };
}
