import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedSchema } from '../server/api/schema-parts.ts';
import { packageRoot } from '../server/package/package-root.ts';
import { clientTypes } from './client-types.ts';
import { clientEnums, serverEnums } from './enums.ts';
import { resolverTypes } from './resolver-types.ts';

// Writes what is generated and committed: the printed schema, its enums, the types of the queries, and what its resolvers
// take and give, then the client's types, which are made from it, then the answers of docs/graphql.md, which the seed
// graph gives.
const root = packageRoot();
writeFileSync(join(root, 'server/schema.graphql'), printedSchema(root));
writeFileSync(join(root, 'server/enums/enums.generated.ts'), serverEnums(root));
// Imported late: the types of the queries name the enums.
const { queryTypes } = await import('./query-types.ts');
writeFileSync(join(root, 'server/store/queries.generated.ts'), queryTypes());
writeFileSync(join(root, 'server/api/resolvers.generated.ts'), await resolverTypes(root));
writeFileSync(join(root, 'client/model/enums.generated.ts'), clientEnums(root));
writeFileSync(join(root, 'client/api/documents.generated.ts'), await clientTypes(root));
// Imported late: a seed graph that is refused must not keep the schema from being written.
const { answeredGuide } = await import('./answer-guide.ts');
writeFileSync(join(root, 'docs/graphql.md'), await answeredGuide(root));
