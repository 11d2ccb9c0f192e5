import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pino from 'pino';
import { createApp } from '../server/app.ts';
import { openStore } from '../server/commands/open-store.ts';
import { loadSeed } from '../server/intake/load-seed.ts';
import { createRegister } from '../server/register/create-register.ts';
import { createTextStore } from '../server/text/text-store.ts';
import { graphqlGuide } from './graphql-guide.ts';
import { readWorkedQueries } from './read-worked-queries.ts';

/** What the examples of docs/graphql.md are asked. */
export const EXAMPLE_ENDS = ['actor:lukashenka', 'agreement:enhanced-forward-presence'];

/**
 * docs/graphql.md as it must be: every worked query asked of the seed graph, on the embedded engine and without the
 * sources' texts, and what the TypeScript example prints. Throws when one of them fails, naming it.
 */
export async function answeredGuide(root: string): Promise<string> {
  const { store, textSearch } = await openStore({ dataDir: null });
  try {
    const register = createRegister(store, { singleUser: true });
    await loadSeed(join(root, 'seed'), { store, register });
    const app = await createApp({
      store,
      register,
      textSearch,
      texts: createTextStore([]),
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      clientDir: null,
    });
    const server = createServer(app.express);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    try {
      return await guideFrom(root, endpoint);
    } finally {
      server.closeAllConnections();
      server.close();
      await app.stop();
    }
  } finally {
    await store.close();
  }
}

/** docs/graphql.md from what a running server answers. */
async function guideFrom(root: string, endpoint: string): Promise<string> {
  const worked = readWorkedQueries(root);
  const answers: unknown[] = [];
  for (const { question, query, variables } of worked) {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: variables ? JSON.parse(variables) : undefined }),
    });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
    if (errors) throw new Error(`"${question}" is answered with ${JSON.stringify(errors)}`);
    answers.push(data);
  }
  const docs = (path: string) => readFileSync(join(root, 'docs', path), 'utf8');
  const example = join(root, 'docs/examples/connect.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', example, ...EXAMPLE_ENDS, endpoint],
    { cwd: root },
  );
  return graphqlGuide(docs('graphql.md'), {
    worked,
    answers,
    examples: {
      'examples/connect.ts': docs('examples/connect.ts'),
      'examples/connect.py': docs('examples/connect.py'),
    },
    printed: stdout,
  });
}
