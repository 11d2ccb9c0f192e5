import { type EntityName, type Graph, type Link, togetherKey } from './graph.ts';
import { sayingKey, standingKey } from './marks.ts';
import { asksContext, type FacetValue, isOff, layers, opened, placeOf, type Workspace } from './workspace.ts';

/** What the map and the outline show. */
export interface Visible {
  entities: readonly EntityName[];
  links: readonly Link[];
  /** How many entities filters or the user keep off the screen. */
  filteredOut: number;
  hidden: number;
  /** How many context claims stand around the opened entities, shown only when asked for; 0 while that is not known. */
  contextAround: number;
  /** How many entities (for a kind) or claims (for the others) each facet value has before any filter. */
  counts: Readonly<Record<FacetValue, number>>;
}

/** What is on screen: the opened entities, the ends of their claims, and every loaded claim among those. */
export function visible(graph: Graph, workspace: Workspace): Visible {
  const open = opened(workspace).map(([id]) => id);
  const around = layers(workspace);
  const inReach = [
    ...new Set(
      open.flatMap((id) => [id, ...around.flatMap((layer) => graph.reach[id]?.[layer]?.entities ?? [])]),
    ),
  ];
  const shown = inReach
    .filter((id) => !placeOf(workspace, id).hidden)
    .flatMap((id) => graph.entities[id] ?? []);
  const among = new Set(shown.map(({ id }) => id));
  const candidates = Object.values(graph.links).filter(
    (link) => among.has(link.subject) && among.has(link.object) && (!link.context || asksContext(workspace)),
  );

  const kept = new Set(shown.filter(({ kind }) => !isOff(workspace, `kind:${kind}`)).map(({ id }) => id));
  const links = candidates.filter(
    (link) => kept.has(link.subject) && kept.has(link.object) && passes(link, workspace),
  );
  const tied = new Set(links.flatMap((link) => [link.subject, link.object]));
  const entities = shown.filter(({ id }) => kept.has(id) && (tied.has(id) || open.includes(id)));
  return {
    entities,
    links,
    filteredOut: shown.length - entities.length,
    hidden: inReach.length - shown.length,
    contextAround: graph.contextAround[togetherKey(open)] ?? 0,
    counts: tally([...shown.map(({ kind }): FacetValue => `kind:${kind}`), ...candidates.flatMap(facetsOf)]),
  };
}

/** The facet values a claim is counted under. Being contested comes on top of a standing. */
function facetsOf(link: Link): FacetValue[] {
  return [
    `standing:${standingKey(link)}`,
    ...(link.contested ? (['standing:CONTESTED'] as const) : []),
    `modality:${sayingKey(link)}`,
  ];
}

function passes(link: Link, workspace: Workspace): boolean {
  return facetsOf(link).every((facet) => !isOff(workspace, facet));
}

function tally(values: readonly FacetValue[]): Record<FacetValue, number> {
  const counts: Record<FacetValue, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
