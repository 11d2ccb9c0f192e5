import { ENUMS } from '../server/enums/enums.generated.ts';
import { namedTypes, query, queryNames } from '../server/store/cypher-library.ts';
import { type CypherType, type Field, parseType } from '../server/store/cypher-types.ts';

/**
 * The types of every query's parameters and rows, as TypeScript: from the headers in `cypher/` and from
 * `cypher/types.txt`. What `server/store/queries.generated.ts` must hold. Throws where the Cypher library does.
 */
export function queryTypes(): string {
  const named = [...namedTypes()]
    .filter(([name]) => !Object.hasOwn(ENUMS, name))
    .map(([name, type]) => `export type ${name} = ${written(type, '')};`);
  const queries = queryNames({ engineFolders: true }).map((name) => {
    const { params, columns } = query(name);
    return [
      `  '${name}': {`,
      `    params: ${map(Object.entries(params).map(paramOf), '    ')};`,
      `    row: ${map(Object.entries(columns).map(columnOf), '    ')};`,
      '  };',
    ].join('\n');
  });
  return [
    '// Written by `npm run generate` from the headers in cypher/ and from cypher/types.txt.',
    "import type { Enums } from '../enums/enums.generated.ts';",
    '',
    ...named,
    '',
    '/** By the name of each query: what it takes, and what a row of it has. */',
    'export type QueryTypes = {',
    ...queries,
    '};',
    '',
  ].join('\n');
}

/** A parameter that may be null must be given all the same, if as undefined: one that is forgotten does not compile. */
function paramOf([key, text]: [string, string]): string {
  const type = written(parseType(text), '      ');
  return `${key}: ${type}${/\| null$/.test(type) ? ' | undefined' : ''}`;
}

function columnOf([key, text]: [string, string]): string {
  return `${key}: ${written(parseType(text), '      ')}`;
}

function written(type: CypherType, indent: string): string {
  switch (type.is) {
    case 'integer':
    case 'float':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return type.is;
    case 'word':
      return `'${type.word}'`;
    case 'named':
      return Object.hasOwn(ENUMS, type.name) ? `Enums['${type.name}']` : type.name;
    case 'list': {
      const item = written(type.of, indent);
      return /[|&]/.test(item.replace(/\{[\s\S]*\}/, '')) ? `(${item})[]` : `${item}[]`;
    }
    case 'or':
      return type.of.map((one) => written(one, indent)).join(' | ');
    case 'map':
      return mapOf(type.fields, indent);
  }
}

function mapOf(fields: Field[], indent: string): string {
  const spread = fields.flatMap((field) => ('spread' in field ? [field.spread] : []));
  const own = fields.flatMap((field) =>
    'spread' in field
      ? []
      : [`${field.key}${field.optional ? '?' : ''}: ${written(field.type, `${indent}  `)}`],
  );
  return [...spread, ...(own.length > 0 ? [map(own, indent)] : [])].join(' & ');
}

function map(members: string[], indent: string): string {
  if (members.length === 0) return 'Record<string, never>';
  return `{\n${members.map((member) => `${indent}  ${member};\n`).join('')}${indent}}`;
}
