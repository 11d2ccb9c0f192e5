import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  Source,
  TokenKind,
  valueFromASTUntyped,
} from 'graphql';
import { CartularyError } from '../errors.ts';

export interface QueryLimits {
  tokens: number;
  /** Fields inside one another. */
  depth: number;
  /** Aliases in all, those inside a fragment at each place where it is spread. */
  aliases: number;
  /** Fields and spreads in all, those inside a fragment at each place where it is spread. */
  selections: number;
  /** Objects that the answer could hold, by page sizes and what lists usually hold. */
  cost: number;
}

export const QUERY_LIMITS: QueryLimits = {
  tokens: 3000,
  depth: 14,
  aliases: 60,
  selections: 10_000,
  cost: 100_000,
};

/** Beside the items of a page, once a page. */
const OF_THE_PAGE = ['facets', 'pageInfo'];

/** Elements assumed in a list that takes no `first`. */
const USUAL_LIST = 10;

/**
 * Measures a query before it is validated or run. Throws LIMIT_EXCEEDED naming the limit, its number and what was
 * asked (for the others than tokens: where counting stopped); BAD_USER_INPUT for an operation that the schema has not.
 * A query that does not parse passes: the parser says why.
 * Our own walk, because the kept libraries count without naming both numbers and only after validation, which itself
 * is what a hostile query overloads.
 */
export function checkQueryLimits(
  schema: GraphQLSchema,
  text: string,
  variables: Record<string, unknown>,
  limits: QueryLimits = QUERY_LIMITS,
): void {
  checkTokens(text, limits.tokens);
  const document = parsed(text);
  if (!document) return;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (!schema.getRootType(definition.operation)) throw onlyQueries(definition.operation);
    walk(schema, definition, fragments, variables, limits);
  }
}

function onlyQueries(operation: string): CartularyError {
  return new CartularyError(
    'BAD_USER_INPUT',
    `There is no ${operation}: this API only reads. Valid: a query.`,
    {
      field: 'query',
      value: operation,
      valid: 'a query',
    },
  );
}

function checkTokens(text: string, allowed: number): void {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) {
      count += 1;
      if (count > allowed) throw exceeded('tokens', 'The query has too many tokens', allowed, count);
    }
  } catch (error) {
    if (error instanceof CartularyError) throw error;
    // Not GraphQL: the parser names the place.
  }
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return null;
  }
}

function walk(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
  limits: QueryLimits,
): void {
  let aliases = 0;
  let selections = 0;
  let cost = 0;

  function visit(
    set: SelectionSetNode,
    typeName: string | undefined,
    depth: number,
    times: number,
    pages: number,
    inside: string[],
  ): void {
    for (const selection of set.selections) {
      // Fragments that spread others twice would double the walk at each of them.
      selections += 1;
      if (selections > limits.selections)
        throw exceeded('selections', 'The query opens out too far', limits.selections, selections);
      if (selection.kind === Kind.FIELD) {
        visitField(selection, typeName, depth, times, pages, inside);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition?.name.value ?? typeName;
        visit(selection.selectionSet, type, depth, times, pages, inside);
      } else {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        // A fragment inside itself never ends; validation names it.
        if (!fragment || inside.includes(name)) continue;
        const type = fragment.typeCondition.name.value;
        visit(fragment.selectionSet, type, depth, times, pages, [...inside, name]);
      }
    }
  }

  function visitField(
    node: FieldNode,
    typeName: string | undefined,
    above: number,
    times: number,
    pages: number,
    inside: string[],
  ): void {
    const depth = above + 1;
    if (node.alias) {
      aliases += 1;
      if (aliases > limits.aliases)
        throw exceeded('aliases', 'The query has too many aliases', limits.aliases, aliases);
    }
    // Introspection nests deeper than data and reads nothing.
    const introspective = node.name.value.startsWith('__');
    if (introspective) return;
    if (depth > limits.depth) throw exceeded('depth', 'The query nests too deep', limits.depth, depth);
    if (!node.selectionSet) return;
    const field = fieldOf(schema, typeName, node.name.value);
    const here = OF_THE_PAGE.includes(node.name.value) ? pages : times;
    const count = here * (field ? sizeOf(field, node, operation, variables) : 1);
    cost += count;
    if (cost > limits.cost)
      throw exceeded('cost', 'The query could return too many objects', limits.cost, cost);
    visit(node.selectionSet, field && getNamedType(field.type).name, depth, count, here, inside);
  }

  visit(operation.selectionSet, schema.getQueryType()?.name, 0, 1, 1, []);
}

function fieldOf(
  schema: GraphQLSchema,
  typeName: string | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const type = typeName === undefined ? undefined : schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** How many objects a field gives: its `first`, its ids, or what a list usually holds. A page's edges were counted with it. */
function sizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const argument = (name: string) => {
    const usual = field.args.find((each) => each.name === name)?.defaultValue;
    const given = node.arguments?.find((each) => each.name.value === name)?.value;
    if (!given) return usual;
    const defaults = Object.fromEntries(
      (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
        variable.name.value,
        defaultValue && valueFromASTUntyped(defaultValue),
      ]),
    );
    // A null or absent variable brings the usual page, not none.
    return valueFromASTUntyped(given, { ...defaults, ...variables }) ?? usual;
  };
  const first = argument('first');
  if (typeof first === 'number') return Math.max(1, first);
  const ids = argument('ids');
  if (Array.isArray(ids)) return Math.max(1, ids.length);
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const countedAlready = ['edges', 'claims', 'entities'].includes(field.name);
  return isListType(type) && isCompositeType(getNamedType(type)) && !countedAlready ? USUAL_LIST : 1;
}

function exceeded(limit: keyof QueryLimits, what: string, allowed: number, asked: number): CartularyError {
  return new CartularyError(
    'LIMIT_EXCEEDED',
    `${what}: ${asked}, where ${allowed} is the limit (${limit}).`,
    {
      limit,
      allowed,
      asked,
    },
  );
}
