import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startNeo4j, type TestNeo4j } from './neo4j-server.ts';

/**
 * Lends running Neo4j servers to test files, one file at a time each: a server that is warm seeds in seconds what a new
 * one seeds in half a minute. One is started when a file asks and none of its version is free; all stop after the last
 * test. A file holds its server for as long as its connection is open, so that one that crashes gives it back, too.
 */
export default async function lendNeo4j(): Promise<() => Promise<void>> {
  const idle = new Map<string, TestNeo4j[]>();
  const started: Promise<TestNeo4j>[] = [];

  async function lend(version: string, borrower: Socket): Promise<void> {
    const free = idle.get(version) ?? [];
    idle.set(version, free);
    let server = free.pop();
    if (!server) {
      const starting = startNeo4j(version, { brief: false });
      started.push(starting);
      server = await starting;
    }
    const lent = server;
    if (borrower.destroyed) free.push(lent);
    else {
      borrower.once('close', () => free.push(lent));
      borrower.write(`${lent.uri}\n`);
    }
  }

  const path = join(tmpdir(), `cartulary-neo4j-pool-${process.pid}.sock`);
  const broker = createServer((borrower) => {
    borrower.on('error', () => borrower.destroy());
    createInterface(borrower).once('line', (version) => {
      lend(version, borrower).catch((error) => borrower.destroy(error));
    });
  });
  await new Promise<void>((resolve) => broker.listen(path, resolve));
  process.env.CARTULARY_TEST_NEO4J_POOL = path;

  return async () => {
    broker.close();
    await Promise.allSettled(started.map(async (server) => (await server).stop()));
  };
}
