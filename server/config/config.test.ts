import { expect, it } from 'vitest';
import { CartularyError } from '../errors/errors.ts';
import { loadConfig, requireKnownHosts } from './config.ts';

it('defaults to the embedded store on loopback', () => {
  expect(loadConfig({ NEO4J_URI: '' })).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    dataDir: './data',
    neo4j: null,
    texts: [],
  });
});

it('reads Neo4j, folders of texts and names', () => {
  const config = loadConfig({
    NEO4J_URI: 'neo4j+s://db.example',
    NEO4J_PASSWORD: 'p',
    CARTULARY_TEXTS: '/a:/b',
    CARTULARY_ALLOWED_HOSTS: 'x, y',
  });
  expect(config.neo4j).toEqual({
    uri: 'neo4j+s://db.example',
    user: 'neo4j',
    password: 'p',
    database: 'neo4j',
  });
  expect(config.texts).toEqual(['/a', '/b']);
  expect(config.allowedHosts).toEqual(['x', 'y']);
});

it('names every bad setting', () => {
  const fault = (() => {
    try {
      return loadConfig({ PORT: '70000', LOG_LEVEL: 'loud' });
    } catch (error) {
      return error as CartularyError;
    }
  })();
  expect(fault).toBeInstanceOf(CartularyError);
  expect(fault).toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'PORT', value: '70000' } });
  expect((fault as CartularyError).message).toContain('LOG_LEVEL="loud"');
});

const faultOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error as CartularyError;
  }
};

it.each([
  'bolt://neo4j:s3cret@db.example',
  'neo4j+s://neo4j:s3cret@db.example:7687',
  'bolt://s3cret@db.example',
  'neo4j:s3cret@db.example',
  'http://neo4j:s3cret@db.example',
  'bolt://neo4j:s3cret@s3cret@db.example',
])('refuses a password in the address of Neo4j, and does not repeat it: %s', (uri) => {
  const fault = faultOf(() => loadConfig({ NEO4J_URI: uri }));
  expect(fault).toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'NEO4J_URI' } });
  expect(fault?.message).toContain('NEO4J_PASSWORD');
  expect(fault?.message).toContain('***@db.example');
  expect(JSON.stringify([fault?.message, fault?.details])).not.toContain('s3cret');
});

it('knows the names of a server that listens on every address, or does not start', () => {
  for (const host of ['0.0.0.0', '::', '[::]', '0']) {
    const fault = faultOf(() => requireKnownHosts(loadConfig({ HOST: host })));
    expect(fault).toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'CARTULARY_ALLOWED_HOSTS' } });
    requireKnownHosts(loadConfig({ HOST: host, CARTULARY_ALLOWED_HOSTS: 'localhost' }));
  }
  for (const host of ['127.0.0.1', '::1', '192.0.2.7', 'cartulary.example'])
    requireKnownHosts(loadConfig({ HOST: host }));
});

it.each([
  ['CARTULARY_ALLOWED_HOSTS', 'https://cartulary.example'],
  ['CARTULARY_ALLOWED_HOSTS', 'good.example,bad/path'],
  ['CARTULARY_ALLOWED_HOSTS', 'cartulary.example:443'],
  ['CARTULARY_DEV_ORIGIN', 'localhost:5173'],
  ['CARTULARY_DEV_ORIGIN', 'http://localhost:5173/'],
  ['CARTULARY_METRICS_PORT', '65536'],
])('refuses %s=%s', (name, value) => {
  expect(faultOf(() => loadConfig({ [name]: value }))).toMatchObject({ details: { field: name, value } });
});
