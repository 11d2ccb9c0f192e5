import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GENERATE = `
  import { writeFileSync } from 'node:fs';
  import { queryTypes } from './scripts/query-types.ts';
  writeFileSync('server/store/queries.generated.ts', queryTypes());`;

/**
 * What the compiler says of one file and all that it imports, in a copy of the server with an edit, its types of queries
 * generated anew.
 */
function complaintsOf(file: string, edit?: [file: string, from: string, to: string]): string {
  const copy = mkdtempSync(join(tmpdir(), 'cartulary-queries-'));
  try {
    for (const part of ['server', 'cypher', 'scripts', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const project = { extends: './tsconfig.json', include: [file, 'server/**/*.d.ts'] };
    writeFileSync(join(copy, 'one.json'), JSON.stringify(project));
    if (edit) {
      const [edited, from, to] = edit;
      const text = readFileSync(join(copy, edited), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(copy, edited), text.replaceAll(from, to));
    }
    const run = (command: string, args: string[]) =>
      spawnSync(command, args, { cwd: copy, encoding: 'utf8' });
    const generated = run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', GENERATE]);
    expect(generated.stderr).toBe('');
    return run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', 'one.json']).stdout;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

const READS = 'server/impact/impact-queries.ts';

test('the compiler takes the reads of a domain as they are', () => {
  expect(complaintsOf(READS)).toBe('');
});

test('the compiler names a column that is called otherwise in its query', () => {
  const complaints = complaintsOf(READS, ['cypher/impact/named.cypher', 'claims', 'number']);
  expect(complaints).toMatch(/impact-queries\.ts.*'claims' does not exist/);
});

test('the compiler names a parameter that is forgotten, and one that a query does not take', () => {
  const forgotten = complaintsOf(READS, [READS, '{ ids: slice, of }', '{ ids: slice }']);
  expect(forgotten).toMatch(/impact-queries\.ts.*'of' is missing/s);
  const unknown = complaintsOf(READS, [READS, '{ ids: slice, of }', '{ ids: slice, of, colour: 1 }']);
  expect(unknown).toMatch(/impact-queries\.ts.*'colour' does not exist/);
});

const KEEPS = 'server/source/source-records.ts';

test('the compiler names a field that is forgotten where a record is read, and where it is written', () => {
  const asRead = ', rights: { statement, redistributable } }';
  expect(complaintsOf(KEEPS, [KEEPS, asRead, ' }'])).toMatch(/source-records\.ts.*'rights' is missing/s);
  const asWritten = 'redistributable: rights.redistributable,';
  expect(complaintsOf(KEEPS, [KEEPS, asWritten, ''])).toMatch(
    /source-records\.ts.*'redistributable' is missing/s,
  );
});
