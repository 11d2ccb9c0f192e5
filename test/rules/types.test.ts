import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a project of this repository says of a tree that holds these files only. */
function complaintsOf(project: string, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cartulary-types-'));
  for (const path of ['tsconfig.json', 'client/tsconfig.json', 'e2e/tsconfig.json']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(ROOT, path), join(folder, path));
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', project], { cwd: folder }).stdout.toString();
}

const DOM = 'export const title = document.title;\n';
const NODE = 'export const place = process.cwd();\n';

test.each(['server', 'seed', 'scripts', 'test/api'])('%s does not see the DOM, but Node', (folder) => {
  const complaints = complaintsOf('.', { [`${folder}/dom.ts`]: DOM, [`${folder}/node.ts`]: NODE });
  expect(complaints).toContain(`${folder}/dom.ts(1,22): error`);
  expect(complaints).not.toContain('node.ts');
});

test('the client does not see Node, but the DOM', () => {
  const complaints = complaintsOf('client', { 'client/dom.ts': DOM, 'client/node.ts': NODE });
  expect(complaints).toContain('client/node.ts(1,22): error');
  expect(complaints).not.toContain('dom.ts');
});

test('tests of the client see both', () => {
  expect(complaintsOf('e2e', { 'client/a.test.ts': DOM, 'e2e/b.spec.ts': NODE })).toBe('');
});
