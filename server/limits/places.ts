import {
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql';
import type { ReadArguments } from './arguments.ts';
import type { LimitCounter } from './limit-counter.ts';
import { sizeOf, workOf } from './prices.ts';
import { type Population, populationOf, sizeOfPopulation, stepFrom } from './schema-values.ts';

/** Where a walk through a query stands: what a field there would cost is counted as it is entered. */
export interface Place {
  enter(node: FieldNode): Place;
  /** Under a fragment on this type; undefined: on any. */
  as(typeName: string | undefined): Place;
}

interface Survey {
  schema: GraphQLSchema;
  counter: LimitCounter;
  read: ReadArguments;
}

interface At {
  typeName: string | undefined;
  /** The type whose field led here. */
  above?: string | undefined;
  depth: number;
  /** How many objects the answer could hold here. */
  times: number;
  /** Of how many pages they are. */
  pages: number;
}

/** Beside the items of a page, once a page. */
const OF_THE_PAGE = ['facets', 'pageInfo'];

/** A place among data. */
function dataPlace(survey: Survey, at: At): Place {
  const { schema, counter, read } = survey;
  return {
    as: (typeName = at.typeName) => dataPlace(survey, { ...at, typeName }),
    enter(node) {
      const name = node.name.value;
      if (name === '__schema' || name === '__type') {
        const { name: type } = read(undefined, node);
        return schemaPlace(survey, populationOf(schema, name, type), 0);
      }
      const depth = at.depth + 1;
      counter.reach('depth', depth);
      if (at.depth === 0 && at.typeName === schema.getMutationType()?.name) counter.add('mutations', 1);
      const field = fieldOf(schema, at.typeName, name);
      const args = read(field, node);
      const here = OF_THE_PAGE.includes(name) ? at.pages : at.times;
      if (field && at.typeName !== undefined)
        counter.addCost(here * workOf({ type: at.typeName, name, above: at.above }, args));
      if (!node.selectionSet) return dataPlace(survey, { ...at, depth });
      const times = here * (field ? sizeOf(field, args) : 1);
      counter.addCost(times);
      const typeName = field && getNamedType(field.type).name;
      return dataPlace(survey, { typeName, above: at.typeName, depth, times, pages: here });
    },
  };
}

/** A place below `__schema` or `__type`: what stands there is known, so every value is counted as executing gives it. */
function schemaPlace(survey: Survey, population: Population, depth: number): Place {
  const { schema, counter } = survey;
  const place: Place = {
    as: () => place,
    enter(node) {
      counter.reach('introspectionDepth', depth + 1);
      counter.add('introspection', sizeOfPopulation(population));
      return schemaPlace(survey, stepFrom(schema, population, node.name.value), depth + 1);
    },
  };
  return place;
}

/** Where the walk through an operation begins. */
export function rootPlace(survey: Survey, operation: OperationTypeNode): Place {
  return dataPlace(survey, {
    typeName: survey.schema.getRootType(operation)?.name,
    depth: 0,
    times: 1,
    pages: 1,
  });
}

function fieldOf(
  schema: GraphQLSchema,
  typeName: string | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const type = typeName === undefined ? undefined : schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
