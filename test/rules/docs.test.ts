import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SETTINGS } from '../../server/config/config.ts';
import { ERRORS } from '../../server/errors/errors.ts';
import { RULES } from '../../server/record/rules.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownBelow('docs'), 'seed/README.md'];

function markdownBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

/** First cells of a page's table rows that are code: `` | `name` | ``. */
function namedInTable(page: string): string[] {
  return [...read(page).matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!);
}

describe('documents', () => {
  test('docs/errors.md names every error code and no other', () => {
    expect(
      namedInTable('docs/errors.md')
        .filter((name) => /^[A-Z_]+$/.test(name))
        .sort(),
    ).toEqual(Object.keys(ERRORS).sort());
  });

  test('docs/data-model.md names every rule with its sentence, and no other', () => {
    const page = read('docs/data-model.md');
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map((match) => [match[1], match[2]]);
    expect(Object.fromEntries(rows)).toEqual(RULES);
  });

  test('docs/deployment.md names every setting with its default, and no other', () => {
    const rows = [...read('docs/deployment.md').matchAll(/^\| `([A-Z][A-Z0-9_]+)` \| (none|`[^`]+`) \|/gm)];
    const shown = rows.map(([, name, value]) => [name, value === 'none' ? '' : value!.slice(1, -1)]);
    const { properties } = z.toJSONSchema(SETTINGS, { io: 'input', unrepresentable: 'any' });
    const defaults = Object.entries(properties ?? {}).map(([name, form]) => [
      name,
      String((form as { default?: unknown }).default ?? ''),
    ]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(defaults));
  });

  test.each(pages)('every link of %s leads to a file', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1]!);
    const dead = links.filter(
      (link) => !/^https?:/.test(link) && !existsSync(join(ROOT, dirname(page), link)),
    );
    expect(dead).toEqual([]);
  });

  test('docs/architecture.md draws the folders that there are', () => {
    const page = read('docs/architecture.md');
    const folders = ['server', 'client', 'test', 'cypher'].flatMap((top) =>
      readdirSync(join(ROOT, top), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name),
    );
    expect(folders.filter((folder) => !page.includes(`${folder}/`))).toEqual([]);
  });
});
