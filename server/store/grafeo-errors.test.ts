import { expect, it } from 'vitest';
import { grafeoError } from './grafeo-errors.ts';

it('a query that the engine stops at a limit of its own is a TIMEOUT, not a fault of ours', () => {
  const stopped = Object.assign(
    new Error('Query error: GRAFEO-Q003: timeout error: Query exceeded the 30s timeout'),
    { gqlStatus: '22000' },
  );
  expect(grafeoError(stopped, 'data', 'claim/facets')).toMatchObject({ code: 'TIMEOUT' });
});
