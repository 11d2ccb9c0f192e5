import { among, neighborhood, type Slice } from '../api/api.ts';
import type { AmongQuery } from '../api/documents.generated.ts';
import type { Call } from '../api/request.ts';
import { type Found, graphOf, type Layer, reached, togetherKey, withLinks } from '../model/graph.ts';
import { take } from '../model/records.ts';
import { visible } from '../model/visible.ts';
import { asksContext, clearFacets, layers, opened, type Workspace } from '../model/workspace.ts';
import type { Explorer } from './explorer.ts';
import { type Answered, inTurn, ofClaim, ofEntity } from './take-in.ts';

/** The most entities whose claims among each other are looked up. */
const MOST_AMONG = 500;
/** So many neighbourhoods are asked for at once. */
const AT_ONCE = 4;

/** What the client knows, and what of it was found for the map. */
export type KnownSoFar = Pick<Explorer, 'records' | 'found'>;

interface Reached extends Answered<Slice> {
  id: string;
  layer: Layer;
}

/**
 * Fetches whatever is lacking of what a workspace shows: the claims around its opened entities, those among all that is
 * then shown, and how many context claims stand around. Gives what adds them to what is known, and changes nothing.
 */
export async function gather(
  known: KnownSoFar,
  workspace: Workspace,
  call: Call,
): Promise<(known: KnownSoFar) => KnownSoFar> {
  const around = await reachOut(known.found, workspace, call);
  const open = opened(workspace).map(([id]) => id);
  const withAround = (before: KnownSoFar) => around.reduce(withReach, before);
  if (open.length === 0) return withAround;
  const ids = visible(graphOfAll(withAround(known)), clearFacets(workspace)).entities.map(({ id }) => id);
  const asked = ids.length > MOST_AMONG ? [] : ids;
  const between = await inTurn(among(asked, open, asksContext(workspace), call));
  return (before) => withAmong(withAround(before), open, between);
}

const graphOfAll = ({ records, found }: KnownSoFar) => graphOf(found, records.tables);

/** Whether there is anything to fetch before a workspace can be shown. */
export function lacks(found: Found, workspace: Workspace): boolean {
  return lacking(found, workspace).length > 0;
}

function lacking(found: Found, workspace: Workspace) {
  return opened(workspace).flatMap(([id, limit]) =>
    layers(workspace)
      .filter((layer) => {
        const reach = found.reach[id]?.[layer];
        return !reach || reach.links.length < Math.min(limit, reach.total);
      })
      .map((layer) => ({ id, limit, layer })),
  );
}

async function reachOut(found: Found, workspace: Workspace, call: Call): Promise<Reached[]> {
  const missing = lacking(found, workspace);
  const answers: Reached[] = [];
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const some = missing.slice(at, at + AT_ONCE).map(async ({ id, limit, layer }) => {
      return { id, layer, ...(await inTurn(neighborhood(id, limit, layer === 'context', call))) };
    });
    answers.push(...(await Promise.all(some)));
  }
  return answers;
}

function withReach({ records, found }: KnownSoFar, { id, layer, turn, answer }: Reached): KnownSoFar {
  const links = answer.claims.map((claim) => claim.id);
  const reach = { entities: answer.entities.map((entity) => entity.id), links, total: answer.total };
  return {
    records: withSlice(records, turn, answer),
    found: reached(withLinks(found, links), id, layer, reach),
  };
}

function withAmong(
  { records, found }: KnownSoFar,
  open: readonly string[],
  { turn, answer: { between, contextAround } }: Answered<AmongQuery>,
): KnownSoFar {
  const linked = withLinks(
    found,
    between.claims.map(({ id }) => id),
  );
  return {
    records: withSlice(records, turn, between),
    found: { ...linked, contextAround: { ...found.contextAround, [togetherKey(open)]: contextAround.total } },
  };
}

function withSlice(
  records: KnownSoFar['records'],
  turn: number,
  { entities, claims }: AmongQuery['between'],
) {
  return take(records, [...entities.flatMap(ofEntity), ...claims.flatMap(ofClaim)], turn);
}
