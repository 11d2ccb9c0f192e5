// The one test command: lint, types, import rules, unit, contract, API, end-to-end. What cannot run on this machine
// is named with its reason; with CI=true nothing may be left out.
// Usage: npm test
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whatIsMissing } from './neo4j.mjs';

const CI = process.env.CI === 'true';
const reports = mkdtempSync(join(tmpdir(), 'cartulary-test-'));
const browser = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const missingBrowser = existsSync(browser) ? null : `no Chromium at ${browser} (CHROMIUM_PATH names another)`;
const missingNeo4j = whatIsMissing('lts');
const missingNewest = whatIsMissing('newest');

const PARTS = [
  ...['lint', 'types', 'imports'].map((name) => ({ name, script: ['npm', 'run', '--silent', name] })),
  { name: 'Neo4j, fetched once', script: neo4j('lts'), leftOut: missingNeo4j },
  ...(CI && !missingNewest ? [{ name: 'newest Neo4j, fetched once', script: neo4j('newest') }] : []),
  { name: 'unit, contract and API', command: vitest(), counts: 'vitest.json' },
  { name: 'build', script: ['node', 'scripts/build.mjs', '--if-stale'] },
  { name: 'end to end', command: ['playwright', 'test'], counts: 'playwright.json', leftOut: missingBrowser },
];

function neo4j(version) {
  return ['node', 'scripts/neo4j.mjs', '--version', version, '--fetch-only'];
}

function vitest() {
  return [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`,
  ];
}

/** Runs one part; its tests counted, or 1 for a part that is one check. */
function run({ command, script, counts, name }) {
  console.log(`\n── ${name}`);
  const [program, ...args] = script ?? ['npx', '--no-install', ...command];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json') };
  const { status } = spawnSync(program, args, { stdio: 'inherit', env });
  const result = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] };
  const report = counts && join(reports, counts);
  if (!report || !existsSync(report)) return result;
  const tests = counts === 'vitest.json' ? vitestTests(report) : playwrightTests(report);
  const failed = tests.filter((test) => test.state === 'failed').length;
  return {
    passed: tests.filter((test) => test.state === 'passed').length,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: tests.filter((test) => test.state === 'skipped').map((test) => test.title),
  };
}

function vitestTests(file) {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults.flatMap((suite) =>
    suite.assertionResults.map(({ fullName, status }) => ({
      title: fullName,
      state: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  );
}

function playwrightTests(file) {
  const walk = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(walk)];
  const states = { expected: 'passed', skipped: 'skipped', unexpected: 'failed' };
  return walk(JSON.parse(readFileSync(file, 'utf8'))).flatMap((spec) =>
    spec.tests.map((test) => ({ title: spec.title, state: states[test.status] })),
  );
}

let passed = 0;
let failed = 0;
const leftOut = missingNewest
  ? [`newest Neo4j: ${missingNewest}`]
  : CI
    ? []
    : ['newest Neo4j: only with CI=true'];
for (const part of PARTS) {
  if (part.leftOut && CI) {
    console.error(`\n── ${part.name}: ${part.leftOut}, and with CI=true nothing is left out`);
    failed += 1;
  } else if (part.leftOut) leftOut.push(`${part.name}: ${part.leftOut}`);
  else if (part.command || part.script) {
    const result = run(part);
    passed += result.passed;
    failed += result.failed + (CI ? result.skipped.length : 0);
    leftOut.push(...result.skipped);
  }
}
if (leftOut.length > 0) console.log(`\nLeft out:\n${leftOut.map((line) => `  - ${line}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
