import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test.each([
  ['server/enums/enums.generated.ts', 'serverEnums'],
  ['client/model/enums.generated.ts', 'clientEnums'],
])(
  '%s is what the schema gives',
  (file, maker) => {
    // In a process of its own: the test runner would load graphql twice, which graphql refuses.
    const program = `import { ${maker} } from './scripts/enums.ts'; process.stdout.write(${maker}('.'))`;
    const made = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(readFileSync(join(root, file), 'utf8'), 'stale: run npm run generate').toBe(made);
  },
  30_000,
);
