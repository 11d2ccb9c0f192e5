import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  buildASTSchema,
  concatAST,
  extendSchema,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  Source,
} from 'graphql';

/** The whole schema as text, from each domain's `server/<domain>/<domain>.graphql`: what `server/schema.graphql` must hold. */
export function printedSchema(root: string): string {
  return `${printSchema(lexicographicSortSchema(wholeSchema(root)))}\n`;
}

/** The same as a schema, without resolvers, in the order of its parts. */
export function wholeSchema(root: string): GraphQLSchema {
  const server = join(root, 'server');
  const documents = readdirSync(server, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql') && entry.parentPath !== server)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => parse(new Source(readFileSync(file, 'utf8'), relative(root, file))));
  const whole = concatAST(documents);
  const isExtension = (kind: string) => kind === Kind.OBJECT_TYPE_EXTENSION;
  const definitions = whole.definitions.filter((definition) => !isExtension(definition.kind));
  const extensions = whole.definitions.filter((definition) => isExtension(definition.kind));
  return extendSchema(buildASTSchema({ kind: Kind.DOCUMENT, definitions }), {
    kind: Kind.DOCUMENT,
    definitions: extensions,
  });
}
