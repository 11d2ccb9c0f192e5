import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { EntityType } from '../server/entity/entity-type.ts';
import { CartularyError } from '../server/errors/errors.ts';
import type { Predicate } from '../server/predicate/predicate.ts';
import type { Derivation, Snapshot } from '../server/source/source.ts';
import { decodeUtf8, NotUtf8 } from '../server/text/utf8.ts';
import {
  claimSchema,
  entitySchema,
  entityTypeSchema,
  predicateSchema,
  type SeedClaim,
  type SeedEntity,
  type SeedSource,
  sourcesSchema,
} from './format.ts';

type Path = (string | number)[];

/** One fault of a seed folder: where it stands, the rule it breaks, and what to do about it. */
export interface SeedProblem {
  /** Relative to the folder. */
  file: string;
  /** From 1. */
  line: number;
  rule: string;
  message: string;
}

/** An item of a seed file and where each part of it stands. */
export interface Placed<T> {
  value: T;
  file: string;
  /** Line of the item, or of the part of it at the path (the nearest part that is written down). */
  line(path?: Path): number;
}

export interface SeedData {
  predicates: Placed<Predicate>[];
  entityTypes: Placed<EntityType>[];
  entities: Placed<SeedEntity>[];
  sources: Placed<SeedSource>[];
  snapshots: Placed<Snapshot>[];
  derivations: Placed<Derivation>[];
  separations: Placed<{ a: string; b: string; reason: string }>[];
  claims: Placed<SeedClaim>[];
  /** Ids of items left out for a fault of form; naming one of them is not another fault. */
  malformed: Set<string>;
}

/** A seed folder is refused whole; `problems` has every fault that was found, in order of file and line. */
export class SeedRefused extends CartularyError {
  readonly problems: SeedProblem[];
  constructor(problems: SeedProblem[]) {
    const ordered = [...problems].sort((a, b) =>
      a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
    );
    const lines = ordered.map(({ file, line, rule, message }) => `${file}:${line}: ${rule}: ${message}`);
    super('BAD_USER_INPUT', `The seed is refused, nothing was loaded:\n${lines.join('\n')}`, {
      rule: ordered[0]?.rule,
      valid: 'a folder of the form that seed/README.md describes',
    });
    this.problems = ordered;
  }
}

/** Bytes of one file: far more than a curator edits by hand, and still parsed within seconds. */
const MOST_BYTES = 4 * 2 ** 20;
/** How many nodes one alias may stand for. */
const MOST_ALIASES = 100;
/** Files that a seed folder may hold beside what is loaded. */
const NOT_LOADED = ['context.yaml', 'coverage.yaml', 'rejected.yaml'];

/**
 * Reads a folder of the seed form. Faults of form (YAML, unknown keys, wrong types) come back as problems; an item with
 * a fault is left out of the data.
 * Throws CartularyError BAD_USER_INPUT when the folder cannot be read or holds no seed file or no record at all.
 */
export async function readSeed(folder: string): Promise<{ data: SeedData; problems: SeedProblem[] }> {
  const problems: SeedProblem[] = [];
  const files = await seedFiles(folder, problems);
  const data: SeedData = {
    predicates: [],
    entityTypes: [],
    entities: [],
    sources: [],
    snapshots: [],
    derivations: [],
    separations: [],
    claims: [],
    malformed: new Set(),
  };
  for (const file of files) {
    const text = await readPlain(join(folder, file), (message, line) =>
      problems.push({ file, line, rule: 'well-formed', message }),
    );
    if (text === null) continue;
    const source = new SeedFile(file, text, problems, data.malformed);
    if (file === 'predicates.yaml') data.predicates.push(...source.list(predicateSchema));
    else if (file === 'entity-types.yaml') data.entityTypes.push(...source.list(entityTypeSchema));
    else if (file.startsWith('entities/')) data.entities.push(...source.list(entitySchema));
    else if (file.startsWith('claims/')) data.claims.push(...source.list(claimSchema));
    else readSources(source, data);
  }
  const { malformed, ...items } = data;
  if (problems.length === 0 && Object.values(items).every((list) => list.length === 0))
    throw nothingIn(folder, 'holds no records');
  return { data, problems };
}

