import { among, neighborhood, type Slice, type SliceClaim } from '../api/api.ts';
import type { AmongQuery } from '../api/documents.generated.ts';
import type { Call } from '../api/request.ts';
import { type Graph, type Layer, type Link, merged, reached, togetherKey } from '../model/graph.ts';
import { visible } from '../model/visible.ts';
import { layers, opened, type Workspace } from '../model/workspace.ts';

/** The most entities whose claims among each other are looked up. */
const MOST_AMONG = 500;
/** So many neighbourhoods are asked for at once. */
const AT_ONCE = 4;

interface Reached {
  id: string;
  layer: Layer;
  slice: Slice;
}

/**
 * Fetches whatever the graph lacks of what a workspace shows: the claims around its opened entities, those among all
 * that is then shown, and how many context claims stand around. Gives what adds them to a graph, and changes none.
 */
export async function gather(
  known: Graph,
  workspace: Workspace,
  call: Call,
): Promise<(graph: Graph) => Graph> {
  const around = await reachOut(known, workspace, call);
  const open = opened(workspace).map(([id]) => id);
  const withAround = (graph: Graph) => around.reduce(withReach, graph);
  if (open.length === 0) return withAround;
  const ids = visible(withAround(known), { ...workspace, off: {} }).entities.map(({ id }) => id);
  const asked = ids.length > MOST_AMONG ? [] : ids;
  const between = await among(asked, open, workspace.asked.context === true, call);
  return (graph) => withAmong(withAround(graph), open, between);
}

async function reachOut(known: Graph, workspace: Workspace, call: Call): Promise<Reached[]> {
  const missing = opened(workspace).flatMap(([id, limit]) =>
    layers(workspace)
      .filter((layer) => {
        const reach = known.reach[id]?.[layer];
        return !reach || reach.links.length < Math.min(limit, reach.total);
      })
      .map((layer) => ({ id, limit, layer })),
  );
  const found: Reached[] = [];
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const some = missing.slice(at, at + AT_ONCE).map(async ({ id, limit, layer }) => {
      return { id, layer, slice: await neighborhood(id, limit, layer === 'context', call) };
    });
    found.push(...(await Promise.all(some)));
  }
  return found;
}

function withReach(graph: Graph, { id, layer, slice }: Reached): Graph {
  return reached(merged(graph, slice.entities, slice.claims.flatMap(linkOf)), id, layer, {
    entities: slice.entities.map((entity) => entity.id),
    links: slice.claims.map((claim) => claim.id),
    total: slice.total,
  });
}

function withAmong(graph: Graph, open: readonly string[], { between, contextAround }: AmongQuery): Graph {
  const { contextAround: counts, ...rest } = merged(graph, between.entities, between.claims.flatMap(linkOf));
  return { ...rest, contextAround: { ...counts, [togetherKey(open)]: contextAround.total } };
}

/** A claim as a line of the map; none for a claim that links nothing. */
export function linkOf(claim: SliceClaim): Link[] {
  if (!claim.object) return [];
  const { id, text, modality, negated, standing, contested, status, predicate } = claim;
  return [
    {
      id,
      text,
      modality,
      negated,
      standing,
      contested,
      status,
      predicate,
      context: predicate.context,
      subject: claim.subject.id,
      object: claim.object.id,
    },
  ];
}
