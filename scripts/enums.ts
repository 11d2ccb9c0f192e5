import { type GraphQLEnumType, isEnumType, isIntrospectionType } from 'graphql';
import { wholeSchema } from '../server/api/schema-parts.ts';

/** How the register writes the values of an enum, where that is not in lower case with hyphens. */
const WRITTEN: Record<string, (name: string) => string> = {
  EntityKind: (name) => name[0] + name.slice(1).toLowerCase(),
  Reliability: (name) => name,
  SearchKind: (name) => name,
};

/**
 * The enums of the schema parts as TypeScript, in their order: for the server each value's name with what the register
 * writes for it (`CALLED_FOR: 'called-for'`), what `server/enums/enums.generated.ts` must hold.
 */
export function serverEnums(root: string): string {
  const enums = enumsOf(root).map(({ name, values }) => {
    const written = WRITTEN[name] ?? ((value) => value.toLowerCase().replaceAll('_', '-'));
    return `  ${name}: {\n${values.map((value) => `    ${value}: '${written(value)}',\n`).join('')}  },\n`;
  });
  return `/** What the register writes for each value of the schema's enums. Generated from the schema (npm run generate). */
export const ENUMS = {
${enums.join('')}} as const;

export type Enums = { [E in keyof typeof ENUMS]: (typeof ENUMS)[E][keyof (typeof ENUMS)[E]] };
`;
}

/** The same for the client, which knows names only: what `client/model/enums.generated.ts` must hold. */
export function clientEnums(root: string): string {
  const enums = enumsOf(root).map(
    ({ name, values }) => `  ${name}: [${values.map((value) => `'${value}'`).join(', ')}],\n`,
  );
  return `/** The values of the schema's enums. Generated from the schema (npm run generate). */
export const ENUMS = {
${enums.join('')}} as const;

export type Enums = { [E in keyof typeof ENUMS]: (typeof ENUMS)[E][number] };
`;
}

function enumsOf(root: string): { name: string; values: string[] }[] {
  return Object.values(wholeSchema(root).getTypeMap())
    .filter((type): type is GraphQLEnumType => isEnumType(type) && !isIntrospectionType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((type) => ({ name: type.name, values: type.getValues().map(({ name }) => name) }));
}
