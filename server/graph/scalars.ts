import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A date as text. Whether it is EDTF is asked where it is read, which can name the field (`parseEdtf`). */
const EDTF = textScalar('EDTF', 'https://www.loc.gov/standards/datetime/');
const DateTime = textScalar('DateTime', 'https://scalars.graphql.org/andimarek/date-time');
/** Goes out as it is; nothing takes one in. */
const AnyJson = new GraphQLScalarType({
  name: 'JSON',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});

/** The scalars of the schema; what each is for, and where it is specified, is said in `graph.graphql`, too. */
export const scalars = { EDTF, DateTime, JSON: AnyJson };

/** A scalar that is written as a string, and as nothing else. */
function textScalar(name: string, specifiedByURL: string): GraphQLScalarType<string, string> {
  const text = (value: unknown, node?: ValueNode): string => {
    if (typeof value === 'string') return value;
    throw new GraphQLError(`${name} must be a string.`, { nodes: node });
  };
  return new GraphQLScalarType({
    name,
    specifiedByURL,
    serialize: (value) => text(value),
    parseValue: (value) => text(value),
    parseLiteral: (node) => text(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}
