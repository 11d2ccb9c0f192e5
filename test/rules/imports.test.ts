import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Names of the import rules that a small tree breaks, as `npm test` would find them. */
function broken(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cartulary-imports-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const command = join(ROOT, 'node_modules/.bin/depcruise');
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const top = [...new Set(Object.keys(files).map((path) => path.split('/')[0]!))];
  const output = execFileSync(command, ['--config', config, '--output-type', 'json', ...top], {
    cwd: folder,
  });
  const { summary } = JSON.parse(output.toString());
  return summary.violations.map((violation: { rule: { name: string } }) => violation.rule.name);
}

const leaf = 'export const b = 1;';
const cases: [string, Record<string, string>][] = [
  ['server-not-client', { 'server/a.ts': "import '../client/b.ts';", 'client/b.ts': leaf }],
  ['client-not-server', { 'client/a.ts': "import type { b } from '../server/b.ts';", 'server/b.ts': leaf }],
  ['server-not-seed', { 'server/a.ts': "import type { b } from '../seed/b.ts';", 'seed/b.ts': leaf }],
  [
    'adapters-are-wired-once',
    { 'server/claim/a.ts': "import '../store/bolt-store.ts';", 'server/store/bolt-store.ts': leaf },
  ],
  ['driver-neo4j', { 'server/claim/a.ts': "import 'neo4j-driver';" }],
  ['driver-grafeo', { 'server/claim/a.ts': "import '@grafeo-db/js';" }],
  [
    'resolvers-stay-home',
    { 'server/claim/a.ts': "import '../entity/b-resolvers.ts';", 'server/entity/b-resolvers.ts': leaf },
  ],
  ['model-is-pure', { 'client/model/a.ts': "import '../api/b.ts';", 'client/api/b.ts': leaf }],
  [
    'client-store-below-panels',
    { 'client/store/a.ts': "import '../canvas/b.ts';", 'client/canvas/b.ts': leaf },
  ],
  ['ui-knows-no-domain', { 'client/ui/a.ts': "import '../store/b.ts';", 'client/store/b.ts': leaf }],
  ['only-canvas-draws', { 'client/evidence/a.ts': "import 'cytoscape';" }],
  [
    'views-through-their-table',
    { 'client/outline/a.ts': "import type { b } from '../canvas/b.ts';", 'client/canvas/b.ts': leaf },
  ],
  [
    'kernel-sees-the-port',
    { 'server/record/a.ts': "import '../store/reader.ts';", 'server/store/reader.ts': leaf },
  ],
  ['no-tests-in-product', { 'server/a.ts': "import '../test/b.ts';", 'test/b.ts': leaf }],
  ['no-cycles', { 'server/a.ts': "import './b.ts';", 'server/b.ts': "import './a.ts';" }],
];

test.each(cases)('%s bites', (rule, files) => {
  expect(broken(files)).toContain(rule);
});

test('every floor of the server bites', () => {
  const upward = {
    'floor-of-text': ['text', 'store/graph-store'],
    'floor-of-store': ['store', 'search/text-search'],
    'floor-of-record': ['record', 'claim/claim'],
    'floor-of-api': ['api', 'entity/entity-queries'],
    'floor-of-entity': ['entity', 'claim/claim-filter'],
    'floor-of-predicate': ['predicate', 'source/source'],
    'floor-of-claim': ['claim', 'register/register'],
    'floor-of-search': ['search', 'register/change-feed'],
    'floor-of-register': ['register', 'http/guard'],
    'floor-of-commands': ['commands', 'main'],
  };
  const files = Object.entries(upward).map(([name, [from, to]]) => [
    `server/${from}/of-${name}.ts`,
    `import type { b } from '../${to}.ts';`,
  ]);
  const targets = Object.values(upward).map(([, to]) => [`server/${to}.ts`, leaf]);
  const found = broken(Object.fromEntries([...files, ...targets]));
  expect(found.filter((name) => name.startsWith('floor-of-')).sort()).toEqual(Object.keys(upward).sort());
});

test('a tree that keeps the rules passes', () => {
  expect(broken({ 'server/a.ts': "import './claim/b.ts';", 'server/claim/b.ts': leaf })).toEqual([]);
});