/** The text of a plain file of bearable size in UTF-8; null, and why not, for anything else. */
async function readPlain(
  path: string,
  refuse: (message: string, line: number) => void,
): Promise<string | null> {
  try {
    const { size } = await lstat(path).then((found) => {
      if (found.isFile()) return found;
      throw new Unfit(`a seed file is a plain file, this is ${found.isSymbolicLink() ? 'a link' : 'none'}`);
    });
    if (size > MOST_BYTES)
      throw new Unfit(`the file has ${size} bytes, ${MOST_BYTES} are the most; split it into several`);
    return textOf(await readFile(path));
  } catch (error) {
    if (error instanceof Unfit) refuse(error.message, error.line);
    else refuse(`cannot be read (${(error as NodeJS.ErrnoException).code})`, 1);
    return null;
  }
}

/** The text of a whole file, without its byte-order mark. */
function textOf(bytes: Buffer): string {
  try {
    return decodeUtf8(bytes).replace(/^\uFEFF/, '');
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    const before = bytes.subarray(0, error.byte - 1);
    const inLine = before.length - (before.lastIndexOf('\n') + 1) + 1;
    const line = before.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
    throw new Unfit(`byte ${inLine} of the line ${error.message}`, line);
  }
}

/** Why a file is not read, and from which line on. */
class Unfit extends Error {
  readonly line: number;
  constructor(message: string, line = 1) {
    super(message);
    this.line = line;
  }
}

function readSources(file: SeedFile, data: SeedData): void {
  const { sources, snapshots, derivations, separations } = sourcesSchema.shape;
  data.sources.push(...file.list(itemOf(sources), ['sources']));
  data.snapshots.push(...file.list(itemOf(snapshots), ['snapshots']));
  data.derivations.push(...file.list(itemOf(derivations), ['derivations']));
  data.separations.push(...file.list(itemOf(separations), ['separations']));
  file.onlyKeys(Object.keys(sourcesSchema.shape));
}

function itemOf<T extends z.ZodType>(list: z.ZodDefault<z.ZodArray<T>>): T {
  return list.unwrap().element;
}

