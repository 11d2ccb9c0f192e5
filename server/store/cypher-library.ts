import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ENUMS } from '../enums/enums.generated.ts';
import { packageRoot } from '../package/package-root.ts';
import { type CypherType, parseNamedTypes } from './cypher-types.ts';
import type { CypherQuery } from './graph-store.ts';
import type { QueryTypes } from './queries.generated.ts';
import { readQueryFile, type Shared, withoutStringsAndComments } from './query-file.ts';

/** Below `cypher/`: pieces of queries, each with a header of its own. */
const INCLUDES = 'include';
export type QueryName = keyof QueryTypes;
export type ParamsOf<Name extends QueryName> = QueryTypes[Name]['params'];
export type RowOf<Name extends QueryName> = QueryTypes[Name]['row'];

const loaded = new Map<string, CypherQuery>();
let folder: string | undefined;
let types: ReadonlyMap<string, CypherType> | undefined;

/**
 * The query `cypher/<name>.cypher`. Call it at module load, so that a fault stops the start and not a request.
 * Throws when the file is missing, its header is malformed, or what it declares is not what its text uses.
 */
export function query<Name extends QueryName>(name: Name): CypherQuery<ParamsOf<Name>, RowOf<Name>> {
  type Query = CypherQuery<ParamsOf<Name>, RowOf<Name>>;
  const known = loaded.get(name);
  if (known) return known as Query;
  const file = join(cypherFolder(), `${name}.cypher`);
  if (!existsSync(file)) throw new Error(`There is no query ${name}: ${file} does not exist.`);
  const parsed = parseQuery(name, readFileSync(file, 'utf8'));
  loaded.set(name, parsed);
  return parsed as Query;
}

/** Names of every query file, in order. What only one engine understands (`bolt/`, `grafeo/`) is listed on demand. */
export function queryNames(options: { engineFolders?: boolean } = {}): QueryName[] {
  const root = cypherFolder();
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cypher'))
    .map((entry) =>
      relative(root, join(entry.parentPath, entry.name)).split(sep).join('/').slice(0, -'.cypher'.length),
    )
    .filter((name) => options.engineFolders || !/^(bolt|grafeo)\//.test(name))
    .filter((name) => !name.includes('/migrations/') && !name.startsWith(`${INCLUDES}/`))
    .sort() as QueryName[];
}

/** The folder of every query. */
export function cypherFolder(): string {
  folder ??= join(packageRoot(), 'cypher');
  return folder;
}

/** Reads a query file's text; exported for its tests. Throws on any mismatch, naming the query. */
export function parseQuery(name: string, source: string, shared: Partial<Shared> = {}): CypherQuery {
  const whole = { include: readInclude, types: namedTypes(), ...shared };
  const { sentence, params, columns, text } = readQueryFile(name, source, whole);
  const bare = withoutStringsAndComments(text);
  const returned = returnedColumns(bare);
  if (returned.join() !== Object.keys(columns).join())
    throw new Error(
      `Query ${name}: declares @returns ${Object.keys(columns).join(', ') || 'nothing'}, but its text returns ${returned.join(', ') || 'nothing'}.`,
    );
  const writes = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(bare);
  return Object.freeze({ name, text, sentence, params, columns, writes });
}

/** The types of `cypher/types.txt` and the enums of the schema by name. */
export function namedTypes(): ReadonlyMap<string, CypherType> {
  types ??= parseNamedTypes(readFileSync(join(cypherFolder(), 'types.txt'), 'utf8'), enumTypes());
  return types;
}

function enumTypes(): Map<string, CypherType> {
  const enums = Object.entries(ENUMS).map(([name, values]): [string, CypherType] => {
    const of = Object.values(values).map((word): CypherType => ({ is: 'word', word }));
    return [name, { is: 'or', of }];
  });
  return new Map(enums);
}

function readInclude(name: string): string | null {
  const file = join(cypherFolder(), INCLUDES, `${name}.cypher`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Column names of the RETURN clause outside every bracket: the alias, or the expression itself. */
function returnedColumns(bare: string): string[] {
  const outer = outsideBrackets(bare);
  const start = outer.lastIndexOf('RETURN');
  if (start === -1 || !/\bRETURN\b/.test(outer)) return [];
  const clause = outer.slice(start + 'RETURN'.length).replace(/\b(?:ORDER\s+BY|SKIP|LIMIT)\b[\s\S]*/, '');
  return clause
    .replace(/^\s*DISTINCT\b/, '')
    .split(',')
    .map((item) => /(?:\bAS\s+)?(\w+(?:\.\w+)?)\s*$/.exec(item.trim())?.[1] ?? item.trim());
}

/** The text with everything inside (), [] and {} blanked out, brackets included, lengths kept. */
function outsideBrackets(text: string): string {
  let depth = 0;
  let outer = '';
  for (const char of text) {
    if ('([{'.includes(char)) depth += 1;
    outer += depth === 0 || char === '\n' ? char : ' ';
    if (')]}'.includes(char)) depth -= 1;
  }
  return outer;
}
