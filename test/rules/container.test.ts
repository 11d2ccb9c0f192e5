import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../server/config/config.ts';
import { imageCopies, imageEnvironment, instructions } from '../dockerfile.ts';

const MEGABYTES: Record<string, number> = { m: 1, g: 1024 };
const compose = parse(readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8'));
const { cartulary, neo4j } = compose.services;
const environment = imageEnvironment();

// No container engine runs in the tests: the files are held to what they say.
describe('the image', () => {
  test('installs what the lockfile says, on a base that can be pinned by its digest', () => {
    expect(instructions('ARG')).toEqual(['NODE_IMAGE=node:20-bookworm-slim']);
    expect(instructions('FROM')).toEqual([`\${NODE_IMAGE} AS build`, `\${NODE_IMAGE}`]);
    expect(instructions('RUN').join('\n')).toContain('npm ci');
    expect(instructions('RUN').join('\n')).not.toContain('npm install');
  });

  test('runs as a user without rights, with bounded memory, under the names of loopback alone', () => {
    expect(instructions('USER')).toEqual(['node']);
    expect(environment).toMatchObject({ NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' });
    expect(heapOf(environment)).toBeGreaterThan(0);
    expect(loadConfig(environment)).toMatchObject({
      host: '0.0.0.0',
      allowedHosts: ['localhost', '127.0.0.1'],
    });
  });

  test('is healthy while the process answers, whatever the store does', () => {
    expect(instructions('HEALTHCHECK')[0]).toContain('/healthz');
  });

  test('leaves out what only development needs', () => {
    const copied = imageCopies().map(({ to }) => to);
    for (const path of ['test', 'e2e', 'client', 'scripts', 'data']) expect(copied).not.toContain(path);
  });
});

describe('docker-compose.yml', () => {
  test('gives the application no more than it needs', () => {
    expect(cartulary).toMatchObject({
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      init: true,
    });
    expect(cartulary.privileged).toBeUndefined();
    expect(neo4j.security_opt).toEqual(['no-new-privileges:true']);
    for (const port of [...cartulary.ports, ...(neo4j.ports ?? [])]) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('names the hosts that the server answers to', () => {
    expect(cartulary.environment.CARTULARY_ALLOWED_HOSTS).toBe(
      `\${CARTULARY_ALLOWED_HOSTS:-localhost,127.0.0.1}`,
    );
  });

  test('leaves time to drain and memory beside the heap', () => {
    const { drainMs } = loadConfig({});
    expect(Number(/^(\d+)s$/.exec(cartulary.stop_grace_period)?.[1]) * 1000).toBeGreaterThan(drainMs + 5_000);
    const [, amount, unit] = /^(\d+)([mg])$/.exec(cartulary.mem_limit)!;
    expect(Number(amount) * MEGABYTES[unit!]!).toBeGreaterThanOrEqual(heapOf(environment) * 1.25);
  });

  test('keeps passwords out of addresses', () => {
    expect(cartulary.environment.NEO4J_URI).not.toContain('@');
  });
});

/** Megabytes that V8 may fill. */
function heapOf(env: Record<string, string>): number {
  return Number(/--max-old-space-size=(\d+)/.exec(env.NODE_OPTIONS ?? '')?.[1]);
}
