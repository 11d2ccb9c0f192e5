import type { Problem } from '../record/problem.ts';
import type { RuleName } from '../record/rules.ts';
import type { TextRuleName } from './text-rules.ts';

/** One record that breaks one rule. */
export interface Violation {
  rule: RuleName | TextRuleName;
  /** Id of the record; `revision:<n>` for a revision. */
  record: string;
  message: string;
}

/** What breaks no rule and yet is to be known: a history that was erased, a record that can't be held to the ledger. */
export interface Note {
  record: string;
  message: string;
}

/** The violations of a record that has these problems. */
export function violationsOf(record: string, problems: Problem[]): Violation[] {
  return problems.map(({ rule, message }) => ({ rule, record, message }));
}
