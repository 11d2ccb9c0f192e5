import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Selected = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Whether the query selects this path of fields below the resolved one; a fragment on any type counts. */
export function selects(info: Selected, ...path: string[]): boolean {
  let sets = info.fieldNodes.map((node) => node.selectionSet);
  for (const name of path) {
    const nodes = sets.flatMap((set) => fieldsOf(set, info)).filter((node) => node.name.value === name);
    if (nodes.length === 0) return false;
    sets = nodes.map((node) => node.selectionSet);
  }
  return true;
}

/** Answers by the nodes of a field, which graphql-js makes once a request for all of a list. */
const idOnly = new WeakMap<Selected['fieldNodes'], boolean>();

/** Whether nothing beyond `id` is selected, so that there is nothing to fetch. */
export function selectsIdOnly(info: Selected): boolean {
  const known = idOnly.get(info.fieldNodes);
  if (known !== undefined) return known;
  const answer = info.fieldNodes
    .flatMap((node) => fieldsOf(node.selectionSet, info))
    .every((node) => node.name.value === 'id' || node.name.value === '__typename');
  idOnly.set(info.fieldNodes, answer);
  return answer;
}

function fieldsOf(
  set: SelectionSetNode | undefined,
  info: Selected,
): Extract<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, info);
    return fieldsOf(info.fragments[selection.name.value]?.selectionSet, info);
  });
}
