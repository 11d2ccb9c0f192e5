import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GENERATE = `
  import { writeFileSync } from 'node:fs';
  import { resolverTypes } from './scripts/resolver-types.ts';
  writeFileSync('server/api/resolvers.generated.ts', await resolverTypes('.'));`;

/** What the compiler says of a copy of the server with these edits: file, text, its replacement. */
function complaintsOf(edits: [file: string, from: string, to: string][]): string {
  const copy = mkdtempSync(join(tmpdir(), 'cartulary-resolvers-'));
  for (const part of ['server', 'scripts', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const only = '"include": ["server/schema.ts", "server/**/*.d.ts"], "was":';
  for (const [file, from, to] of [...edits, ['tsconfig.json', '"include":', only] as const]) {
    const text = readFileSync(join(copy, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(copy, file), text.replace(from, to));
  }
  const run = (command: string, args: string[]) => spawnSync(command, args, { cwd: copy, encoding: 'utf8' });
  const generated = run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', GENERATE]);
  expect(generated.stderr).toBe('');
  return run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', '.']).stdout;
}

test('the compiler names a field that nothing resolves, and a resolver of no field', () => {
  const complaints = complaintsOf([
    [
      'server/claim/claim.graphql',
      'type Claim implements Node {',
      'type Claim implements Node {\n  mood: String',
    ],
    ['server/claim/claim-resolvers.ts', 'grade: gradeOf,', 'grade: gradeOf, colour: () => null,'],
  ]);
  expect(complaints).toMatch(/server\/schema\.ts.*"Claim\.mood"' does not satisfy/);
  expect(complaints).toMatch(/claim-resolvers\.ts.*'colour' does not exist/);
});

test('the compiler names a field that is held as something else than the schema says', () => {
  const complaints = complaintsOf([
    ['server/claim/claim.graphql', '  modality: Modality!', '  modality: Int!'],
    ['server/curating/curating-resolvers.ts', '{ sequence: number }', '{ sequence: number | null }'],
  ]);
  expect(complaints).toMatch(/server\/schema\.ts.*"Claim\.modality"' does not satisfy/);
  expect(complaints).toMatch(/curating-resolvers\.ts.*'sequence' are incompatible/s);
});
