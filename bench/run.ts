// npm run bench [section …]: measures and writes bench/results/<section>.json and docs/benchmarks.md.
//   --short: few samples, to see that a section runs; nothing is written.
//   --report: writes docs/benchmarks.md from the kept results and measures nothing.
//   --load 10000,100000,1000000 [--engine grafeo,neo4j]: only loads the graphs that are not loaded yet.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { conditions, writeReport } from './report.ts';
import type { Engine, Section, Size } from './section.ts';
import { Stores } from './stores.ts';

const here = dirname(fileURLToPath(import.meta.url));
/** Modules that hold no section. */
const PARTS = [
  'run',
  'section',
  'graph',
  'dice',
  'report',
  'stores',
  'measure',
  'serving',
  'peer',
  'peer-server',
  'peers.d',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    load: { type: 'string' },
    engine: { type: 'string', default: 'grafeo,neo4j' },
    report: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
  },
});
const stores = new Stores((line) => console.log(line), values.short);
try {
  if (values.report) writeReport();
  else if (values.load) await load(values.load.split(','), values.engine.split(','));
  else await measure(positionals);
} finally {
  await stores.close();
}

async function load(sizes: string[], engines: string[]): Promise<void> {
  for (const size of sizes) {
    for (const engine of engines) {
      await stores.store(engine as Engine, Number(size) as Size);
      await stores.release(engine as Engine, Number(size) as Size);
    }
  }
}

async function measure(wanted: string[]): Promise<void> {
  installPeers();
  const sections = await findSections();
  const unknown = wanted.filter((name) => !sections.some((section) => section.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no section ${unknown.join(', ')}; there are ${sections.map(({ name }) => name).join(', ')}.`,
    );
    process.exitCode = 2;
    return;
  }
  mkdirSync(join(here, 'results'), { recursive: true });
  for (const section of sections) {
    if (wanted.length > 0 && !wanted.includes(section.name)) continue;
    console.log(`\n── ${section.title}`);
    const started = performance.now();
    try {
      const result = await section.run(stores);
      const seconds = Math.round((performance.now() - started) / 1000);
      const kept = { name: section.name, title: section.title, ...result, seconds, ...conditions() };
      if (!values.short)
        writeFileSync(join(here, 'results', `${section.name}.json`), `${JSON.stringify(kept, null, 2)}\n`);
      console.table(result.rows);
      for (const note of result.notes) console.log(note);
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
    await stores.close();
  }
  if (!values.short) writeReport();
}

/** bench/ has packages of its own: the product and its tests do without them. */
function installPeers(): void {
  const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const missing = Object.keys(dependencies).filter((name) => !existsSync(join(here, 'node_modules', name)));
  if (missing.length === 0) return;
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error("bench/'s packages could not be installed.");
}

async function findSections(): Promise<Section[]> {
  const files = readdirSync(here).filter((file) => /^[\w-]+\.ts$/.test(file) && !file.endsWith('.test.ts'));
  const found: Section[] = [];
  for (const file of files.sort()) {
    if (PARTS.includes(file.slice(0, -'.ts'.length))) continue;
    const module = (await import(pathToFileURL(join(here, file)).href)) as { section?: Section };
    if (module.section) found.push(module.section);
  }
  return found;
}
