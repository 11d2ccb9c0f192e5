import { messageOf } from '../errors/message-of.ts';
import { type CypherType, fieldsOf, namesIn, parseType } from './cypher-types.ts';

/** What a file of `cypher/` declares and says. */
export interface QueryFile {
  /** The sentence that opens it. */
  sentence: string;
  /** Parameter name to declared type, in the order of declaration. */
  params: Record<string, string>;
  /** Returned column to declared type, in the order of the RETURN clause. */
  columns: Record<string, string>;
  text: string;
}

/** What stands beside the queries for all of them. */
export interface Shared {
  /** The text of `cypher/include/<name>.cypher`; null where there is none. */
  include(name: string): string | null;
  /** The types of `cypher/types.txt`. */
  types: ReadonlyMap<string, CypherType>;
}

const INCLUDE = /^(\s*)\/\/ @include ([a-z][a-z-]*)$/;
const SPREAD = /(?<=[{,]\s*)\.\.\.([A-Z]\w*)/g;
const DECLARATION = /^\/\/\s*@(param|returns)\s+([A-Za-z_]\w*)\s*:\s*(\S.*?)\s*$/;

/**
 * A file of `cypher/`, with what it includes: a line `// @include claim-filter` stands for the text of
 * `cypher/include/claim-filter.cypher`, whose declarations follow the file's own, and `...ClaimProperties` in a projection
 * for the fields of that type. Throws, naming the file, on a header out of form, a type that cannot be read, a name
 * declared twice, and a parameter that is declared but not used or used but not declared.
 */
export function readQueryFile(name: string, source: string, shared: Shared): QueryFile {
  const fail = (what: string): never => {
    throw new Error(`Query ${name}: ${what}`);
  };
  const { header, body } = partsOf(source);
  if (body.length === 0) fail('has no Cypher.');
  const [opening = '', ...rest] = header;
  const sentence = opening.replace(/^\/\/\s*/, '');
  if (sentence === '' || sentence.startsWith('@')) fail('must open with a sentence as a comment.');

  const file: QueryFile = { sentence, params: {}, columns: {}, text: '' };
  const declare = (tag: 'params' | 'columns', key: string, type: string) => {
    if (key in file[tag]) fail(`declares ${key} twice.`);
    file[tag][key] = type;
  };
  const known = (type: string): string => {
    if (!shared.types.has(type)) fail(`names ${type}, which is no type.`);
    return type;
  };
  for (const line of rest) {
    if (!/^\/\/\s*@/.test(line)) continue;
    const [, tag, key = '', type = ''] = DECLARATION.exec(line) ?? fail(`cannot read "${line}".`);
    try {
      namesIn(parseType(type)).forEach(known);
    } catch (error) {
      fail(messageOf(error));
    }
    declare(tag === 'param' ? 'params' : 'columns', key, type);
  }
  const used = parametersOf(withoutStringsAndComments(body.join('\n')));
  for (const key of used) if (!(key in file.params)) fail(`uses $${key} without declaring it.`);
  for (const key of Object.keys(file.params)) if (!used.has(key)) fail(`declares $${key} without using it.`);

  const lines = body.flatMap((line) => {
    const [, indent = '', piece] = INCLUDE.exec(line) ?? [];
    if (piece === undefined)
      return [line.replace(SPREAD, (_, type) => projectionOf(known(type), shared.types))];
    const included = readQueryFile(
      `include/${piece}`,
      shared.include(piece) ?? fail(`includes ${piece}, which is no piece.`),
      shared,
    );
    for (const [key, type] of Object.entries(included.params)) {
      // A piece and what includes it may use one parameter, each declaring it.
      if (file.params[key] !== type) declare('params', key, type);
    }
    for (const [key, type] of Object.entries(included.columns)) declare('columns', key, type);
    return included.text.split('\n').map((each) => indent + each);
  });
  return { ...file, text: lines.join('\n') };
}

/** The text with every string literal emptied and every comment gone, so that keywords can be looked for. */
export function withoutStringsAndComments(text: string): string {
  return text.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (match) =>
    match.startsWith('/') ? '' : "''",
  );
}

/** The fields of a type as a projection lists them: `.id, .name`. */
function projectionOf(type: string, types: Shared['types']): string {
  return fieldsOf({ is: 'named', name: type }, types)
    .map(({ key }) => `.${key}`)
    .join(', ');
}

/** The comment lines that open a file, and the lines after them. */
function partsOf(source: string): { header: string[]; body: string[] } {
  const lines = source.replaceAll('\r\n', '\n').trimEnd().split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//') || INCLUDE.test(line));
  return end === -1 ? { header: lines, body: [] } : { header: lines.slice(0, end), body: lines.slice(end) };
}

function parametersOf(bare: string): Set<string> {
  return new Set([...bare.matchAll(/(?<=\$)[A-Za-z_]\w*/g)].map(([name]) => name));
}
