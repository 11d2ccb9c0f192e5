// Builds dist/: the server as one bundle, the client with Vite.
// Usage: node scripts/build.mjs [--if-stale]   With --if-stale, does nothing when dist/ is newer than its inputs.
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const INPUTS = ['server', 'client', 'seed', 'package-lock.json', 'vite.config.ts', 'scripts/build.mjs'];
const OUTPUTS = ['dist/server.js', 'dist/client/index.html'];

/** Milliseconds of the newest change below a path; 0 where there is nothing. */
function newest(path) {
  const stat = statSync(ROOT + path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(ROOT + path).map((name) => newest(`${path}/${name}`)));
}

function isStale() {
  return Math.min(...OUTPUTS.map(newest)) < Math.max(...INPUTS.map(newest));
}

async function buildServer() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['server/cli.ts'],
    outfile: 'dist/server.js',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

async function buildClient() {
  const { build } = await import('vite');
  await build({ root: `${ROOT}client`, configFile: `${ROOT}vite.config.ts`, logLevel: 'error' });
}

if (!process.argv.includes('--if-stale') || isStale()) {
  console.error('Building Cartulary (once after each change, about half a minute)…');
  // The server bundle last: it is what says that the build is whole.
  await buildClient();
  await buildServer();
}
