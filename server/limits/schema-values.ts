import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Things that an introspection has arrived at (types, fields, arguments …), each with how often the answer holds it. */
export type Population = Map<object, number>;

type Step = (thing: object, schema: GraphQLSchema) => readonly object[];

const fieldsOf = (type: object) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** Where each introspection field that has fields of its own leads; https://spec.graphql.org/October2021/#sec-Schema-Introspection */
const STEPS = new Map<string, Step>([
  ['types', (_, schema) => Object.values(schema.getTypeMap())],
  ['queryType', (_, schema) => present(schema.getQueryType())],
  ['mutationType', (_, schema) => present(schema.getMutationType())],
  ['subscriptionType', (_, schema) => present(schema.getSubscriptionType())],
  ['directives', (_, schema) => schema.getDirectives()],
  ['fields', fieldsOf],
  ['interfaces', (type) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [])],
  ['possibleTypes', (type, schema) => (isAbstractType(type) ? schema.getPossibleTypes(type) : [])],
  ['enumValues', (type) => (isEnumType(type) ? type.getValues() : [])],
  ['inputFields', (type) => (isInputObjectType(type) ? Object.values(type.getFields()) : [])],
  ['ofType', (type) => (isNonNullType(type) || isListType(type) ? [type.ofType] : [])],
  ['args', (field) => ('args' in field && Array.isArray(field.args) ? field.args : [])],
  ['type', (field) => ('type' in field && typeof field.type === 'object' ? present(field.type) : [])],
]);

/** What `__schema`, or `__type` of this name, gives. */
export function populationOf(schema: GraphQLSchema, field: '__schema' | '__type', name: unknown): Population {
  if (field === '__schema') return new Map([[schema, 1]]);
  // A name that is not known before it runs: that of the type with the most fields.
  const type = typeof name === 'string' ? schema.getType(name) : largestType(schema);
  return new Map(type ? [[type, 1]] : []);
}

/** What a field leads to from everything in `population`: exactly as much as executing it gives. */
export function stepFrom(schema: GraphQLSchema, population: Population, fieldName: string): Population {
  const step = STEPS.get(fieldName);
  const next: Population = new Map();
  if (!step) return next;
  for (const [thing, times] of population) {
    for (const found of step(thing, schema)) next.set(found, (next.get(found) ?? 0) + times);
  }
  return next;
}

export function sizeOfPopulation(population: Population): number {
  let size = 0;
  for (const times of population.values()) size += times;
  return size;
}

function present(type: object | null | undefined): object[] {
  return type ? [type] : [];
}

function largestType(schema: GraphQLSchema): GraphQLNamedType {
  return Object.values(schema.getTypeMap())
    .filter(isNamedType)
    .reduce((most, type) => (fieldsOf(type).length > fieldsOf(most).length ? type : most));
}
