import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WorkedQuery, workedQueries } from '../client/graphiql/worked-query.ts';

/** The worked queries that GraphiQL shows, read from the repository at `root`. */
export function readWorkedQueries(root: string): WorkedQuery[] {
  const folder = join(root, 'client/graphiql/queries');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.'),
  );
  return workedQueries(
    Object.fromEntries(
      files.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
    ),
  );
}
