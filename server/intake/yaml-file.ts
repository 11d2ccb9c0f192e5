import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { messageOf } from '../errors/message-of.ts';

/** The way to a part of a file: keys, and places in lists. */
export type Path = (string | number)[];

/** An item of a list in a file and where each part of it stands. */
export interface Item {
  value: unknown;
  /** Line of the part at a path in it, or of the nearest part around that which is written down. */
  line(path: Path): number;
}

/** How many nodes one alias may stand for. */
const MOST_ALIASES = 100;

/** One YAML file (1.2, merge keys allowed, no key twice) that knows the line of every part. */
export class YamlFile {
  readonly #lines = new LineCounter();
  readonly #document;
  readonly #content: unknown;
  readonly #report: (line: number, message: string) => void;

  constructor(text: string, report: (line: number, message: string) => void) {
    this.#report = report;
    this.#document = this.#parse(text);
    for (const error of this.#document.errors)
      report(this.#lineAt(error.pos[0]), `not YAML: ${error.message}`);
    this.#content = this.#document.errors.length ? null : this.#plain();
  }

  /** Items of the list under a key, or of the file as a list; an absent one is empty. */
  list(key?: string): Item[] {
    const path: Path = key === undefined ? [] : [key];
    const found =
      key === undefined ? this.#content : (this.#content as Record<string, unknown> | null)?.[key];
    if (found === null || found === undefined) return [];
    if (!Array.isArray(found)) {
      this.#report(this.#line(path), 'a list is expected here');
      return [];
    }
    return found.map((value, index) => ({ value, line: (inner) => this.#line([...path, index, ...inner]) }));
  }

  /** Tells of every key of the file that is not known. */
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

  #parse(text: string) {
    const parse = (content: string) =>
      parseDocument(content, { lineCounter: this.#lines, merge: true, prettyErrors: false });
    try {
      return parse(text);
    } catch (error) {
      // The parser goes down with its stack on what nests thousands deep.
      this.#report(1, `not readable as YAML: ${messageOf(error)}`);
      return parse('');
    }
  }

  /** The content as plain values; null, and why, where aliases would multiply it without end. */
  #plain(): unknown {
    try {
      return this.#document.toJS({ maxAliasCount: MOST_ALIASES });
    } catch (error) {
      this.#report(1, `not readable as YAML: ${messageOf(error)}`);
      return null;
    }
  }

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
