import { expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { CartularyError } from './errors.ts';

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
