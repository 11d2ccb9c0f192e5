import type { ReactNode } from 'react';
import type { ClaimWithin, Evidence, SliceClaim } from '../api/api.ts';
import { StandingWord } from '../glyphs/StandingMark.tsx';
import { markOf, standingKey } from '../model/marks.ts';
import { asksContext, layers, opened, selectionIn } from '../model/workspace.ts';
import { bring } from '../store/explore.ts';
import { useExplorer } from '../store/explorer.ts';
import { dropCitation, select } from '../store/select.ts';
import { useGraph } from '../store/shown.ts';
import { counted } from '../text/counted.ts';
import { plain } from '../text/plain.ts';
import { Text } from '../text/Text.tsx';
import { Badges } from './Badges.tsx';
import { CitationEntry } from './CitationEntry.tsx';
import { PickEntity } from './PickEntity.tsx';
import { valueWords } from './value-words.ts';

const STANCE_TITLES = {
  SUPPORTS: 'Evidence',
  CONTRADICTS: 'Against it',
  MENTIONS: 'Also mentioned',
} as const;

/** A claim as one can quote it, how it stands, what holds it up, and what else is said of the two. */
export function ClaimPanel({ evidence, alsoSaid }: { evidence: Evidence; alsoSaid: readonly SliceClaim[] }) {
  const citations = evidence.citations.edges.map(({ node }) => node);
  return (
    <article aria-label="Claim">
      <CitationGone of={evidence} />
      <section className="sec">
        <Ends evidence={evidence} />
        <h2 className="claim-text" dir="auto">
          {plain(evidence.text)}
        </h2>
        <Badges evidence={evidence} />
        <Particulars evidence={evidence} />
        <ShowOnMap evidence={evidence} />
      </section>
      <Within title="What was said, planned or proposed" claims={evidence.content} />
      <Within title="On condition that" claims={evidence.conditions} />
      <Within title="For the reason that" claims={evidence.reasons} />
      {(['SUPPORTS', 'CONTRADICTS', 'MENTIONS'] as const).map((stance) => {
        const ofStance = citations.filter((citation) => citation.stance === stance);
        if (ofStance.length === 0) return null;
        return (
          <section className="sec" key={stance}>
            <h3 className="cap">
              {STANCE_TITLES[stance]} · {counted(ofStance.length, 'citation')}
              {stance === 'SUPPORTS' && `, ${counted(evidence.witnesses, 'witness', 'witnesses')}`}
            </h3>
            {ofStance.map((citation) => (
              <CitationEntry key={citation.id} citation={citation} />
            ))}
          </section>
        );
      })}
      {citations.length === 0 && (
        <section className="sec">
          <p className="quiet">No live citation holds this claim up.</p>
        </section>
      )}
      <Contested of={evidence} />
      <Within title="It is part of" claims={evidence.partOf} />
      {alsoSaid.length > 0 && (
        <section className="sec">
          <h3 className="cap">Also said of these two · {alsoSaid.length}</h3>
          <ul className="rows">
            {alsoSaid.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** A link may select a citation that the claim does not have, or has on a page that is not here. */
function CitationGone({ of: { citations } }: { of: Evidence }) {
  const citation = useExplorer(({ workspace }) => selectionIn(workspace)?.citation);
  const isHere = citations.edges.some(({ node }) => node.id === citation);
  if (!citation || isHere || citations.totalCount > citations.edges.length) return null;
  return (
    <section className="sec" role="alert">
      <p>
        This claim has no citation <Text>{citation}</Text>.
      </p>
      <p className="actions">
        <button type="button" className="btn" onClick={dropCitation}>
          Drop from the link
        </button>
      </p>
    </section>
  );
}

function Ends({ evidence: { subject, object, predicate } }: { evidence: Evidence }) {
  return (
    <p className="crumb">
      <PickEntity entity={subject} />
      <span title={plain(predicate.definition)}>
        → <Text>{predicate.label}</Text>
      </span>
      {object && (
        <>
          <span>→</span>
          <PickEntity entity={object} />
        </>
      )}
    </p>
  );
}

function Particulars({ evidence: { value, participants, valid, retractedReason } }: { evidence: Evidence }) {
  if (!value && participants.length === 0 && !valid?.dateBasis && !retractedReason) return null;
  return (
    <dl className="particulars">
      {value && (
        <Term term="value">
          <Text>{valueWords(value)}</Text>
        </Term>
      )}
      {participants.map(({ role, entity }) => (
        <Term key={role + entity.id} term={role.toLowerCase()}>
          <PickEntity entity={entity} />
        </Term>
      ))}
      {valid?.dateBasis && (
        <Term term="dated by">
          <Text>{valid.dateBasis}</Text>
        </Term>
      )}
      {retractedReason && (
        <Term term="retracted">
          <Text>{retractedReason}</Text>
        </Term>
      )}
    </dl>
  );
}

function Term({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Only for a claim that could be a line of the map and is none. */
function ShowOnMap({ evidence }: { evidence: Evidence }) {
  const { subject, object, embedded } = evidence;
  const graph = useGraph();
  const isShown = useExplorer(({ workspace }) => {
    const reach = opened(workspace).flatMap(([id]) => [
      id,
      ...layers(workspace).flatMap((layer) => graph.reach[id]?.[layer]?.entities ?? []),
    ]);
    return (
      graph.links[evidence.id] !== undefined &&
      (!evidence.predicate.context || asksContext(workspace)) &&
      reach.includes(subject.id) &&
      reach.includes(object?.id ?? '')
    );
  });
  if (isShown || embedded || !object) return null;
  return (
    <p className="actions">
      <button type="button" className="btn" onClick={() => void bring(evidence)}>
        Show on the map
      </button>
    </p>
  );
}

/** Claims that belong to this one, shown within it. */
function Within({ title, claims }: { title: string; claims: readonly ClaimWithin[] }) {
  if (claims.length === 0) return null;
  return (
    <section className="sec">
      <h3 className="cap">{title}</h3>
      <ul className="rows">
        {claims.map((claim) => (
          <li key={claim.id}>
            <button
              type="button"
              className="row serif"
              onClick={() => void select({ kind: 'claim', id: claim.id })}
            >
              <span>
                <Mark of={claim} />
                <Text>{claim.text}</Text>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contested({ of: { id, contestedBy: against } }: { of: Evidence }) {
  if (against.length === 0) return null;
  return (
    <section className="sec">
      <h3 className="cap" style={{ color: 'var(--contested)' }}>
        Contested by · {against.length}
      </h3>
      <ul className="rows">
        {against.map((item) =>
          item.__typename === 'Claim' ? (
            <li key={item.id}>
              <button
                type="button"
                className="row serif"
                onClick={() => void select({ kind: 'claim', id: item.id })}
              >
                <span>
                  <Mark of={item} />
                  <Text>{item.text}</Text>
                </span>
              </button>
            </li>
          ) : item.__typename === 'Citation' ? (
            <li key={item.id}>
              <button
                type="button"
                className="row"
                onClick={() => void select({ kind: 'claim', id, citation: item.id })}
              >
                <span>
                  <span className="serif">
                    “<Text>{item.quote.exact}</Text>”
                  </span>{' '}
                  — <Text>{item.source.title}</Text>
                </span>
              </button>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}

function ClaimRow({ claim }: { claim: SliceClaim | (ClaimWithin & { status: string }) }) {
  return (
    <li>
      <button type="button" className="row" onClick={() => void select({ kind: 'claim', id: claim.id })}>
        <span>
          <Mark of={claim} />
          <Text>{claim.text}</Text>
        </span>
        <StandingWord standing={standingKey(claim)} contested={claim.contested} />
      </button>
    </li>
  );
}

function Mark({ of }: { of: ClaimWithin }) {
  const mark = markOf(of);
  return mark ? <span className="row-mark">{mark} </span> : null;
}
