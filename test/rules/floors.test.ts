import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Arrow, arrowsOf, knotsOf } from './arrows.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOMAINS = ['entity', 'predicate', 'source', 'citation', 'claim'];
/** What a domain may use of one below it beyond its types: vocabulary, loaders, and the citations that a claim brings. */
const SHARED =
  /^server\/(\w+)\/(\1|\1-queries)\.ts$|^server\/citation\/(citation-writes|sliced-citations)\.ts$/;

describe('no folder of the server leads back to itself', () => {
  it('by value or by type', () => {
    expect(knotsOf(arrowsOf(ROOT))).toEqual([]);
  });

  it('and one that did would be found', () => {
    const root = tree({
      'server/claim/a.ts': "import { b } from '../entity/b.ts';",
      'server/entity/b.ts': "import type { C } from '../store/c.ts';",
      'server/store/c.ts': "export const d = () => import('../claim/a.ts');",
      'server/text/e.ts': "import type { C } from '../store/c.ts';",
      'server/top.ts': "import './path/f.ts';",
      'server/path/f.ts': "export type * from '../top.ts';",
    });
    expect(knotsOf(arrowsOf(root))).toEqual([
      ['server', 'server/path'],
      ['server/claim', 'server/entity', 'server/store'],
    ]);
  });
});

describe('a domain imports types of another', () => {
  it('and no more by value than what is shared', () => {
    expect(beyondShared(arrowsOf(ROOT))).toEqual([]);
  });

  it('and one that took more would be found', () => {
    const root = tree({
      'server/claim/a.ts': [
        "import { type B, b } from '../entity/entity-rules.ts';",
        "import { type C } from '../entity/entity-records.ts';",
        "import { KINDS } from '../entity/entity.ts';",
        "import { loaders } from '../source/source-queries.ts';",
      ].join('\n'),
    });
    expect(beyondShared(arrowsOf(root))).toEqual(['server/claim/a.ts > server/entity/entity-rules.ts']);
  });
});

it('every folder of the server has its floor', () => {
  const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs'));
  const named = forbidden.flatMap(({ name }: { name: string }) => name.match(/^floor-of-(.+)$/)?.[1] ?? []);
  const folders = readdirSync(join(ROOT, 'server'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(named.sort()).toEqual(folders.sort());
});

function beyondShared(arrows: Arrow[]): string[] {
  const isDomain = (folder: string) => DOMAINS.includes(folder.slice('server/'.length));
  return arrows
    .filter(({ from, to, target, value }) => value && isDomain(from) && isDomain(to) && !SHARED.test(target))
    .map(({ file, target }) => `${file} > ${target}`);
}

function tree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'cartulary-floors-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
