import { entityProblems } from '../entity/entity-rules.ts';
import { searchTextOfEntity } from '../entity/entity-search-text.ts';
import type { EntityType } from '../entity/entity-type.ts';
import { query } from '../store/cypher-library.ts';
import type { RecordPage } from './pages.ts';
import { type Violation, violationsOf } from './violation.ts';

const copiesOf = query('verify/entity-copies');

/** Checks a page of entities: type, names, kind label, identifiers that are theirs alone, and the kept search text. */
export async function verifyEntities(
  { tx, ids, records }: RecordPage<'entity'>,
  types: Map<string, EntityType>,
): Promise<Violation[]> {
  const byId = new Map(records.map((entity) => [entity.id, entity]));
  const typesOf = (kind: string) =>
    [...types.values()].filter((type) => type.kind === kind).map(({ id }) => id);
  const violations = records.flatMap((entity) =>
    violationsOf(
      entity.id,
      entityProblems(entity, { type: types.get(entity.type) ?? null, typesOfKind: typesOf(entity.kind) }),
    ),
  );
  for (const row of await tx.run(copiesOf, { ids })) {
    const entity = byId.get(row.id);
    if (!entity || entity.mergedInto !== null) continue;
    const held = [...row.identifiers].sort().join('\n');
    if (held !== [...entity.identifiers].sort().join('\n')) {
      const message = `its identifiers are ${entity.identifiers.join(', ')}, reserved for it are ${held.replaceAll('\n', ', ')}`;
      violations.push({ rule: 'unique-identifier', record: entity.id, message });
    }
    const labels = row.labels.filter((label) => label !== 'Entity');
    if (labels.length !== 1 || labels[0] !== entity.kind) {
      const message = `its kind is ${entity.kind}, its labels say ${labels.join(', ') || 'none'}`;
      violations.push({ rule: 'known-type', record: entity.id, message });
    }
    if (row.searchText !== searchTextOfEntity(entity)) {
      const message = 'its search text is not made of its names and identifiers';
      violations.push({ rule: 'copies-match', record: entity.id, message });
    }
  }
  return violations;
}
