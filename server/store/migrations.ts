import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CartularyError } from '../errors/errors.ts';
import { cypherFolder, query, type RowOf } from './cypher-library.ts';
import type { Tx } from './graph-store.ts';

export interface Migration {
  number: number;
  name: string;
  /** One statement each; schema statements run outside any transaction of ours. */
  statements: string[];
}

/** Where the engines' migrations lie: `cypher/<engine folder>/migrations/NNNN-name.cypher`. */
export type EngineFolder = 'bolt' | 'grafeo';

const readVersion = query('schema/version');
const setVersion = query('schema/set-version');

/** Migrations of an engine in order. In a file, statements are parted by blank lines. */
export function migrationsOf(engine: EngineFolder): Migration[] {
  const folder = join(cypherFolder(), engine, 'migrations');
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => ({
      number: Number.parseInt(file, 10),
      name: file.slice(0, -'.cypher'.length),
      statements: statementsOf(readFileSync(join(folder, file), 'utf8')),
    }));
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) throw new Error(`Migration ${migration.name} is out of sequence.`);
  });
  return migrations;
}

/**
 * Runs what the store has not seen yet, noting each as done. Every statement can be repeated, so a start that was
 * cut off, or two servers at once, do no harm.
 */
export async function migrateStore(
  engine: EngineFolder,
  run: {
    read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
    write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
    schema(statement: string): Promise<void>;
  },
): Promise<void> {
  const migrations = migrationsOf(engine);
  const [row] = await run.read((tx) => tx.run(readVersion));
  const found = Number(row?.version ?? 0);
  if (found > migrations.length) {
    throw new CartularyError(
      'STORE_REFUSED',
      `This store was written by a newer version of Cartulary (its schema is ${found}, this program knows ${migrations.length}). Start it with that version, or point to another store.`,
      { value: found, valid: migrations.length },
    );
  }
  for (const migration of migrations.slice(found)) {
    for (const statement of migration.statements) await run.schema(statement);
    await run.write((tx) => tx.run(setVersion, { version: migration.number }));
  }
}

/** Whether a store has seen every migration of this version, as a reader must know that runs none. */
export async function isMigrated(engine: EngineFolder, tx: Tx): Promise<boolean> {
  const [row] = await tx.run(readVersion);
  return Number(row?.version ?? 0) === migrationsOf(engine).length;
}

/** STORE_REFUSED unless the rows of `schema/version` give the version that this program's migrations lead to. */
export function requireKnownVersion(engine: EngineFolder, [row]: RowOf<'schema/version'>[]): void {
  const found = Number(row?.version ?? 0);
  const known = migrationsOf(engine).length;
  if (found === known) return;
  throw new CartularyError(
    'STORE_REFUSED',
    `The store has been emptied or has another schema version (${found}; this program knows ${known}).`,
    { value: found, valid: known },
  );
}

function statementsOf(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^\/\/.*\n/gm, '')
    .split(/\n\s*\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
