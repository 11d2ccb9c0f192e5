import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

/** Answers kept: one for each tool that asks. An answer can take megabytes, and the ways to ask for it have no end. */
const KEPT = 8;

/**
 * Answers to operations that ask of the schema alone and take no variables, such as the standard introspection query:
 * always the same, so that a document that is asked again is executed once. Null: something else is asked.
 */
export function introspectionAnswers(schema: GraphQLSchema) {
  const known = new Map<OperationDefinitionNode, ExecutionResult>();
  return (document: DocumentNode, operation: OperationDefinitionNode): ExecutionResult | null => {
    if (!asksOfSchemaAlone(operation)) return null;
    const answer =
      known.get(operation) ?? executeSync({ schema, document, operationName: operation.name?.value });
    // The ones asked last are kept.
    known.delete(operation);
    known.set(operation, answer);
    for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest);
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
