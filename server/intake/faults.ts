import { CartularyError } from '../errors/errors.ts';
import type { RowRefused } from './row-refused.ts';

/** One fault of a folder: where it stands, the rule it breaks, and what to do about it. */
export interface Fault {
  /** Relative to the folder. */
  file: string;
  /** From 1. */
  line: number;
  rule: string;
  message: string;
}

/** A folder is refused whole; `problems` has every fault that was found, in order of file and line. */
export class FolderRefused extends CartularyError {
  readonly problems: Fault[];
  constructor(problems: Fault[]) {
    const lines = problems.map(({ file, line, rule, message }) => `${file}:${line}: ${rule}: ${message}`);
    super('BAD_USER_INPUT', `The seed is refused, nothing was loaded:\n${lines.join('\n')}`, {
      rule: problems[0]?.rule,
      valid: 'a folder of the form that seed/README.md describes',
    });
    this.problems = problems;
  }
}

/** The faults of a folder, gathered while it is read and checked, so that all of them can be named at once. */
export class Faults {
  readonly #found = new Map<string, Fault & { value: unknown }>();
  /** Ids of records that are left out for a fault of form; naming one of them is not another fault. */
  readonly #malformed = new Set<string>();

  get none(): boolean {
    return this.#found.size === 0;
  }

  add({ file = '', line, message, details, code }: RowRefused): void {
    this.report({ file, line, rule: details.rule ?? code, message }, details);
  }

  /** A fault of a file, or of a record in it that is left out for it. */
  report(fault: Fault, { record, value }: { record?: string | undefined; value?: unknown } = {}): void {
    if (fault.rule === 'well-formed' && record !== undefined) this.#malformed.add(record);
    this.#found.set(Object.values(fault).join('\n'), { ...fault, value });
  }

  /** Throws {@link FolderRefused} when there are any. */
  refuse(): void {
    const real = [...this.#found.values()]
      .filter(({ value, rule }) => rule === 'well-formed' || !this.#malformed.has(String(value)))
      .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
    if (real.length > 0) throw new FolderRefused(real.map(({ value: _, ...fault }) => fault));
  }
}
