import type { Impact, SourceCitation, SourceRecord } from '../api/api.ts';
import { dateWords } from '../model/dates.ts';
import { markOf } from '../model/marks.ts';
import { moreCitations, select } from '../store/select.ts';
import { counted } from '../text/counted.ts';
import { plain } from '../text/plain.ts';
import { Text } from '../text/Text.tsx';
import { locatorWords, Reliability } from './CitationEntry.tsx';

const STANCE_TITLES = { SUPPORTS: 'Supports', CONTRADICTS: 'Speaks against', MENTIONS: 'Mentions' } as const;
const ACCESS_WORDS = { OPEN: 'open', PAYWALLED: 'behind a paywall', OFFLINE: 'offline' } as const;
const DERIVATION_WORDS = {
  COPY: 'a copy of',
  TRANSLATION: 'a translation of',
  SUMMARY: 'a summary of',
  REPORT: 'a report on',
} as const;

/** A source: its bibliographic record, how far to rely on it, what rests on it, and what would fall with it. */
export function SourcePanel({
  source,
  impact,
  loadingMore,
}: {
  source: SourceRecord;
  impact: Impact;
  loadingMore: boolean;
}) {
  const citations = source.citations.edges.map(({ node }) => node);
  const { totalCount, pageInfo } = source.citations;
  return (
    <article aria-label="Source">
      <section className="sec">
        <p className="crumb">
          <span>
            Source · <Text>{source.type.replaceAll('-', ' ')}</Text>
            {source.status === 'RETRACTED' && ' · retracted'}
          </span>
        </p>
        <h2 className="claim-text" dir="auto">
          {plain(source.title)}
        </h2>
        <Reliability source={source} />
        <Record source={source} />
        {source.url && (
          <p className="actions">
            <a className="link" href={source.url} target="_blank" rel="noreferrer">
              Open source
            </a>
          </p>
        )}
      </section>
      <Fall impact={impact} />
      {(['SUPPORTS', 'CONTRADICTS', 'MENTIONS'] as const).map((stance) => {
        const ofStance = citations.filter((citation) => citation.stance === stance);
        if (ofStance.length === 0) return null;
        return (
          <section className="sec" key={stance}>
            <h3 className="cap">
              {STANCE_TITLES[stance]} · {counted(ofStance.length, 'citation')}
            </h3>
            <ul className="rows">
              {ofStance.map((citation) => (
                <CitedClaim key={citation.id} citation={citation} />
              ))}
            </ul>
          </section>
        );
      })}
      {citations.length === 0 && (
        <section className="sec">
          <p className="quiet">Nothing in the register cites it.</p>
        </section>
      )}
      {pageInfo.hasNextPage && (
        <section className="sec">
          <p className="quiet">
            Showing {citations.length.toLocaleString('en')} of {totalCount.toLocaleString('en')} citations
          </p>
          <p className="actions">
            <button type="button" className="btn" disabled={loadingMore} onClick={() => void moreCitations()}>
              {loadingMore ? 'Fetching …' : 'Show more'}
            </button>
          </p>
        </section>
      )}
    </article>
  );
}

function Record({ source }: { source: SourceRecord }) {
  const { authors, container, publisher, issued, accessed, language, rights, access, note, derivesFrom } =
    source;
  const terms: [string, string | null][] = [
    ['by', authors.join(', ') || null],
    ['in', container],
    ['publisher', publisher],
    ['issued', issued ? dateWords(issued) : null],
    ['accessed', accessed ? dateWords(accessed) : null],
    ['language', language],
    ['access', ACCESS_WORDS[access]],
    ['rights', rights?.statement ?? null],
    ['note', note],
  ];
  return (
    <dl className="particulars">
      {terms.map(([term, value]) =>
        value ? (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Text>{value}</Text>
            </dd>
          </div>
        ) : null,
      )}
      {derivesFrom.map((derivation) => (
        <div key={derivation.source.id}>
          <dt>derives</dt>
          <dd>
            {DERIVATION_WORDS[derivation.kind]}{' '}
            <button
              type="button"
              className="link"
              onClick={() => void select({ kind: 'source', id: derivation.source.id })}
            >
              <Text>{derivation.source.title}</Text>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the register would lose with the source. Asking changes nothing. */
function Fall({ impact }: { impact: Impact }) {
  const lost = [
    [
      impact.claimsLeftWithNone.totalCount,
      'claim would have no witness left',
      'claims would have no witness left',
    ],
    [impact.claimsLosingStanding.totalCount, 'would be down to one witness', 'would be down to one witness'],
    [
      impact.entitiesFallingOff.totalCount,
      'entity would fall off the map',
      'entities would fall off the map',
    ],
    [
      impact.linksFallingAway.totalCount,
      'pair of entities would no longer be linked',
      'pairs of entities would no longer be linked',
    ],
  ] as const;
  return (
    <section className="sec">
      <h3 className="cap">If this source were withdrawn</h3>
      {impact.total === 0 ? (
        <p className="quiet">Nothing would fall: no live claim needs it.</p>
      ) : (
        <ul className="quiet">
          {lost
            .filter(([number]) => number > 0)
            .map(([number, one, many]) => (
              <li key={many}>{counted(number, one, many)}</li>
            ))}
        </ul>
      )}
    </section>
  );
}

/** A claim that the source is cited for: opens at that citation. */
function CitedClaim({ citation }: { citation: SourceCitation }) {
  const { id, claim, quote, locator, status } = citation;
  const mark = markOf(claim);
  return (
    <li>
      <button
        type="button"
        className="row"
        onClick={() => void select({ kind: 'claim', id: claim.id, citation: id })}
      >
        <span>
          {mark && <span className="row-mark">{mark} </span>}
          <Text>{claim.text}</Text>
          <span className="row-date">
            {' '}
            “<Text>{quote.exact}</Text>”
            {locator && (
              <>
                , <Text>{locatorWords(locator)}</Text>
              </>
            )}
            {status !== 'REVIEWED' && ` · ${status.toLowerCase()}`}
            {claim.status === 'RETRACTED' && ' · claim retracted'}
          </span>
        </span>
      </button>
    </li>
  );
}
