// Builds dist/: the server and the thread of its embedded engine as a bundle each, the client with Vite.
// Usage: node scripts/build.mjs [--if-stale]   With --if-stale, does nothing when dist/ is newer than its inputs.
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const INPUTS = ['server', 'client', 'seed', 'package-lock.json', 'vite.config.ts', 'scripts/build.mjs'];
const OUTPUTS = ['dist/server.js', 'dist/grafeo-worker.js', 'dist/client/index.html'];

/** Milliseconds of the newest change below a path; 0 where there is nothing. */
function newest(path) {
  const stat = statSync(ROOT + path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(ROOT + path).map((name) => newest(`${path}/${name}`)));
}

function isStale() {
  return Math.min(...OUTPUTS.map(newest)) < Math.max(...INPUTS.map(newest));
}

/**
 * Bundles the server into one file, and the thread of its embedded engine into another beside it; gives the packages that
 * they import as they lie in `node_modules`.
 */
export async function buildServer(outdir = 'dist') {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { server: 'server/cli.ts', 'grafeo-worker': 'server/store/grafeo-worker.ts' },
    outdir,
    metafile: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  return Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  );
}

async function buildClient() {
  const { build } = await import('vite');
  await build({ root: `${ROOT}client`, configFile: `${ROOT}vite.config.ts`, logLevel: 'error' });
}

const isRun = realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url);
if (isRun && (!process.argv.includes('--if-stale') || isStale())) {
  console.error('Building Cartulary (once after each change, about half a minute)…');
  // The server bundle last: it is what says that the build is whole.
  await buildClient();
  await buildServer();
}
