import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type GraphQLSchema,
  Lexer,
  parse,
  Source,
  specifiedRules,
  TokenKind,
  validate,
} from 'graphql';
import { tooMany } from './exceeded.ts';

/** A query text, read once: its document, or null where it does not parse (the GraphQL server names the place). */
export interface ReadDocument {
  document: DocumentNode | null;
  /** What keeping it takes, in tokens. */
  weight: number;
  /** Whether the schema's rules hold of it; null until somebody asked. */
  valid: boolean | null;
}

/** Weight kept in all: about 50 MiB of documents. */
const KEPT_WEIGHT = 100_000;
/** A document holds its text, and its comments as tokens that nothing counts: so many characters weigh a token. */
const CHARACTERS_OF_A_TOKEN = 8;

/**
 * Documents by their text, so that the limits and the GraphQL server share one parse and one validation, and what is
 * asked again needs neither. The ones used last are kept.
 */
export class Documents {
  readonly #kept = new Map<string, ReadDocument>();
  #weight = 0;
  readonly #schema: GraphQLSchema;
  readonly #allowedTokens: number;

  constructor(schema: GraphQLSchema, allowedTokens: number) {
    this.#schema = schema;
    this.#allowedTokens = allowedTokens;
  }

  /** LIMIT_EXCEEDED (`tokens`) before it is parsed. */
  read(text: string): ReadDocument {
    const key = hashOf(text);
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const tokens = countTokens(text, this.#allowedTokens);
    const weight = 1 + tokens + Math.ceil(text.length / CHARACTERS_OF_A_TOKEN);
    const read: ReadDocument = { document: parsed(text), weight, valid: null };
    this.#keep(key, read);
    return read;
  }

  /** Validates it unless that was done. For after the limits: validation is what a hostile query overloads. */
  validate(read: ReadDocument): boolean {
    read.valid ??= read.document !== null && isValid(this.#schema, read.document);
    return read.valid;
  }

  /** As the GraphQL server asks for documents: by its prefix and the SHA-256 of the text, and only those that are valid. */
  get store() {
    return {
      get: async (key: string) => {
        const read = this.#kept.get(key.slice(-64));
        return read?.valid ? (read.document ?? undefined) : undefined;
      },
      set: async () => {},
      delete: async () => {},
    };
  }

  #keep(key: string, read: ReadDocument): void {
    this.#kept.set(key, read);
    this.#weight += read.weight;
    for (const [oldest, { weight }] of this.#kept) {
      if (this.#weight <= KEPT_WEIGHT) break;
      this.#kept.delete(oldest);
      this.#weight -= weight;
    }
  }
}

/** The first error is enough: each takes its place in the text, and there can be a hundred. */
function isValid(schema: GraphQLSchema, document: DocumentNode): boolean {
  return validate(schema, document, specifiedRules, { maxErrors: 1 }).length === 0;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function countTokens(text: string, allowed: number): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) {
      count += 1;
      if (count > allowed) break;
    }
  } catch {
    // Not GraphQL: the parser names the place.
  }
  if (count > allowed) throw tooMany('tokens', 'The query has too many tokens', allowed, count);
  return count;
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