async function seedFiles(folder: string, problems: SeedProblem[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new CartularyError('BAD_USER_INPUT', `The seed folder ${folder} cannot be read (${error.code}).`, {
      field: 'from',
      value: folder,
      valid: 'a folder of the form that seed/README.md describes',
    });
  });
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.isDirectory() && ['entities', 'claims'].includes(entry.name)) {
      const inner = await readdir(join(folder, entry.name)).catch((error: NodeJS.ErrnoException) => {
        const message = `the folder cannot be read (${error.code})`;
        problems.push({ file: entry.name, line: 1, rule: 'well-formed', message });
        return [];
      });
      files.push(...inner.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${entry.name}/${name}`));
    } else if (['entities', 'claims'].includes(entry.name)) {
      const message = `${entry.name} is a folder in a seed folder, and no link to one`;
      problems.push({ file: entry.name, line: 1, rule: 'well-formed', message });
    } else if (['predicates.yaml', 'entity-types.yaml', 'sources.yaml'].includes(entry.name)) {
      files.push(entry.name);
    } else if (/\.ya?ml$/.test(entry.name) && !NOT_LOADED.includes(entry.name)) {
      const message = 'a seed folder has no file of this name; see seed/README.md';
      problems.push({ file: entry.name, line: 1, rule: 'well-formed', message });
    }
  }
  if (files.length === 0 && problems.length === 0) {
    throw nothingIn(folder, 'holds no seed files');
  }
  return files.sort();
}

/** The refusal of a folder that nothing would be loaded from. */
function nothingIn(folder: string, what: string): CartularyError {
  return new CartularyError('BAD_USER_INPUT', `The folder ${folder} ${what}; nothing was loaded.`, {
    rule: 'well-formed',
    field: 'from',
    value: folder,
    valid: 'a folder of the form that seed/README.md describes',
  });
}

/** One YAML file (1.2, merge keys allowed, no key twice) that knows the line of every part. */
class SeedFile {
  readonly #name: string;
  readonly #lines = new LineCounter();
  readonly #document;
  readonly #content: unknown;
  readonly #problems: SeedProblem[];
  readonly #malformed: Set<string>;

  constructor(name: string, text: string, problems: SeedProblem[], malformed: Set<string>) {
    this.#name = name;
    this.#problems = problems;
    this.#malformed = malformed;
    this.#document = this.#parse(text);
    for (const error of this.#document.errors)
      this.#report(this.#lineAt(error.pos[0]), `not YAML: ${error.message}`);
    this.#content = this.#document.errors.length ? null : this.#plain();
  }

  #parse(text: string) {
    const parse = (content: string) =>
      parseDocument(content, { lineCounter: this.#lines, merge: true, prettyErrors: false });
    try {
      return parse(text);
    } catch (error) {
      // The parser goes down with its stack on what nests thousands deep.
      this.#report(1, `not readable as YAML: ${(error as Error).message}`);
      return parse('');
    }
  }

  /** The content as plain values; null, and why, where aliases would multiply it without end. */
  #plain(): unknown {
    try {
      return this.#document.toJS({ maxAliasCount: MOST_ALIASES });
    } catch (error) {
      this.#report(1, `not readable as YAML: ${(error as Error).message}`);
      return null;
    }
  }

  /** Items of the list at a path; an absent one is empty. */
  list<T extends z.ZodType>(schema: T, path: Path = []): Placed<z.infer<T>>[] {
    const found = path.length ? (this.#content as Record<string, unknown> | null)?.[path[0]!] : this.#content;
    if (found === null || found === undefined) return [];
    if (!Array.isArray(found)) {
      this.#report(this.#line(path), 'a list is expected here');
      return [];
    }
    return found.flatMap((item, index) => {
      const at = [...path, index];
      const parsed = schema.safeParse(item);
      if (!parsed.success) {
        const { id } = (item ?? {}) as { id?: unknown };
        if (typeof id === 'string') this.#malformed.add(id);
        for (const issue of parsed.error.issues) this.#refuse(issue, at, id);
        return [];
      }
      return [{ value: parsed.data, file: this.#name, line: (inner = []) => this.#line([...at, ...inner]) }];
    });
  }

  onlyKeys(known: string[]): void {
    if (this.#content === null) return;
    if (typeof this.#content !== 'object' || Array.isArray(this.#content)) {
      this.#report(1, `a mapping of ${known.join(', ')} is expected here`);
      return;
    }
    for (const key of Object.keys(this.#content)) {
      if (!known.includes(key))
        this.#report(this.#line([key]), `unknown key ${key}; known: ${known.join(', ')}`);
    }
  }

  #refuse(issue: z.core.$ZodIssue, at: Path, id: unknown): void {
    const path = issue.path as Path;
    const withoutCitation = path.length === 1 && path[0] === 'citations';
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const field = [...path, ...unknown.slice(0, 1)].join('.');
    this.#report(
      this.#line([...at, ...path, ...unknown.slice(0, 1)]),
      `${typeof id === 'string' ? `${id}: ` : ''}${field ? `${field}: ` : ''}${issue.message}`,
      withoutCitation ? 'claim-has-citation' : 'well-formed',
    );
  }

  #report(line: number, message: string, rule = 'well-formed'): void {
    this.#problems.push({ file: this.#name, line, rule, message });
  }

  /** Line of the part at a path, or of the nearest part around it that the file spells out. */
  #line(path: Path): number {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = this.#offset(path.slice(0, length));
      if (offset !== null) return this.#lineAt(offset);
    }
    return 1;
  }

  #offset(path: Path): number | null {
    const parent = path.length > 1 ? this.#document.getIn(path.slice(0, -1), true) : this.#document.contents;
    const key = path.at(-1);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(key));
      return pair && isNode(pair.key) ? (pair.key.range?.[0] ?? null) : null;
    }
    const node = this.#document.getIn(path, true);
    return isNode(node) ? (node.range?.[0] ?? null) : null;
  }

  #lineAt(offset: number): number {
    return this.#lines.linePos(offset).line;
  }
}
