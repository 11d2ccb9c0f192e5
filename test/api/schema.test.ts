import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../../server/api/schema-parts.ts';
import { ERRORS } from '../../server/errors/errors.ts';
import { packageRoot } from '../../server/package/package-root.ts';
import { readSchema } from '../../server/schema.ts';

const root = packageRoot();

describe('the schema', () => {
  it('is printed as its parts are (npm run generate)', () => {
    expect(readSchema()).toBe(printedSchema(root));
  });

  it('describes every type, field, argument and value', () => {
    const bare: string[] = [];
    const check = (name: string, thing: { description?: string | null }) => {
      if (!thing.description) bare.push(name);
    };
    for (const type of Object.values(buildSchema(readSchema()).getTypeMap())) {
      if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
      check(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
    expect(bare).toEqual([]);
  });
});

describe('docs/errors.md', () => {
  it('has every error of the table, and no other', () => {
    const rows = [
      ...readFileSync(join(root, 'docs/errors.md'), 'utf8').matchAll(
        /^\| `([A-Z_]+)` \| (yes|no) \| (.+) \|$/gm,
      ),
    ];
    const shown = Object.fromEntries(
      rows.map(([, code, retryable, meaning]) => [code!, { retryable: retryable === 'yes', meaning }]),
    );
    const table = Object.entries(ERRORS).map(([code, { retryable, meaning }]) => [
      code,
      { retryable, meaning },
    ]);
    expect(shown).toEqual(Object.fromEntries(table));
  });
});
