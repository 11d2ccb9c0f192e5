import type { Page } from '@playwright/test';

const KINDS = ['ACTOR', 'ACTOR', 'AGREEMENT', 'FACILITY', 'EVENT', 'PLACE', 'ASSET'];
const PREDICATES = [
  'member of',
  'deploys forces to',
  'signed',
  'located in',
  'takes part in',
  'finances',
  'part of',
];
const MODALITIES = ['ASSERTED', 'ASSERTED', 'ASSERTED', 'PLANNED', 'POSSIBLE', 'CALLED_FOR'];
const WORDS = [
  'Northern',
  'Joint',
  'Second',
  'Border',
  'Air',
  'Civil',
  'Coastal',
  'Field',
  'Rapid',
  'Central',
];
const THINGS = ['Command', 'Treaty on Mutual Aid', 'Depot', 'Exercise', 'District', 'Supply Line', 'Council'];

interface MadeUpEntity {
  id: string;
  kind: string;
  type: string;
  name: string;
  collective: boolean;
  description: string | null;
}

export interface MadeUpGraph {
  nodes: MadeUpEntity[];
  links: ReturnType<typeof madeUpLink>[];
}

/** Made-up entities and claims: `entities` of the one and `claims` of the other, around a few hubs. Always the same. */
export function stressGraph(entities: number, claims: number): MadeUpGraph {
  const nodes = Array.from({ length: entities }, (_, index) => ({
    id: `actor:made-up-${index}`,
    kind: KINDS[index % KINDS.length]!,
    type: 'made-up',
    name: `${WORDS[index % 10]} ${THINGS[index % 7]} ${index + 1}`,
    collective: index % 11 === 0,
    description: null,
  }));
  const links = Array.from({ length: claims }, (_, index) => {
    const hub = index < entities - 1 ? Math.floor(Math.sqrt(index) / 2.4) : (index * 7) % entities;
    const other = index < entities - 1 ? index + 1 : (index * 13 + 5) % entities;
    return madeUpLink(index, nodes[hub === other ? 0 : hub]!, nodes[other]!);
  });
  return { nodes, links };
}

/** A hub with one claim on each of the names, which run both ways by turns. */
export function hubOf(names: readonly string[]): MadeUpGraph {
  const nodes = ['Hub', ...names].map((name, index) => ({
    id: `actor:made-up-${index}`,
    kind: KINDS[index % KINDS.length]!,
    type: 'made-up',
    name,
    collective: false,
    description: null,
  }));
  const [hub, ...spokes] = nodes;
  const links = spokes.map((spoke, index) =>
    index % 2 ? madeUpLink(index, spoke, hub!) : madeUpLink(index, hub!, spoke),
  );
  return { nodes, links };
}

function madeUpLink(index: number, subject: MadeUpEntity, object: MadeUpEntity) {
  const label = PREDICATES[(index * 3) % PREDICATES.length]!;
  return {
    id: `claim:made-up-${index}`,
    subject,
    object,
    predicate: {
      id: label.replaceAll(' ', '-'),
      label,
      inverseLabel: `${label} of`,
      symmetric: false,
      context: false,
    },
    text: `Made-up claim ${index}.`,
    modality: MODALITIES[index % MODALITIES.length],
    negated: index % 17 === 16,
    status: 'REVIEWED',
    standing: index % 4 === 0 ? 'CORROBORATED' : 'SINGLE_SOURCE',
    contested: index % 19 === 18,
    grade: { code: 'B2' },
  };
}

const entityOf = (node: MadeUpEntity | undefined) => (node ? { __typename: 'Entity', ...node } : null);

/**
 * Answers the map's requests from a made-up graph, at the network: the page itself is the built one. `merged` has the ids
 * of entities that went into another.
 */
export async function serveGraph(
  page: Page,
  { nodes, links }: MadeUpGraph,
  merged: Record<string, string> = {},
): Promise<void> {
  const slice = { entities: nodes, claims: links, total: links.length, truncated: false };
  const start = {
    claims: { edges: [{ node: { subject: nodes[0], object: nodes[1], embedded: false } }] },
    stats: { entities: nodes.length, claims: links.length, head: null },
  };
  await page.route('**/graphql', async (route) => {
    const { query, variables } = route.request().postDataJSON() as {
      query: string;
      variables: { ids: string[] };
    };
    const operation = /query (\w+)/.exec(query)?.[1];
    const data =
      operation === 'Start'
        ? start
        : operation === 'Named'
          ? {
              nodes: variables.ids.map((id) =>
                entityOf(nodes.find((node) => node.id === (merged[id] ?? id))),
              ),
            }
          : operation === 'Neighborhood'
            ? { neighborhood: slice }
            : { between: slice, contextAround: { total: 0 } };
    await route.fulfill({ json: { data } });
  });
}
