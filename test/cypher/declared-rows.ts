import { namedTypes } from '../../server/store/cypher-library.ts';
import { type CypherType, fieldsOf, parseType } from '../../server/store/cypher-types.ts';
import type { CypherQuery, CypherRow, CypherValue } from '../../server/store/graph-store.ts';

/**
 * What rows are not of what their query declares, each in a line: a column or a field missing, one too many, a value of
 * another type. `bare`: fields of a named type may be null, since the records of query cases say only what matters.
 */
export function rowFaults(query: CypherQuery, rows: CypherRow[], { bare = false } = {}): string[] {
  const fields = Object.entries(query.columns).map(([key, type]) => ({
    key,
    optional: false,
    type: parseType(type),
    spread: false,
  }));
  return rows.flatMap((row, at) => mapFaults(row, fields, `${query.name}[${at}]`, bare));
}

/** Rows as a case expects them, with null for each field of a named type that it leaves out. */
export function completeRows(query: CypherQuery, rows: CypherRow[]): CypherRow[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        key in query.columns ? complete(value, parseType(query.columns[key]!)) : value,
      ]),
    ),
  );
}

type Fields = ReturnType<typeof fieldsOf>;

function faults(value: CypherValue | undefined, type: CypherType, where: string, bare: boolean): string[] {
  const wrong = [`${where} is ${JSON.stringify(value)}, not ${type.is === 'word' ? type.word : type.is}`];
  switch (type.is) {
    case 'string':
    case 'boolean':
      return typeof value === type.is ? [] : wrong;
    case 'integer':
      return Number.isInteger(value) ? [] : wrong;
    case 'float':
      return typeof value === 'number' ? [] : wrong;
    case 'null':
      return value === null ? [] : wrong;
    case 'word':
      return value === type.word ? [] : wrong;
    case 'list':
      if (!Array.isArray(value)) return wrong;
      return value.flatMap((item, at) => faults(item, type.of, `${where}[${at}]`, bare));
    case 'or': {
      const each = type.of.map((one) => faults(value, one, where, bare));
      return each.find((found) => found.length === 0) ?? each.reduce((a, b) => (b.length < a.length ? b : a));
    }
    case 'named': {
      const meant = namedTypes().get(type.name)!;
      if (meant.is !== 'map') return faults(value, meant, where, bare);
      return isMap(value) ? mapFaults(value, allSpread(meant), where, bare) : wrong;
    }
    case 'map':
      return isMap(value) ? mapFaults(value, fieldsOf(type, namedTypes()), where, bare) : wrong;
  }
}

function mapFaults(value: CypherRow, fields: Fields, where: string, bare: boolean): string[] {
  const names = fields.map(({ key }) => key);
  return [
    ...Object.keys(value).flatMap((key) => (names.includes(key) ? [] : [`${where}.${key} is not declared`])),
    ...fields.flatMap(({ key, type, spread }) => {
      if (!(key in value)) return [`${where}.${key} is missing`];
      if (bare && spread && value[key] === null) return [];
      return faults(value[key], type, `${where}.${key}`, bare);
    }),
  ];
}

function complete(value: CypherValue, type: CypherType): CypherValue {
  if (Array.isArray(value)) return type.is === 'list' ? value.map((item) => complete(item, type.of)) : value;
  if (!isMap(value)) return value;
  switch (type.is) {
    case 'named': {
      const meant = namedTypes().get(type.name)!;
      return meant.is === 'map' ? completeMap(value, allSpread(meant)) : complete(value, meant);
    }
    case 'map':
      return completeMap(value, fieldsOf(type, namedTypes()));
    case 'or': {
      const fits = (one: CypherType) =>
        (one.is === 'named' || one.is === 'map') &&
        Object.keys(value).every((key) => fieldsOf(one, namedTypes()).some((field) => field.key === key));
      const one = type.of.find(fits);
      return one ? complete(value, one) : value;
    }
    default:
      return value;
  }
}

function completeMap(value: CypherRow, fields: Fields): CypherRow {
  const left = fields.filter(({ key, spread }) => spread && !(key in value)).map(({ key }) => [key, null]);
  const given = Object.entries(value).map(([key, member]) => {
    const field = fields.find((each) => each.key === key);
    return [key, field ? complete(member, field.type) : member];
  });
  return Object.fromEntries([...left, ...given]);
}

function allSpread(type: CypherType): Fields {
  return fieldsOf(type, namedTypes()).map((field) => ({ ...field, spread: true }));
}

function isMap(value: CypherValue | undefined): value is CypherRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
