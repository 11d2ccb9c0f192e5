import { type GraphQLEnumType, isEnumType, isIntrospectionType } from 'graphql';
import { wholeSchema } from '../server/api/schema-parts.ts';

/** How the register writes the values of an enum, where that is not in lower case with hyphens. */
const WRITTEN: Record<string, (name: string) => string> = {
  EntityKind: (name) => name[0] + name.slice(1).toLowerCase(),
  Reliability: (name) => name,
  SearchKind: (name) => name,
};

/** Each enum of the schema, its values in the order of its part, with what the register writes for each. */
export function writtenValues(root: string): Record<string, Record<string, string>> {
  const types = Object.values(wholeSchema(root).getTypeMap())
    .filter((type): type is GraphQLEnumType => isEnumType(type) && !isIntrospectionType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(
    types.map((type) => {
      const written = WRITTEN[type.name] ?? ((name) => name.toLowerCase().replaceAll('_', '-'));
      return [type.name, Object.fromEntries(type.getValues().map(({ name }) => [name, written(name)]))];
    }),
  );
}

/** The same as TypeScript: what `server/enums/enums.generated.ts` must hold. */
export function serverEnums(root: string): string {
  const enums = Object.entries(writtenValues(root)).map(([type, values]) => {
    const lines = Object.entries(values).map(([name, written]) => `    ${name}: '${written}',\n`);
    return `  ${type}: {\n${lines.join('')}  },\n`;
  });
  return `/** What the register writes for each value of the schema's enums. Generated from the schema (npm run generate). */
export const ENUMS = {
${enums.join('')}} as const;

export type Enums = { [E in keyof typeof ENUMS]: (typeof ENUMS)[E][keyof (typeof ENUMS)[E]] };
`;
}

/** The names of the values, which is all that the client knows: what `client/model/enums.generated.ts` must hold. */
export function clientEnums(root: string): string {
  const enums = Object.entries(writtenValues(root)).map(([type, values]) => {
    const names = Object.keys(values).map((name) => `'${name}'`);
    return `  ${type}: [${names.join(', ')}],\n`;
  });
  return `/** The values of the schema's enums. Generated from the schema (npm run generate). */
export const ENUMS = {
${enums.join('')}} as const;

export type Enums = { [E in keyof typeof ENUMS]: (typeof ENUMS)[E][number] };
`;
}
