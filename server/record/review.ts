import type { WorkingSet } from './working-set.ts';

/** What a review is of, and whose words are in it. */
export interface Reviewable {
  id: string;
  author: string;
  editors: string[];
}

/** What every claim and citation begins as. */
export function newDraft(at: string, by: string) {
  return {
    status: 'draft' as const,
    author: by,
    editors: [],
    reviewedBy: null,
    reviewedAt: null,
    reviewWaived: false,
    retractedReason: null,
    version: 1,
    recordedFrom: at,
    recordedTo: null,
  };
}

/** Who has words in it besides its author, once `by` has changed it. */
export function withEditor(
  { author, editors }: Pick<Reviewable, 'author' | 'editors'>,
  by: string,
): string[] {
  return author === by || editors.includes(by) ? editors : [...editors, by].sort();
}

/** Whether the curator of this change may review it: their words are not in it, or the install has one user. */
export function mayReview(work: WorkingSet, { author, editors }: Reviewable): boolean {
  const { by, singleUser, without } = work.settings;
  return singleUser || without.has('reviewed-by-another') || (author !== by && !editors.includes(by));
}

/** Refuses the review (FORBIDDEN) where `mayReview` says no. */
export function requireAnother(work: WorkingSet, reviewed: Reviewable): void {
  if (mayReview(work, reviewed)) return;
  work.refuse(
    [
      {
        rule: 'reviewed-by-another',
        code: 'FORBIDDEN',
        message: 'a curator does not review their own words',
        field: 'author',
        value: work.settings.by,
        valid: 'a review by another curator',
      },
    ],
    reviewed.id,
  );
}
