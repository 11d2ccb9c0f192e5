import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrationsOf } from './migrations.ts';

/** `:Label` and property of every "unique" in docs/data-model.md. */
function uniqueInDocs(): string[] {
  const docs = readFileSync(new URL('../../docs/data-model.md', import.meta.url), 'utf8');
  return docs.split('\n').flatMap((line) => {
    const label = /^\| `:(\w+)`/.exec(line)?.[1];
    const property = /`(\w+)` unique/.exec(line)?.[1];
    return label && property ? [`${label}.${property}`] : [];
  });
}

describe.each(['bolt', 'grafeo'] as const)('migrations of %s', (engine) => {
  const statements = migrationsOf(engine).flatMap((migration) => migration.statements);
  const subject = (statement: string) =>
    /FOR \(n:(\w+)\)\s+(?:REQUIRE n|ON \(n)\.(\w+)/.exec(statement)?.slice(1).join('.');

  it('make unique whatever docs/data-model.md calls unique', () => {
    const constrained = statements
      .filter((statement) => statement.startsWith('CREATE CONSTRAINT'))
      .map(subject);
    expect(uniqueInDocs().length).toBeGreaterThan(10);
    expect(uniqueInDocs().filter((unique) => !constrained.includes(unique))).toEqual([]);
  });

  it('can be run again', () => {
    for (const statement of statements) expect(statement).toMatch(/IF NOT EXISTS|db\.awaitIndexes/);
  });
});

it('the embedded engine has an index before each constraint', () => {
  const [first] = migrationsOf('grafeo');
  const statements = first!.statements.map((statement) => statement.replace(/\s+/g, ' '));
  statements.forEach((statement, place) => {
    const found = /FOR (\(n:\w+\)) REQUIRE n\.(\w+) IS UNIQUE/.exec(statement);
    if (found) expect(statements[place - 1]).toContain(`FOR ${found[1]} ON (n.${found[2]})`);
  });
});
