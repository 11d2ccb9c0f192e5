import {
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Arguments } from './prices.ts';

export type ReadArguments = (
  field: Pick<GraphQLField<unknown, unknown>, 'args'> | undefined,
  node: FieldNode,
) => Arguments;

/**
 * Reads a field's arguments before anything is validated: variables filled in, defaults for what is absent. Each node is
 * read once, however often its fragment is spread.
 */
export function argumentsReader(
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): ReadArguments {
  const known = new Map<FieldNode, Arguments>();
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
  const values = { ...defaults, ...variables };
  return (field, node) => {
    const found = known.get(node);
    if (found) return found;
    const args: Arguments = Object.fromEntries(
      (field?.args ?? []).map((each) => [each.name, each.defaultValue]),
    );
    for (const { name, value } of node.arguments ?? []) {
      // A null or absent variable brings the usual page, not none.
      args[name.value] = valueFromASTUntyped(value, values) ?? args[name.value];
    }
    known.set(node, args);
    return args;
  };
}
