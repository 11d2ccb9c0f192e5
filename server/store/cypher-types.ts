import { mustHave } from '../errors/must-have.ts';
/** A type of a parameter or a column, as a header of `cypher/` declares it. */
export type CypherType =
  | { is: 'string' | 'integer' | 'float' | 'boolean' | 'null' }
  | { is: 'word'; word: string }
  | { is: 'list'; of: CypherType }
  | { is: 'map'; fields: Field[] }
  | { is: 'named'; name: string }
  | { is: 'or'; of: CypherType[] };

/** A field of a map, or the fields of a named map in its place. */
export type Field = { key: string; optional: boolean; type: CypherType } | { spread: string };

const SCALARS = ['string', 'integer', 'float', 'boolean', 'null'] as const;
const TOKEN = /\s*(?:('[^']*')|([A-Za-z_]\w*)|(\.\.\.|[{}():?,]))/y;

/**
 * Reads a type. `string`, `integer`, `float`, `boolean`, `null`; `list of T`; `{a: T, b?: T, ...Name}`; a name of
 * `cypher/types.txt`; a word of a set, `'draft'`; `T or T`, which takes in a whole `list of T`; brackets for what else is
 * meant. After a comma the header may go on in words. Throws, quoting what it cannot read.
 */
export function parseType(text: string): CypherType {
  const read = new TypeReader(text);
  const type = read.type();
  if (!read.atEnd() && !read.take(',')) throw read.fault();
  return type;
}

/**
 * The named types of a file: comments, and `Name = T`, each over as many lines as it takes, beside those that are there
 * already. Throws on what it cannot read.
 */
export function parseNamedTypes(
  text: string,
  known: ReadonlyMap<string, CypherType> = new Map(),
): Map<string, CypherType> {
  const named = new Map(known);
  const bare = text.replace(/^\/\/.*$/gm, '');
  const starts = [...bare.matchAll(/^([A-Z]\w*) =/gm)];
  for (const [at, start] of starts.entries()) {
    const [opening, name = ''] = start;
    const read = new TypeReader(bare.slice(start.index + opening.length, starts[at + 1]?.index));
    const type = read.type();
    if (!read.atEnd()) throw read.fault();
    if (named.has(name)) throw new Error(`The type ${name} is defined twice.`);
    named.set(name, type);
  }
  for (const [name, type] of named) {
    for (const used of namesIn(type))
      if (!named.has(used)) throw new Error(`${name} names ${used}, which is no type.`);
  }
  return named;
}

/** Every name that a type uses. */
export function namesIn(type: CypherType): string[] {
  switch (type.is) {
    case 'named':
      return [type.name];
    case 'list':
      return namesIn(type.of);
    case 'or':
      return type.of.flatMap(namesIn);
    case 'map':
      return type.fields.flatMap((field) => ('spread' in field ? [field.spread] : namesIn(field.type)));
    default:
      return [];
  }
}

/** The fields of a map with those of the maps that it spreads, in order; a later one of a name takes the place of an earlier. */
export function fieldsOf(
  type: CypherType,
  named: ReadonlyMap<string, CypherType>,
): { key: string; optional: boolean; type: CypherType; spread: boolean }[] {
  if (type.is === 'named') return fieldsOf(mustHave(named, type.name), named);
  if (type.is !== 'map') throw new Error('Only the fields of a map can be spread.');
  const fields = type.fields.flatMap((field) =>
    'spread' in field
      ? fieldsOf(mustHave(named, field.spread), named).map((each) => ({ ...each, spread: true }))
      : [{ ...field, spread: false }],
  );
  return [...new Map(fields.map((field) => [field.key, field])).values()];
}

class TypeReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  type(): CypherType {
    const first = this.#one();
    const others: CypherType[] = [];
    while (this.take('or')) others.push(this.#one());
    return others.length === 0 ? first : { is: 'or', of: [first, ...others] };
  }

  atEnd(): boolean {
    return this.#text.slice(this.#at).trim() === '';
  }

  /** Whether `token` comes next; then it is passed. */
  take(token: string): boolean {
    const [next, end] = this.#next();
    if (next !== token) return false;
    this.#at = end;
    return true;
  }

  fault(): Error {
    return new Error(
      `cannot read the type "${this.#text.trim()}" at "${this.#text.slice(this.#at).trim()}".`,
    );
  }

  #one(): CypherType {
    if (this.take('list')) {
      if (!this.take('of')) throw this.fault();
      return { is: 'list', of: this.#one() };
    }
    if (this.take('(')) {
      const type = this.type();
      if (!this.take(')')) throw this.fault();
      return type;
    }
    if (this.take('{')) return { is: 'map', fields: this.#fields() };
    const [next, end] = this.#next();
    const scalar = SCALARS.find((name) => name === next);
    const type: CypherType | null = scalar
      ? { is: scalar }
      : next.startsWith("'")
        ? { is: 'word', word: next.slice(1, -1) }
        : /^[A-Z]/.test(next)
          ? { is: 'named', name: next }
          : null;
    if (!type) throw this.fault();
    this.#at = end;
    return type;
  }

  #fields(): Field[] {
    const fields: Field[] = [];
    while (!this.take('}')) {
      if (fields.length > 0 && !this.take(',')) throw this.fault();
      if (this.take('}')) break;
      fields.push(this.take('...') ? { spread: this.#word() } : this.#field());
    }
    return fields;
  }

  #field(): Field {
    const key = this.#word();
    const optional = this.take('?');
    if (!this.take(':')) throw this.fault();
    return { key, optional, type: this.type() };
  }

  #word(): string {
    const [next, end] = this.#next();
    if (!/^[A-Za-z_]/.test(next)) throw this.fault();
    this.#at = end;
    return next;
  }

  #next(): [token: string, end: number] {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#text);
    return [match?.[1] ?? match?.[2] ?? match?.[3] ?? '', TOKEN.lastIndex];
  }
}
