import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSIONS } from '../scripts/neo4j.mjs';
import { packageRoot } from '../server/package/package-root.ts';
import type { Result } from './section.ts';

/** Where and on what something was measured. */
interface Conditions {
  machine: string;
  versions: string;
  date: string;
}
type Kept = Result & Conditions & { name: string; title: string; seconds: number };

export function conditions(): Conditions {
  const version = (name: string) =>
    JSON.parse(readFileSync(join(packageRoot(), 'node_modules', name, 'package.json'), 'utf8')).version;
  const [cpu] = cpus();
  return {
    machine: `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`,
    versions: `Node ${process.versions.node}, Neo4j ${VERSIONS.lts} Community, Grafeo ${version('@grafeo-db/js')}`,
    date: new Date().toISOString().slice(0, 10),
  };
}

const PAGE = join(packageRoot(), 'docs', 'benchmarks.md');

/** Writes docs/benchmarks.md from the results that are kept. */
export function writeReport(): void {
  writeFileSync(PAGE, report(keptResults()));
}

/** What each section found when it was last run, in the order of the page. */
export function keptResults(): Kept[] {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'results');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Kept);
}

/** The page as text. */
export function report(results: Kept[]): string {
  return `${[...INTRODUCTION, ...goals(results), ...results.flatMap(section)].join('\n')}\n`;
}

const INTRODUCTION = [
  '# Benchmarks',
  '',
  'How fast Cartulary answers, what it costs in memory, and how both change from ten thousand claims to a million. Written by',
  '`npm run bench` from the figures in `bench/results/`; do not edit it by hand.',
  '',
  '**What is measured.** Generated graphs of 10,000, 100,000 and 1,000,000 claims with 1.5 citations each, shaped as real ones are:',
  'a few entities have thousands of claims, most have a handful. They are loaded through the register, so every rule holds in',
  'them. Both engines hold the same graph: the embedded one (Grafeo) and Neo4j Community (heap of 2 GiB, 3 GiB for a million).',
  '',
  '**How to run it again.** `npm run bench` measures all, `npm run bench paths` one section. Graphs are loaded on the first run',
  'and kept in `.bench/`; the largest take an hour and are measured only where they are loaded',
  '(`npm run bench -- --load 1000000`). [bench/README.md](../bench/README.md) has the rest.',
  '',
  '**How to read it.** Times are the median of many runs, then the 95th percentile, which one run in twenty exceeds. What is',
  'compared was run in turn (a, b, a, b …) in one go, so that both met the same machine: trust the ratios, not the milliseconds,',
  'which grow with whatever else runs beside them. A goal that is missed stays in the table, with where the time goes.',
];

/** Goal by goal, in words. */
function goals(results: Kept[]): string[] {
  const promised = results.flatMap(({ title, rows }) =>
    rows.filter(({ goal }) => goal !== null).map((row) => ({ title, ...row })),
  );
  const line = ({ title, what, measured, goal }: (typeof promised)[number]) =>
    `- ${title}, ${what}: ${measured}. Goal: ${goal}.`;
  const part = (heading: string, met: boolean | null) => {
    const found = promised.filter((each) => each.met === met);
    return found.length === 0 ? [] : ['', `**${heading} (${found.length}).**`, '', ...found.map(line)];
  };
  return [
    '',
    '## Goals',
    ...part('Reached', true),
    ...part('Not reached', false),
    ...part('Not measured here', null),
  ];
}

function section(kept: Kept): string[] {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return [
    '',
    `## ${kept.title}`,
    '',
    `What is asked: ${kept.selection}`,
    '',
    `\`${kept.command}\` (${kept.seconds} s) · ${kept.date} · ${kept.machine} · ${kept.versions}`,
    '',
    '| what | measured | goal | reached |',
    '|---|---|---|---|',
    ...kept.rows.map(
      ({ what, measured, goal, met }) =>
        `| ${cell(what)} | ${cell(measured)} | ${cell(goal ?? '')} | ${met === null ? '' : met ? 'yes' : '**no**'} |`,
    ),
    ...(kept.notes.length === 0 ? [] : ['', ...kept.notes.map((note) => `- ${note}`)]),
  ];
}
