import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test.each([
  { file: 'server/enums/enums.generated.ts', script: 'enums', maker: 'serverEnums' },
  { file: 'client/model/enums.generated.ts', script: 'enums', maker: 'clientEnums' },
  { file: 'server/api/resolvers.generated.ts', script: 'resolver-types', maker: 'resolverTypes' },
  { file: 'server/store/queries.generated.ts', script: 'query-types', maker: 'queryTypes' },
])('$file is what its sources give', ({ file, script, maker }) => {
  // In a process of its own: the test runner would load graphql twice, which graphql refuses.
  const program = `import { ${maker} } from './scripts/${script}.ts'; process.stdout.write(await ${maker}('.'))`;
  const made = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(readFileSync(join(root, file), 'utf8'), 'stale: run npm run generate').toBe(made);
});
