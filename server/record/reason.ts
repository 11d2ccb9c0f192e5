import type { Problem } from './problem.ts';

/** A retraction must say why. */
export function reasonProblems(reason: string | null): Problem[] {
  if (reason !== null && reason.trim() !== '') return [];
  return [
    {
      rule: 'retraction-has-reason',
      code: 'BAD_USER_INPUT',
      message: 'a retraction says why',
      field: 'reason',
      value: reason,
      valid: 'a reason in words',
    },
  ];
}
