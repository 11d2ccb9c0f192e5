// Completes package-lock.json with the optional packages of other platforms, which npm leaves out where it cannot
// fetch them: without their entries `npm ci` refuses the lockfile and other systems miss their native binaries.
// Usage: node scripts/complete-lockfile.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);

/** Optional dependencies of locked packages that have no entry: `{ name, range, dev }`. */
export function missingOptionals(lock) {
  const missing = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = [`node_modules/${name}`, `${path}/node_modules/${name}`].some(
        (key) => key in lock.packages,
      );
      if (!found) missing.push({ name, range, dev: entry.dev === true });
    }
  }
  return missing;
}

/** The entry of a native binary, from what its name says (`cli-linux-x64-musl`): the registry need not have it here. */
function describe({ name, range, dev }) {
  const [, os, cpu, libc] =
    /(android|darwin|linux|win32|freebsd)-(arm64|x64|arm|ia32|ppc64|s390x|riscv64)(?:-(gnueabihf|gnu|musl|msvc))?/.exec(
      name,
    ) ?? [];
  if (!os || !/^[0-9]/.test(range))
    throw new Error(`cannot describe ${name}@${range}: add its entry by hand`);
  const entry = { version: range, cpu: [cpu], ...(dev ? { dev: true } : {}), optional: true, os: [os] };
  if (libc && libc !== 'msvc') entry.libc = [libc.startsWith('gnu') ? 'glibc' : libc];
  return [`node_modules/${name}`, entry];
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'));
  const added = missingOptionals(lock).map(describe);
  const sorted = Object.entries(lock.packages)
    .concat(added)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} entries added`);
}
