import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = {
  name: 'tree',
  type: 'module',
  scripts: { dev: 'node --import tsx server/cli.ts' },
  devDependencies: { tsx: '1' },
};

/** What `npm run imports` finds unused in a small tree, as `kind: name`. */
function unusedIn(files: Record<string, string>, dependencies: Record<string, string> = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cartulary-unused-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...PACKAGE, dependencies }));
  copyFileSync(join(ROOT, 'knip.jsonc'), join(folder, 'knip.jsonc'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const command = join(ROOT, 'node_modules/.bin/knip');
  const { stdout } = spawnSync(command, ['--no-progress', '--reporter', 'json'], { cwd: folder });
  const { issues } = JSON.parse(stdout.toString()) as {
    issues: Record<string, { name: string }[] | string>[];
  };
  return issues.flatMap((issue) =>
    Object.entries(issue).flatMap(([kind, found]) =>
      Array.isArray(found) ? found.map(({ name }) => `${kind}: ${name}`) : [],
    ),
  );
}

const CLI = "import { used } from './used.ts';\nused();\n";

test('every kind of what nothing uses is found', () => {
  const files = {
    'server/cli.ts': CLI,
    'server/used.ts': [
      "import { z } from 'zod';",
      'export type Alone = 1;',
      'export const alone: unknown = z.string;',
      'const one: Alone = 1;',
      'export const used = () => [alone, one];',
    ].join('\n'),
    'server/apart.ts': 'export {};\n',
  };
  expect(unusedIn(files, { pino: '10' }).sort()).toEqual([
    'dependencies: pino',
    'exports: alone',
    'files: server/apart.ts',
    'types: Alone',
    'unlisted: zod',
  ]);
});

test('generated files are whole, used or not', () => {
  const files = {
    'server/cli.ts': CLI.replace('used.ts', 'used.generated.ts'),
    'server/used.generated.ts':
      'export const used = () => {};\nexport const alone = 1;\nexport type Alone = 1;\n',
  };
  expect(unusedIn(files)).toEqual([]);
});
