import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type FragmentDefinitionNode,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('the generated types are what the schema and the documents give', () => {
  const committed = readFileSync(join(root, 'client/api/documents.generated.ts'), 'utf8');
  // In a process of its own: the test runner would load graphql twice, which graphql refuses.
  const program = `import { clientTypes } from './scripts/client-types.ts'; process.stdout.write(await clientTypes('.'))`;
  const made = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(committed, 'stale: run npm run generate').toBe(made);
});

test('a value without an id is asked for whole wherever it is, for the newer one takes the place of the older', () => {
  const schema = buildSchema(readFileSync(join(root, 'server/schema.graphql'), 'utf8'));
  const document = parse(readFileSync(join(root, 'client/api/documents.graphql'), 'utf8'));
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  const fieldsOf = (set: SelectionSetNode): string[] =>
    set.selections.flatMap((part) =>
      part.kind === Kind.FIELD
        ? [part.name.value]
        : part.kind === Kind.FRAGMENT_SPREAD
          ? fieldsOf(fragments.get(part.name.value)!.selectionSet)
          : [],
    );
  const asked = new Map<string, Set<string>>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ selectionSet }) {
        const type = getNamedType(types.getType());
        if (!selectionSet || !isObjectType(type) || 'id' in type.getFields() || !isValue(type.name)) return;
        const selections = asked.get(type.name) ?? new Set();
        asked.set(type.name, selections.add(fieldsOf(selectionSet).sort().join(' ')));
      },
    }),
  );
  expect(asked.size).toBeGreaterThan(8);
  expect([...asked].filter(([, selections]) => selections.size > 1)).toEqual([]);
});

/** Not what a list, a count or an answer as a whole is made of. */
const isValue = (type: string) =>
  !/Connection$|Edge$|^PageInfo$|^GraphSlice$|^SearchHit$|^Impact|^Stats$/.test(type);
