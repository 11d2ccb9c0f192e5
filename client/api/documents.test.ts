import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientTypes } from '../../scripts/client-types.ts';

const root = join(import.meta.dirname, '../..');

test('the generated types are what the schema and the documents give', async () => {
  const committed = readFileSync(join(root, 'client/api/documents.generated.ts'), 'utf8');
  expect(committed, 'stale: run npm run generate').toBe(await clientTypes(root));
});
