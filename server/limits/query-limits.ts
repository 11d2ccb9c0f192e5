import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { CartularyError } from '../errors/errors.ts';
import { argumentsReader } from './arguments.ts';
import { limitCounter, QUERY_LIMITS, type QueryLimits } from './limit-counter.ts';
import { type Place, rootPlace } from './places.ts';

/**
 * Measures a query before it is validated or run. Throws LIMIT_EXCEEDED naming the limit, its number and what was
 * asked (for the others than cost: where counting stopped); BAD_USER_INPUT for an operation that the schema has not.
 * Our own walk, because the kept libraries count without naming both numbers and only after validation, which itself
 * is what a hostile query overloads. Fragments are counted at each spread; `selections` bounds the walk.
 */
export function checkQueryLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
  limits: QueryLimits = QUERY_LIMITS,
): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (!schema.getRootType(definition.operation)) throw noSuchOperation(definition.operation);
    walk(schema, definition, fragments, variables, limits);
  }
}

function noSuchOperation(operation: string): CartularyError {
  return new CartularyError(
    'BAD_USER_INPUT',
    `There is no ${operation}: this API has queries and mutations. Valid: a query or a mutation.`,
    { field: 'query', value: operation, valid: 'a query or a mutation' },
  );
}

function walk(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
  limits: QueryLimits,
): void {
  const counter = limitCounter(limits);
  const inside = new Set<string>();

  function visit(set: SelectionSetNode, place: Place): void {
    for (const selection of set.selections) {
      // Fragments that spread others twice would double the walk at each of them.
      counter.add('selections', 1);
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) counter.add('aliases', 1);
        const below = place.enter(selection);
        if (selection.selectionSet) visit(selection.selectionSet, below);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet, place.as(selection.typeCondition?.name.value));
      } else {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        // A fragment inside itself never ends; validation names it.
        if (!fragment || inside.has(name)) continue;
        inside.add(name);
        visit(fragment.selectionSet, place.as(fragment.typeCondition.name.value));
        inside.delete(name);
      }
    }
  }

  const read = argumentsReader(operation, variables);
  visit(operation.selectionSet, rootPlace({ schema, counter, read }, operation.operation));
  counter.settle();
}
