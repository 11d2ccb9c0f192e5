import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type EagerResult } from 'neo4j-driver';
import { type Neo4jServer, startServer, whatIsMissing } from '../scripts/neo4j.mjs';

export interface TestNeo4j {
  uri: string;
  version: string;
  /** Empties the database, constraints and indexes included. */
  wipe(): Promise<void>;
  /** Empties the database but for its constraints and indexes: what was planned on them stays good. */
  clear(): Promise<void>;
  /** As a crash would; null where the server is not ours to end. */
  kill: (() => Promise<void>) | null;
  /** Starts it again on the same port and folder after `kill`. */
  restart: (() => Promise<void>) | null;
  stop(): Promise<void>;
}

export type BorrowedNeo4j = Pick<TestNeo4j, 'uri' | 'version' | 'wipe' | 'clear' | 'stop'>;

/** Versions that tests run on: the LTS, and in CI the newest as well where a JDK for it is found. */
export function neo4jVersions(): string[] {
  if (process.env.CARTULARY_TEST_NEO4J) return ['given'];
  return process.env.CI && !whatIsMissing('newest') ? ['lts', 'newest'] : ['lts'];
}

/**
 * Why tests on this version must be skipped; null: they run. In CI they always run, and fail where they cannot.
 * `CARTULARY_TEST_NEO4J` (a Bolt URI without authentication, whose content is wiped) takes a running server.
 */
export function neo4jSkipped(version = 'lts'): string | null {
  if (process.env.CARTULARY_TEST_NEO4J || process.env.CI) return null;
  return whatIsMissing(version === 'given' ? 'lts' : version);
}

/** A Neo4j that other test files use before and after: whoever borrows it wipes it, and ends nothing but the loan. */
export async function borrowNeo4j(version = 'lts'): Promise<BorrowedNeo4j> {
  const pool = process.env.CARTULARY_TEST_NEO4J_POOL;
  if (process.env.CARTULARY_TEST_NEO4J || !pool) return startNeo4j(version);
  const loan = connect(pool);
  const uri = await new Promise<string>((resolve, reject) => {
    loan.setEncoding('utf8').once('data', (line) => resolve(String(line).trim()));
    loan.once('error', reject);
    loan.once('close', () => reject(new Error(`No Neo4j ${version} could be started.`)));
    loan.write(`${version}\n`);
  });
  return {
    uri,
    version,
    wipe: () => wipe(uri),
    clear: () => clear(uri),
    stop: async () => void loan.destroy(),
  };
}

/**
 * A Neo4j of its own in a temporary folder on a free port, or the one that `CARTULARY_TEST_NEO4J` names. `brief` for one
 * that a few tests use: it compiles lightly.
 */
export async function startNeo4j(version = 'lts', { brief = true } = {}): Promise<TestNeo4j> {
  const given = process.env.CARTULARY_TEST_NEO4J;
  if (given) {
    return {
      uri: given,
      version: 'given',
      wipe: () => wipe(given),
      clear: () => clear(given),
      kill: null,
      restart: null,
      stop: async () => {},
    };
  }
  const dir = mkdtempSync(join(tmpdir(), 'cartulary-neo4j-'));
  const wanted = version === 'given' ? 'lts' : version;
  let server: Neo4jServer = await startServer({ version: wanted, dir, brief });
  const { uri } = server;
  return {
    uri,
    version: server.version,
    wipe: () => wipe(uri),
    clear: () => clear(uri),
    kill: () => server.kill(),
    restart: async () => {
      server = await startServer({ version: wanted, dir, brief, port: Number(new URL(uri).port) });
    },
    stop: async () => {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A Neo4j that asks for a password: user `neo4j`, password `correct-horse`. */
export async function startNeo4jWithPassword(): Promise<{ uri: string; stop(): Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'cartulary-neo4j-'));
  const server = await startServer({ version: 'lts', dir, auth: true, brief: true });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', 'neo4j'));
  await driver.executeQuery(
    'ALTER CURRENT USER SET PASSWORD FROM $from TO $to',
    { from: 'neo4j', to: 'correct-horse' },
    { database: 'system' },
  );
  await driver.close();
  return {
    uri: server.uri,
    stop: async () => {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function clear(uri: string): Promise<void> {
  return onDatabase(uri, async (run) => {
    await run('MATCH (n) DETACH DELETE n');
  });
}

function wipe(uri: string): Promise<void> {
  return onDatabase(uri, async (run) => {
    await run('MATCH (n) DETACH DELETE n');
    for (const { name } of (await run('SHOW CONSTRAINTS YIELD name')).records.map((record) =>
      record.toObject(),
    )) {
      await run(`DROP CONSTRAINT \`${name}\` IF EXISTS`);
    }
    const indexes = await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const { name } of indexes.records.map((record) => record.toObject())) {
      await run(`DROP INDEX \`${name}\` IF EXISTS`);
    }
  });
}

async function onDatabase(
  uri: string,
  work: (run: (text: string) => Promise<EagerResult>) => Promise<void>,
): Promise<void> {
  const driver = neo4j.driver(uri);
  try {
    await work((text) => driver.executeQuery(text, {}, { database: 'neo4j' }));
  } finally {
    await driver.close();
  }
}
