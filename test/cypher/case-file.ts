import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const here = dirname(fileURLToPath(import.meta.url));
const value = z.json();
const row = z.record(z.string(), value);

const record = z.union([
  z.object({ node: z.string() }).catchall(value),
  z
    .object({
      rel: z.string(),
      from: z.union([z.string(), z.number()]),
      to: z.union([z.string(), z.number()]),
    })
    .catchall(value),
]);

const look = z.strictObject({
  query: z.string().optional(),
  cypher: z.string().optional(),
  columns: z.array(z.string()).optional(),
  params: row.default({}),
  expected: z.array(row),
  ordered: z.boolean().default(false),
  anyOrder: z.array(z.string()).default([]),
});

const caseSchema = z.strictObject({
  name: z.string(),
  fixture: z.union([z.string(), z.array(z.string())]).default([]),
  records: z.array(record).default([]),
  params: row.default({}),
  expected: z.array(row).optional(),
  error: z.string().optional(),
  ordered: z.boolean().default(false),
  anyOrder: z.array(z.string()).default([]),
  // biome-ignore lint/suspicious/noThenProperty: the cases read as sentences; nobody awaits one.
  then: z.array(look).default([]),
});

export type RawRecord = z.infer<typeof record>;
export type QueryCase = z.infer<typeof caseSchema>;

/** Case files by the name of the query they belong to. Throws on a file that breaks the form. */
export function caseFiles(): Map<string, QueryCase[]> {
  const files = new Map<string, QueryCase[]>();
  for (const entry of readdirSync(here, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    const path = relative(here, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (path.startsWith('fixtures/')) continue;
    const read = z
      .strictObject({ cases: z.array(caseSchema) })
      .safeParse(parse(readFileSync(join(here, path), 'utf8')));
    if (!read.success) throw new Error(`test/cypher/${path}: ${z.prettifyError(read.error)}`);
    for (const { name, expected, error } of read.data.cases) {
      if ((expected === undefined) === (error === undefined)) {
        throw new Error(`test/cypher/${path}, "${name}": give either expected or error.`);
      }
    }
    files.set(path.slice(0, -'.yaml'.length), read.data.cases);
  }
  return files;
}

/** The raw records of a case: those of its fixtures, then its own. */
export function recordsOf({ fixture, records }: QueryCase): RawRecord[] {
  const names = Array.isArray(fixture) ? fixture : [fixture];
  return [...names.flatMap(readFixture), ...records];
}

function readFixture(name: string): RawRecord[] {
  const file = join(here, 'fixtures', name.endsWith('.yaml') ? name : `${name}.yaml`);
  if (!existsSync(file)) throw new Error(`There is no fixture ${name}.`);
  return z.array(record).parse(parse(readFileSync(file, 'utf8')));
}
