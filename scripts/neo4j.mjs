// Starts a real Neo4j Community on loopback from Maven Central's jars, for tests and measurements:
//   npm run neo4j [-- --version lts|newest|5.26.30 --port 7687 --dir .neo4j/data --auth --fetch-only]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const cache = resolve(here, '../.neo4j');
export const VERSIONS = { lts: '5.26.30', newest: '2026.08.1' };
const OPENED = ['java.base/java.nio', 'java.base/java.lang', 'java.base/sun.nio.ch'];

/**
 * @param {{version?: string, port?: number, dir: string, auth?: boolean, heapMib?: number, pageCacheMib?: number, brief?: boolean}} options
 * port 0: any free one; brief: for tests, compiles lightly, which costs a server that soon stops the least
 * @returns {Promise<{uri: string, version: string, pid: number, stop(): Promise<void>, kill(): Promise<void>, exited: Promise<void>}>}
 * `stop` lets it write its last checkpoint; `kill` is a crash.
 */
export async function startServer(options) {
  const {
    version = 'lts',
    port = 0,
    dir,
    auth = false,
    heapMib = 512,
    pageCacheMib = 128,
    brief = false,
  } = options;
  const number = VERSIONS[version] ?? version;
  const lacking = whatIsMissing(version);
  if (lacking) throw new Error(lacking);
  const { jdk, jars, classes } = prepare(number);
  const chosen = port || (await freePort());
  mkdirSync(dir, { recursive: true });
  const child = spawn(
    join(jdk, 'bin/java'),
    [
      `-Xmx${heapMib}m`,
      `-Dpagecache.mib=${pageCacheMib}`,
      '-XX:+UseSerialGC',
      ...(brief ? ['-XX:TieredStopAtLevel=1'] : []),
      ...OPENED.flatMap((name) => ['--add-opens', `${name}=ALL-UNNAMED`]),
      '-cp',
      `${classes}:${jars}/*`,
      'Server',
      resolve(dir),
      String(chosen),
      String(auth),
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const exited = new Promise((done) => child.once('exit', () => done()));
  let said = '';
  await new Promise((ready, failed) => {
    const listen = (chunk) => {
      said = (said + chunk).slice(-8000);
      if (/^READY$/m.test(said)) ready();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => failed(new Error(`Neo4j ${number} stopped at start (${code}):\n${said}`)));
    child.once('error', failed);
  });
  const end = async (signal) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  return {
    uri: `bolt://127.0.0.1:${chosen}`,
    version: number,
    pid: child.pid,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    exited,
  };
}

/** Fetches the jars and compiles the launcher, where that is not done yet. Two at once would disturb each other. */
export function prepare(version) {
  const number = VERSIONS[version] ?? version;
  const jdk = findJdk(leastJava(number));
  const jars = fetchJars(number);
  return { jdk, jars, classes: compile(number, jdk, jars) };
}

/** In words, what this machine lacks to run that version; null: nothing. */
export function whatIsMissing(version = 'lts') {
  const number = VERSIONS[version] ?? version;
  const least = leastJava(number);
  if (!findJdk(least)) return `Neo4j ${number} needs a JDK of ${least} or newer: none was found.`;
  if (!existsSync(join(cache, number, 'complete')) && spawnSync('mvn', ['-v']).status !== 0) {
    return `Neo4j ${number} needs Maven to fetch its jars: mvn was not found.`;
  }
  return null;
}

function leastJava(number) {
  return number.startsWith('5.') ? 17 : 21;
}

/** The lowest JDK that will do, of JAVA_HOME, JAVA_HOME_* and the usual folders. */
function findJdk(least) {
  const named = Object.entries(process.env).filter(([key]) => /^JAVA_HOME(_|$)/.test(key));
  const roots = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines', '/opt/java'].filter((root) =>
    existsSync(root),
  );
  const homes = [
    ...named.map(([, home]) => home),
    ...roots.flatMap((root) =>
      readdirSync(root).flatMap((name) => [join(root, name), join(root, name, 'Contents/Home')]),
    ),
  ];
  return homes
    .filter((home) => existsSync(join(home, 'bin/javac')))
    .map((home) => ({ home, version: javaVersion(home) }))
    .filter(({ version }) => version >= least)
    .sort((a, b) => a.version - b.version)[0]?.home;
}

function javaVersion(home) {
  const release = join(home, 'release');
  if (!existsSync(release)) return 0;
  return Number(/^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'))?.[1] ?? 0);
}

function fetchJars(number) {
  const folder = join(cache, number);
  const jars = join(folder, 'jars');
  if (existsSync(join(folder, 'complete'))) return join(folder, 'complete');
  rmSync(jars, { recursive: true, force: true });
  run('mvn', [
    '-q',
    '-B',
    '-f',
    join(here, 'neo4j/pom.xml'),
    `-Dneo4j.version=${number}`,
    'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies',
    `-DoutputDirectory=${jars}`,
    '-DincludeScope=runtime',
  ]);
  renameSync(jars, join(folder, 'complete'));
  return join(folder, 'complete');
}

function compile(number, jdk, jars) {
  const source = join(here, 'neo4j/Server.java');
  const classes = join(cache, number, 'classes');
  const compiled = join(classes, 'Server.class');
  if (existsSync(compiled) && statSync(compiled).mtimeMs > statSync(source).mtimeMs) return classes;
  mkdirSync(classes, { recursive: true });
  run(join(jdk, 'bin/javac'), ['-cp', `${jars}/*`, '-d', classes, source]);
  return classes;
}

function run(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  if (result.status !== 0) {
    throw new Error(
      `${command} failed: ${result.error?.message ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`,
    );
  }
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

async function main() {
  const { values } = parseArgs({
    options: {
      version: { type: 'string', default: 'lts' },
      port: { type: 'string', default: '7687' },
      dir: { type: 'string' },
      auth: { type: 'boolean', default: false },
      'fetch-only': { type: 'boolean', default: false },
    },
  });
  if (values['fetch-only']) {
    prepare(values.version);
    return;
  }
  const number = VERSIONS[values.version] ?? values.version;
  const server = await startServer({
    version: values.version,
    port: Number(values.port),
    dir: values.dir ?? join(cache, `data-${number}`),
    auth: values.auth,
  });
  console.log(
    `Neo4j ${server.version} is at ${server.uri}${values.auth ? ' (user and password: neo4j)' : ''}`,
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.stop());
  await server.exited;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
