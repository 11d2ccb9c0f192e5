import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

/**
 * Answers to operations that ask of the schema alone and take no variables, such as the standard introspection query:
 * always the same, so that each document is executed once. Null: something else is asked.
 */
export function introspectionAnswers(schema: GraphQLSchema) {
  const known = new WeakMap<OperationDefinitionNode, ExecutionResult>();
  return (document: DocumentNode, operation: OperationDefinitionNode): ExecutionResult | null => {
    if (!asksOfSchemaAlone(operation)) return null;
    const answer =
      known.get(operation) ?? executeSync({ schema, document, operationName: operation.name?.value });
    known.set(operation, answer);
    return answer;
  };
}

function asksOfSchemaAlone({ variableDefinitions, selectionSet }: OperationDefinitionNode): boolean {
  return (
    (variableDefinitions ?? []).length === 0 &&
    selectionSet.selections.every(
      (selection) => selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value),
    )
  );
}
