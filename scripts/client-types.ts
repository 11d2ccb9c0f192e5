import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

/**
 * The client's types and documents, as TypeScript: from `server/schema.graphql` and `client/api/documents.graphql`.
 * What `client/api/documents.generated.ts` must hold. Throws when a document does not fit the schema.
 */
export async function clientTypes(root: string): Promise<string> {
  const schema = buildSchema(readFileSync(join(root, 'server/schema.graphql'), 'utf8'));
  const document = parse(readFileSync(join(root, 'client/api/documents.graphql'), 'utf8'));
  const scalars = { EDTF: 'string', DateTime: 'string', JSON: 'unknown' };
  return codegen({
    filename: 'documents.generated.ts',
    schema: parse(readFileSync(join(root, 'server/schema.graphql'), 'utf8')),
    schemaAst: schema,
    documents: [{ location: 'documents.graphql', document }],
    config: {
      scalars,
      strictScalars: true,
      enumsAsTypes: true,
      enumType: 'string-literal',
      useTypeImports: true,
      skipTypename: false,
      nonOptionalTypename: false,
      documentMode: 'string',
      dedupeFragments: true,
    },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
}
