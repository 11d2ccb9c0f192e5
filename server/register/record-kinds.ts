import type { RecordKind } from '../record/record.ts';

/** Every kind, in the order in which records may refer to earlier ones. */
export const RECORD_KINDS = [
  'predicate',
  'entity-type',
  'entity',
  'source',
  'snapshot',
  'derivation',
  'separation',
  'claim',
  'proposal',
  'citation',
  'contradiction',
] as const satisfies readonly RecordKind[];
