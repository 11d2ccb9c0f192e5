#!/usr/bin/env node
// Runs the built server where it is newer than its sources, else the sources themselves; `serve` builds what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = `${root}dist/server.js`;
const hasSources = existsSync(`${root}server/cli.ts`) && existsSync(`${root}node_modules/tsx`);

/** Milliseconds of the newest change below a path; 0 where there is nothing. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}

if (hasSources && process.argv[2] === 'serve' && existsSync(`${root}scripts/build.mjs`)) {
  const build = spawnSync(process.execPath, [`${root}scripts/build.mjs`, '--if-stale'], {
    stdio: ['ignore', 2, 2],
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
// What serves is no development: without this graphql-js checks the kind of every value twice. Read once, at import.
if (process.argv[2] === 'serve') process.env.NODE_ENV ??= 'production';
if (
  existsSync(built) &&
  (!hasSources || newest(built) > Math.max(newest(`${root}server`), newest(`${root}seed`)))
) {
  await import(pathToFileURL(built).href);
} else if (hasSources) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../server/cli.ts');
} else {
  console.error(
    'Cartulary is not built and its sources are not here: run `npm install` and `npm run build`.',
  );
  process.exitCode = 3;
}
