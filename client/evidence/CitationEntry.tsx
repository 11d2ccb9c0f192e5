import type { Citation } from '../api/api.ts';
import { dateWords } from '../model/dates.ts';
import { selectionIn } from '../model/workspace.ts';
import { useExplorer } from '../store/explorer.ts';
import { select } from '../store/select.ts';
import { plain } from '../text/plain.ts';
import { Text } from '../text/Text.tsx';
import { credibilityMeaning, reliabilityMeaning } from './grades.ts';
import { PickEntity } from './PickEntity.tsx';

const CHECK_WORDS: Record<Citation['check'], string> = {
  VERIFIED: '✓ passage verified',
  UNCHECKED: 'not checked against the text',
  MOVED: 'found elsewhere in the text',
  CHANGED: 'text changed; waits for review',
  AMBIGUOUS: 'stands in several places of the text',
  GONE: 'passage not found any more',
};
const CHECK_COLOURS: Record<Citation['check'], string> = {
  VERIFIED: 'corroborated',
  UNCHECKED: 'ink-2',
  MOVED: 'single',
  CHANGED: 'contested',
  AMBIGUOUS: 'single',
  GONE: 'contested',
};

/** One passage of one source: where it stands, what it says, who says it, and how far to trust it. */
export function CitationEntry({ citation }: { citation: Citation }) {
  const { source, saidBy, saidOn, saidOnBasis, locator, credibility, status, translation } = citation;
  const isChosen = useExplorer(({ workspace }) => selectionIn(workspace)?.citation === citation.id);
  // Where the text is here, the quote was just found in it: that says more than when it was last checked.
  const found = citation.textCheck.check === 'UNCHECKED' ? citation.check : citation.textCheck.check;
  return (
    <article
      className="cite"
      id={citation.id}
      aria-label={`Citation of ${plain(source.title)}`}
      ref={isChosen ? bringIntoView : null}
      data-chosen={isChosen || undefined}
    >
      <h4>
        <button type="button" className="link" onClick={() => void select({ kind: 'source', id: source.id })}>
          <Text>{source.title}</Text>
        </button>
      </h4>
      <SourceWords {...citation} />
      <Reliability source={source} />
      {saidBy && (
        <p className="quiet">
          Reporting <PickEntity entity={saidBy} />
          {saidOn && `, ${dateWords(saidOn)}`}
        </p>
      )}
      {saidOn && !saidBy && <p className="quiet">Said {dateWords(saidOn)}</p>}
      {saidOnBasis && (
        <p className="quiet">
          dated by <Text>{saidOnBasis}</Text>
        </p>
      )}
      <Passage citation={citation} />
      {translation && (
        <p className="quiet">
          <span className="serif">
            “<Text lang={translation.lang}>{translation.text}</Text>”
          </span>{' '}
          (translated by <Text>{translation.by}</Text>)
        </p>
      )}
      <p className="cite-foot quiet">
        {locator && <Text>{locatorWords(locator)}</Text>}
        <span
          style={{ color: `var(--${CHECK_COLOURS[found]})` }}
          title={citation.textCheck.message ?? undefined}
        >
          {checkWords(citation)}
        </span>
        <span title={`The passage: ${credibilityMeaning(credibility)}`}>
          credibility {credibility ?? 'unjudged'}
        </span>
        {status !== 'REVIEWED' && <span>{status.toLowerCase()}</span>}
        {source.url && (
          <a className="link" href={source.url} target="_blank" rel="noreferrer">
            Open source
          </a>
        )}
      </p>
    </article>
  );
}

function checkWords({ check, textCheck }: Citation): string {
  if (textCheck.check === 'UNCHECKED') return CHECK_WORDS[check];
  if (textCheck.check === 'VERIFIED') return '✓ passage found in the text';
  if (textCheck.check === 'AMBIGUOUS') return `stands in ${textCheck.places} places of the text`;
  const isTypography = textCheck.check === 'CHANGED' && textCheck.typographic;
  return isTypography ? 'found in the text, in another typography' : CHECK_WORDS[textCheck.check];
}

function bringIntoView(citation: HTMLElement | null): void {
  citation?.scrollIntoView({ block: 'nearest' });
}

/** The paragraph with the quote marked, where this install has the text; else the anchor phrase alone. */
function Passage({ citation: { passage, quote, textCheck } }: { citation: Citation }) {
  if (!passage) {
    return (
      <blockquote className="quote">
        <p dir="auto">
          {plain(quote.prefix ?? '… ')}
          <mark>{plain(quote.exact)}</mark>
          {plain(quote.suffix ?? ' …')}
        </p>
        {textCheck.check === 'UNCHECKED' && textCheck.message === null && (
          <p
            className="not-here"
            title="This install does not have the text of the source, only this anchor phrase."
          >
            text not here
          </p>
        )}
      </blockquote>
    );
  }
  const { text, start, end } = passage;
  return (
    <blockquote className="quote">
      <p dir="auto">
        {plain(text.slice(0, start))}
        <mark>{plain(text.slice(start, end))}</mark>
        {plain(text.slice(end))}
      </p>
    </blockquote>
  );
}

/** Who published it, who wrote it, when, and whether it was taken back. */
function SourceWords({ source: { publisher, authors, issued, status } }: Citation) {
  return (
    <p className="quiet">
      <Text>{publisher ?? 'publisher not stated'}</Text>
      {authors.length > 0 && (
        <>
          {' · '}
          <Text>{authors.join(', ')}</Text>
        </>
      )}
      {` · ${issued ? dateWords(issued) : 'undated copy'}`}
      {status === 'RETRACTED' && ' · retracted'}
    </p>
  );
}

/** How far the source can be relied on, and why on asking. */
export function Reliability({
  source: { reliability, reliabilityReason },
}: {
  source: Pick<Citation['source'], 'reliability' | 'reliabilityReason'>;
}) {
  const words = reliability
    ? `Reliability ${reliability}: ${reliabilityMeaning(reliability)}`
    : 'Reliability unjudged';
  if (!reliabilityReason) return <p className="quiet">{words}</p>;
  return (
    <details className="why">
      <summary>{words}</summary>
      <Text>{reliabilityReason}</Text>
    </details>
  );
}

/** `¶ 9` for a paragraph, `row 5`, or a pointer as it is. */
export function locatorWords({ label, value }: { label: string; value: string }): string {
  if (label === 'paragraph') return `¶ ${value}`;
  return label === 'pointer' ? value : `${label} ${value}`;
}
