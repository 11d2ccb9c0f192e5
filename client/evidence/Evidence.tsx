import { useEffect, useMemo, useState } from 'react';
import { type ClaimDetails, type EntityDetails, type SourceDetails, useExplorer } from '../store/explorer.ts';
import { back, dropSelection } from '../store/select.ts';
import { evidenceOf, factsOf, linesOf, sourceOf } from '../store/show-records.ts';
import { Text } from '../text/Text.tsx';
import { Progress } from '../ui/Progress.tsx';
import { ClaimPanel } from './ClaimPanel.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { SourcePanel } from './SourcePanel.tsx';
import './evidence.css';

/** What is selected, and what holds it up. */
export function Evidence() {
  const details = useExplorer((state) => state.details);
  const register = useExplorer((state) => state.register);
  switch (details.state) {
    case 'none':
      return (
        <section className="sec hello">
          <h2 className="claim-text">
            Who did what, under which agreement, at which facility, and who says so.
          </h2>
          <p className="quiet">
            Every line on the map is a claim. Pick one to read the evidence behind it, or pick an entity for
            all that is said of it. A double click brings in its other claims.
          </p>
          {register && (
            <p className="quiet">
              This register holds {register.entities.toLocaleString('en')} entities and{' '}
              {register.claims.toLocaleString('en')} claims.
            </p>
          )}
        </section>
      );
    case 'loading':
      return <Fetching busyFor={details.busyFor} />;
    case 'failed':
      return (
        <section className="sec" role="alert">
          <p className="claim-text">
            <Text>{details.failure.message}</Text>
          </p>
          {details.failure.retry ? (
            <button type="button" className="btn" onClick={details.failure.retry}>
              Try again
            </button>
          ) : (
            <>
              <p className="quiet">
                It may have been taken out of the register, or the address be mistyped. Search for what you
                are after.
              </p>
              <p className="actions">
                <button type="button" className="btn" onClick={() => void dropSelection()}>
                  Drop from the link
                </button>
              </p>
            </>
          )}
        </section>
      );
    case 'entity':
      return <OfEntity key={details.id} details={details} />;
    case 'claim':
      return <OfClaim key={details.id} details={details} />;
    case 'source':
      return <OfSource key={details.id} details={details} />;
  }
}

function OfEntity({ details }: { details: EntityDetails }) {
  const records = useRecords();
  const facts = useMemo(() => factsOf(records, details), [records, details]);
  return facts && <EntityPanel facts={facts} loadingMore={details.loadingMore} />;
}

function OfClaim({ details }: { details: ClaimDetails }) {
  const records = useRecords();
  const evidence = useMemo(() => evidenceOf(records, details), [records, details]);
  const alsoSaid = useMemo(() => linesOf(records, details.alsoSaid), [records, details]);
  return evidence && <ClaimPanel evidence={evidence} alsoSaid={alsoSaid} />;
}

function OfSource({ details }: { details: SourceDetails }) {
  const records = useRecords();
  const source = useMemo(() => sourceOf(records, details), [records, details]);
  return source && <SourcePanel source={source} impact={details.impact} loadingMore={details.loadingMore} />;
}

const useRecords = () => useExplorer((state) => state.records);

/** What is fetched at once is only said; what takes longer can be stopped. */
function Fetching({ busyFor }: { busyFor: number | null }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  const words =
    busyFor === null
      ? 'Fetching the evidence …'
      : `The server is busy; asking for the evidence again in ${busyFor} s.`;
  return (
    <section className="sec">
      {isSlow ? (
        <Progress onCancel={() => void back()}>{words}</Progress>
      ) : (
        <p className="quiet" role="status">
          {words}
        </p>
      )}
    </section>
  );
}
