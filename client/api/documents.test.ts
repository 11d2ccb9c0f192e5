import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('the generated types are what the schema and the documents give', () => {
  const committed = readFileSync(join(root, 'client/api/documents.generated.ts'), 'utf8');
  // In a process of its own: the test runner would load graphql twice, which graphql refuses.
  const program = `import { clientTypes } from './scripts/client-types.ts'; process.stdout.write(await clientTypes('.'))`;
  const made = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(committed, 'stale: run npm run generate').toBe(made);
}, 30_000);
