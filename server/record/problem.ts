import { CartularyError, type ErrorCode } from '../errors/errors.ts';
import type { RuleName } from '../record/rules.ts';

/** A rule that a record breaks, in words a person can act on. */
export interface Problem {
  rule: RuleName;
  code: ErrorCode;
  message: string;
  /** Field of the record, such as `valid` or `participants[0].entity`. */
  field?: string;
  value?: unknown;
  valid?: unknown;
}

/** The error that refuses a change for a problem; `origin` is where the record stands in the input, such as `claims[3]`. */
export function refusal(problem: Problem, record: string, origin?: string): CartularyError {
  const { rule, code, message, field, value, valid } = problem;
  const path = [origin, field].filter((part) => part !== undefined && part !== '').join('.');
  return new CartularyError(code, `${record}: ${message}`, {
    rule,
    record,
    ...(path === '' ? {} : { field: path }),
    ...(value === undefined ? {} : { value }),
    ...(valid === undefined ? {} : { valid }),
  });
}
