import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { CITATION } from '../../server/citation/citation.ts';
import { CLAIM } from '../../server/claim/claim.ts';
import { ENTITY } from '../../server/entity/entity.ts';
import { PREDICATE } from '../../server/predicate/predicate.ts';
import type { RecordFields } from '../../server/record/define-record.ts';
import { SOURCE } from '../../server/source/source.ts';

const schema = buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));
/** Shown within another field. */
const WITHIN = new Map([['Claim.dateBasis', 'Validity.dateBasis']]);
const SHOWN: [type: string, definition: Pick<RecordFields, 'fixed' | 'editable'>][] = [
  ['Predicate', PREDICATE],
  ['Entity', ENTITY],
  ['Source', SOURCE],
  ['Claim', CLAIM],
  ['Citation', CITATION],
];

test.each(SHOWN)(
  'what may be given of a %s is shown by the type of its name',
  (name, { fixed, editable }) => {
    const given = Object.keys({ ...fixed, ...editable }).map((field) => `${name}.${field}`);
    const shown = new Set(['Validity', name].flatMap(fieldsOf));
    expect(given.map((field) => WITHIN.get(field) ?? field).filter((field) => !shown.has(field))).toEqual([]);
  },
);

function fieldsOf(name: string): string[] {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
}
