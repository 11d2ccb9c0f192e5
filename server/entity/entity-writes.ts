import { CartularyError } from '../errors/errors.ts';
import { editable } from '../record/editable.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { ENTITY, type EntityEdit, type EntityInput, type EntityRecord } from './entity.ts';
import type { EntityType } from './entity-type.ts';
import { inOneSpelling } from './naming.ts';

/** What a curator may do to entities. */
export interface EntityWrites {
  addEntityTypes(types: EntityType[]): Promise<void>;
  addEntities(entities: EntityInput[]): Promise<void>;
  reviseEntity(id: string, changes: EntityEdit, version: number): Promise<void>;
  deleteEntity(id: string): Promise<void>;
}

/** Writes to entities. */
export function entityWrites(work: WorkingSet): EntityWrites {
  return {
    addEntityTypes: (types) => work.add('entity-type', types, 'entityTypes'),

    addEntities: (entities) =>
      work.add(
        'entity',
        entities.map((entity) => newEntity(entity, work.settings.at)),
        'entities',
      ),

    async reviseEntity(id, changes, version) {
      const entity = await standingEntity(work, id);
      work.requireVersion(id, entity.version, version);
      work.put('entity', inOneSpelling({ ...entity, ...editable(id, changes, ENTITY) }));
    },

    async deleteEntity(id) {
      await standingEntity(work, id);
      work.remove('entity', id);
    },
  };
}

/** The entity as it is first recorded. */
export function newEntity(entity: EntityInput, at: string): EntityRecord {
  return inOneSpelling({
    ...ENTITY.defaults(),
    ...entity,
    version: 1,
    recordedFrom: at,
    mergedInto: null,
    moved: null,
  });
}

/** The entity, which must not have gone into another; NOT_FOUND otherwise. */
export async function standingEntity(work: WorkingSet, id: string): Promise<EntityRecord> {
  const entity = await work.fetch('entity', id);
  if (!entity.mergedInto) return entity;
  throw new CartularyError('NOT_FOUND', `${id} went into ${entity.mergedInto}.`, {
    rule: 'named-record-exists',
    record: id,
    value: id,
    valid: entity.mergedInto,
  });
}
