import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What the compiler is told instead of shown, in each 1,000 lines of the server: `x as T` (`as const` tells it nothing)
 * and `x!`. The ceiling is what stands today; it may only fall, and whoever takes some away lowers it.
 */
const CEILING = { casts: 5, assertions: 7.5 };
/** Where the ceiling ends. */
const GOAL = { casts: 4, assertions: 1 };

interface Count {
  casts: number;
  assertions: number;
}

function countIn(text: string): Count {
  const count = { casts: 0, assertions: 0 };
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'TsAsExpression') count.casts += 1;
    if ('type' in node && node.type === 'TsNonNullExpression') count.assertions += 1;
    for (const part of Object.values(node)) walk(part);
  };
  walk(parseSync(text, { syntax: 'typescript' }));
  return count;
}

/** What stands in the product's code below a folder, for each 1,000 lines. */
function densityIn(folder: string): Count {
  const total = { casts: 0, assertions: 0, lines: 0 };
  for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts') || name.endsWith('.generated.ts')) continue;
    const text = readFileSync(join(ROOT, folder, name), 'utf8');
    const { casts, assertions } = countIn(text);
    total.casts += casts;
    total.assertions += assertions;
    total.lines += text.split('\n').length - 1;
  }
  const density = (count: number) => Math.round((count / total.lines) * 10_000) / 10;
  return { casts: density(total.casts), assertions: density(total.assertions) };
}

test('casts and assertions are told from what looks like them', () => {
  const text = `const a = b as C; const d = [1] as const; const e = f!.g; const h = 'x as y!'; const i = !j; // k as l`;
  expect(countIn(text)).toEqual({ casts: 1, assertions: 1 });
});

test('the server has no more of either than its ceiling, which does not lie below the goal', () => {
  const found = densityIn('server');
  expect(found.casts).toBeLessThanOrEqual(CEILING.casts);
  expect(found.assertions).toBeLessThanOrEqual(CEILING.assertions);
  expect(CEILING.casts).toBeGreaterThanOrEqual(GOAL.casts);
  expect(CEILING.assertions).toBeGreaterThanOrEqual(GOAL.assertions);
});
