import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../server/package/package-root.ts';
import { keptResults, report } from './report.ts';

const base = {
  name: 'one',
  title: 'One',
  selection: 'all',
  command: 'npm run bench one',
  notes: [],
  seconds: 3,
  machine: 'M',
  versions: 'V',
  date: '2026-01-01',
};

test('docs/benchmarks.md is what the kept results give', () => {
  const page = readFileSync(join(packageRoot(), 'docs', 'benchmarks.md'), 'utf8');
  expect(report(keptResults()), 'write it with `npm run bench -- --report`').toBe(page);
});

test('the page names a goal under whether it was reached', () => {
  const row = { measured: '5 ms', goal: 'under 4 ms' };
  const page = report([
    {
      ...base,
      rows: [
        { ...row, what: 'slow', met: false },
        { ...row, what: 'fast', met: true },
        { ...row, what: 'absent', met: null },
        { ...row, what: 'free', goal: null, met: null },
      ],
    },
  ]);
  const [reached, missed, unmeasured] = ['Reached (1)', 'Not reached (1)', 'Not measured here (1)'].map(
    (heading) => page.slice(page.indexOf(heading)).split('\n')[2],
  );
  expect([reached, missed, unmeasured]).toEqual([
    '- One, fast: 5 ms. Goal: under 4 ms.',
    '- One, slow: 5 ms. Goal: under 4 ms.',
    '- One, absent: 5 ms. Goal: under 4 ms.',
  ]);
  expect(page).toContain('| slow | 5 ms | under 4 ms | **no** |');
  expect(page).toContain('| free | 5 ms |  |  |');
});
