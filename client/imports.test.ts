import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What a page or a worker begins with; all else is imported, and does nothing by being so. */
const ENTRIES = new Set(['main.tsx', 'graphiql/main.tsx', 'canvas/arrange-worker.ts']);

const modules = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /(?<!\.test|\.d)\.tsx?$/.test(path) && !ENTRIES.has(path),
);

test.each(modules)('%s is imported without a page', async (path) => {
  await import(`./${path}`);
  expect(Object.keys(globalThis)).not.toContain('document');
});
