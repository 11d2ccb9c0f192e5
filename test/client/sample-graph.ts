import type { EntityName, Graph, Link } from '../../client/model/graph.ts';

/** A small graph for tests: Belarus, Russia and the airbases. */
export function entity(id: string, over: Partial<EntityName> = {}): EntityName {
  return {
    id,
    kind: 'ACTOR',
    type: 'state',
    name: id.split(':')[1]!,
    collective: false,
    description: null,
    ...over,
  };
}

export function link(
  id: string,
  subject: string,
  predicate: string,
  object: string,
  over: Partial<Link> = {},
): Link {
  return {
    id: `claim:${id}`,
    subject,
    object,
    predicate: { id: predicate, label: predicate, inverseLabel: `${predicate} of`, symmetric: false },
    text: `${subject} ${predicate} ${object}.`,
    modality: 'ASSERTED',
    negated: false,
    standing: 'SINGLE_SOURCE',
    contested: false,
    status: 'REVIEWED',
    context: false,
    ...over,
  };
}

export function graphOf(entities: EntityName[], links: Link[]): Graph {
  const reach = Object.fromEntries(
    entities.map(({ id }) => {
      const near = links.filter(({ subject, object }) => subject === id || object === id);
      const ends = [...new Set([id, ...near.flatMap(({ subject, object }) => [subject, object])])];
      return [id, { said: { entities: ends, links: near.map((each) => each.id), total: near.length } }];
    }),
  );
  return {
    entities: Object.fromEntries(entities.map((each) => [each.id, each])),
    links: Object.fromEntries(links.map((each) => [each.id, each])),
    reach,
    contextAround: {},
  };
}
