import { CartularyError } from '../errors/errors.ts';
import { editable } from '../record/editable.ts';
import { canonicalLanguage } from '../record/language-tags.ts';
import { reasonProblems } from '../record/reason.ts';
import { newDraft, requireAnother, withEditor } from '../record/review.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { normalizedQuote } from './anchor.ts';
import {
  type Check,
  CITATION,
  type CitationEdit,
  type CitationRecord,
  type NewCitation,
} from './citation.ts';

/** What a curator may do to citations. */
export interface CitationWrites {
  addCitations(citations: NewCitation[]): Promise<void>;
  /** The citation is a draft again until it is reviewed, and unchecked until its quote is looked up. */
  reviseCitation(id: string, changes: CitationEdit, version: number): Promise<void>;
  reviewCitations(ids: string[]): Promise<void>;
  /** Keeps what a check of the quotes against their texts found; the anchors themselves stay as they are. */
  recordChecks(checks: { citation: string; check: Check }[]): Promise<void>;
  retractCitations(ids: string[], reason: string): Promise<void>;
}

/** Writes to citations. */
export function citationWrites(work: WorkingSet): CitationWrites {
  const { at, by } = work.settings;
  return {
    addCitations: (citations) =>
      work.add(
        'citation',
        citations.map((citation) => newCitation(citation, at, by)),
        'citations',
      ),

    async reviseCitation(id, changes, version) {
      const citation = await work.fetch('citation', id);
      if (citation.status === 'retracted') throw notA('draft or reviewed citation', citation);
      work.requireVersion(id, citation.version, version);
      const edited = { ...citation, ...editable(id, changes, CITATION) };
      const editors = withEditor(citation, by);
      work.put('citation', { ...newCitation(edited, at, by), ...unreviewed(citation), editors });
    },

    async reviewCitations(ids) {
      for (const citation of await work.fetchAll('citation', ids)) {
        if (citation.status !== 'draft') throw notA('draft', citation);
        requireAnother(work, citation);
        work.put('citation', reviewedCitation(citation, at, by));
      }
    },

    async recordChecks(checks) {
      const citations = await work.fetchAll(
        'citation',
        checks.map(({ citation }) => citation),
      );
      citations.forEach((citation, index) => {
        work.put('citation', { ...citation, check: checks[index]!.check });
      });
    },

    async retractCitations(ids, reason) {
      for (const citation of await work.fetchAll('citation', ids)) {
        work.refuse(reasonProblems(reason), citation.id);
        if (citation.status === 'retracted') throw notA('draft or reviewed citation', citation);
        work.put('citation', { ...citation, status: 'retracted', retractedReason: reason, recordedTo: at });
      }
    },
  };
}

/** A draft, as it is first recorded: line breaks of its quote are those of a decoded text. */
export function newCitation(citation: NewCitation, at: string, by: string): CitationRecord {
  const { quote, translation } = citation;
  return {
    ...CITATION.defaults(),
    ...citation,
    quote: {
      ...quote,
      ...normalizedQuote({
        exact: quote?.exact,
        prefix: quote?.prefix ?? null,
        suffix: quote?.suffix ?? null,
      }),
    },
    translation:
      typeof translation?.lang === 'string'
        ? { ...translation, lang: canonicalLanguage(translation.lang) }
        : (translation ?? null),
    check: 'unchecked',
    ...newDraft(at, by),
  };
}

/** What a citation keeps when it is edited: whose it is and since when, but no review and no check. */
function unreviewed({ author, version, recordedFrom }: CitationRecord) {
  return { author, version, recordedFrom };
}

/** The citation as `by` has reviewed it. */
export function reviewedCitation(citation: CitationRecord, at: string, by: string): CitationRecord {
  const reviewWaived = citation.author === by;
  return { ...citation, status: 'reviewed', reviewedBy: by, reviewedAt: at, reviewWaived };
}

function notA(status: string, citation: CitationRecord): CartularyError {
  return new CartularyError('BAD_USER_INPUT', `${citation.id} is ${citation.status}.`, {
    rule: 'well-formed',
    record: citation.id,
    field: 'status',
    value: citation.status,
    valid: status,
  });
}
