import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typedResolvers from '@graphql-codegen/typescript-resolvers';
import { parse, printSchema } from 'graphql';
import { wholeSchema } from '../server/api/schema-parts.ts';
import { writtenValues } from './enums.ts';

/** Types whose objects are something else until their fields are asked for; each domain says what (`api/parents.ts`). */
const MAPPED = [
  'AddCitationPayload',
  'Citation',
  'Claim',
  'ClaimConnection',
  'CommonNeighbour',
  'CreateClaimPayload',
  'Derivation',
  'Entity',
  'FallingLink',
  'GraphSlice',
  'Impact',
  'Node',
  'Participant',
  'PathHop',
  'Predicate',
  'RetractClaimPayload',
  'Revision',
  'SearchHit',
  'Snapshot',
  'Source',
];

/**
 * What each resolver of the schema takes and gives, as TypeScript: what `server/api/resolvers.generated.ts` must hold.
 * An enum's values are what the register writes, a nullable field may be undefined, and an argument with a default
 * may be null, which whoever asks can say outright.
 */
export async function resolverTypes(root: string): Promise<string> {
  const schema = wholeSchema(root);
  const types = await codegen({
    filename: 'resolvers.generated.ts',
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: [],
    config: {
      scalars: { ID: 'string', EDTF: 'string', DateTime: 'string', JSON: 'unknown' },
      strictScalars: true,
      enumsAsTypes: true,
      useTypeImports: true,
      skipTypename: true,
      maybeValue: 'T | null | undefined',
      makeResolverTypeCallable: true,
      onlyResolveTypeForInterfaces: true,
      contextType: './context.ts#Context',
      mappers: Object.fromEntries(MAPPED.map((type) => [type, `Parents['${type}']`])),
    },
    plugins: [{ typescript: { enumValues: writtenValues(root) } }, { typedResolvers: {} }],
    pluginMap: { typescript, typedResolvers },
  });
  const NEVER_NULL = '{ [P in K]-?: NonNullable<T[P]> }';
  if (!types.includes(NEVER_NULL))
    throw new Error('The generator no longer says that an argument with a default is never null.');
  return `import type { Parents } from './parents.ts';\n${types.replace(NEVER_NULL, '{ [P in K]-?: T[P] }')}`;
}
