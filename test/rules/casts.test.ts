import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What the compiler is told instead of shown, in each 1,000 lines of the server and of the client: `x as T` (`as const`
 * tells it nothing) and `x!`. A ceiling is what stands today; it may only fall, and whoever takes some away lowers it.
 */
const CEILINGS: Record<string, Count> = {
  server: { casts: 4, assertions: 1 },
  client: { casts: 3.3, assertions: 4 },
};
/** Where the ceilings end. */
const GOALS: Record<string, Count> = {
  server: { casts: 4, assertions: 1 },
  client: { casts: 3, assertions: 1 },
};

interface Count {
  casts: number;
  assertions: number;
}

function countIn(text: string, tsx = false): Count {
  const count = { casts: 0, assertions: 0 };
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'TsAsExpression') count.casts += 1;
    if ('type' in node && node.type === 'TsNonNullExpression') count.assertions += 1;
    for (const part of Object.values(node)) walk(part);
  };
  walk(parseSync(text, { syntax: 'typescript', tsx }));
  return count;
}

/** What stands in the product's code below a folder, for each 1,000 lines. */
function densityIn(folder: string): Count {
  const total = { casts: 0, assertions: 0, lines: 0 };
  for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || /\.(test|generated|d)\.tsx?$/.test(name)) continue;
    const text = readFileSync(join(ROOT, folder, name), 'utf8');
    const { casts, assertions } = countIn(text, name.endsWith('.tsx'));
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
  expect(countIn('const a = <b>{c as D} is d!</b>;', true)).toEqual({ casts: 1, assertions: 0 });
});

test.each(['server', 'client'])(
  'the %s has no more of either than its ceiling, which does not lie below the goal',
  (folder) => {
    const found = densityIn(folder);
    const ceiling = CEILINGS[folder]!;
    const goal = GOALS[folder]!;
    expect(found.casts).toBeLessThanOrEqual(ceiling.casts);
    expect(found.assertions).toBeLessThanOrEqual(ceiling.assertions);
    expect(ceiling.casts).toBeGreaterThanOrEqual(goal.casts);
    expect(ceiling.assertions).toBeGreaterThanOrEqual(goal.assertions);
  },
);
