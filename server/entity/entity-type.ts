import type { EntityKind } from './entity.ts';

/** A type of an entity kind: `airbase` of Facility. */
export interface EntityType {
  id: string;
  kind: EntityKind;
  label: string;
}

declare module '../record/record.ts' {
  interface RecordForms {
    'entity-type': EntityType;
  }
}
