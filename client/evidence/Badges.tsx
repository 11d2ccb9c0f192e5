import type { Evidence } from '../api/api.ts';
import { COLOURS, StandingLine } from '../glyphs/StandingMark.tsx';
import { dateWords } from '../model/dates.ts';
import {
  MODALITY_MARKS,
  MODALITY_MEANINGS,
  MODALITY_WORDS,
  NEGATED_MARK,
  STANDING_WORDS,
  standingKey,
} from '../model/marks.ts';
import { gradeMeaning } from './grades.ts';

const STATUS_WORDS = { DRAFT: 'Draft', REVIEWED: 'Reviewed', RETRACTED: 'Retracted' } as const;

/** How a claim stands, in badges that explain themselves. */
export function Badges({ evidence }: { evidence: Evidence }) {
  const { modality, negated, contested, status, valid, observed, grade, witnesses } = evidence;
  const standing = standingKey(evidence);
  return (
    <ul className="badges" aria-label="How this claim stands">
      <li
        style={{ color: `var(--${COLOURS[standing]})` }}
        title={`Independent witnesses that say so: ${witnesses}`}
      >
        <StandingLine standing={standing} />
        {STANDING_WORDS[standing]}
      </li>
      {contested && (
        <li style={{ color: 'var(--contested)' }} title="Some evidence speaks against it: see below.">
          <StandingLine standing="CONTESTED" />
          Contested
        </li>
      )}
      {negated && (
        <li title="It says that this is not so.">
          <b>{NEGATED_MARK}</b> Not so
        </li>
      )}
      <li title={MODALITY_MEANINGS[modality]}>
        <b>{MODALITY_MARKS[modality]}</b> {MODALITY_WORDS[modality]}
      </li>
      {grade && <li title={gradeMeaning(grade.reliability, grade.credibility)}>Grade {grade.code}</li>}
      <li title={valid ? `EDTF ${valid.edtf}` : 'The sources do not say when it holds.'}>
        {valid ? `Holds ${dateWords(valid.edtf)}` : 'Undated'}
      </li>
      {observed && (
        <li title="When the passages that support it were written or spoken. They vouch for nothing after that.">
          Said {saidWords(observed)}
        </li>
      )}
      {status !== standing && <li title="Where it stands in review">{STATUS_WORDS[status]}</li>}
    </ul>
  );
}

/** First and last day in words; one that is not known bounds nothing. */
function saidWords({ first, last }: NonNullable<Evidence['observed']>): string {
  if (first === last && first) return dateWords(first);
  if (first && last) return `between ${dateWords(first)} and ${dateWords(last)}`;
  return last ? `by ${dateWords(last)}` : first ? `after ${dateWords(first)}` : 'some day';
}
