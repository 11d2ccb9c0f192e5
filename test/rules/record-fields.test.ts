import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import type { RecordFields } from '../../server/record/define-record.ts';
import { SOURCE } from '../../server/source/source.ts';

const schema = buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));
/** The type in the schema that shows a kind of record. */
const SHOWN: [type: string, definition: Pick<RecordFields, 'fixed' | 'editable'>][] = [['Source', SOURCE]];

test.each(SHOWN)(
  'what may be given of a %s is shown by the type of its name',
  (type, { fixed, editable }) => {
    const shown = schema.getType(type);
    const fields = isObjectType(shown) ? Object.keys(shown.getFields()) : [];
    const missing = Object.keys({ ...fixed, ...editable }).filter((field) => !fields.includes(field));
    expect(missing).toEqual([]);
  },
);
