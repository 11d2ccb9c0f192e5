import { useEffect, useState } from 'react';
import { useExplorer } from '../store/explorer.ts';
import { back, select } from '../store/select.ts';
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
                <button type="button" className="btn" onClick={() => void select(null, 'replace')}>
                  Drop from the link
                </button>
              </p>
            </>
          )}
        </section>
      );
    case 'entity':
      return <EntityPanel key={details.facts.id} facts={details.facts} loadingMore={details.loadingMore} />;
    case 'claim':
      return <ClaimPanel key={details.evidence.id} evidence={details.evidence} alsoSaid={details.alsoSaid} />;
    case 'source':
      return (
        <SourcePanel
          key={details.source.id}
          source={details.source}
          impact={details.impact}
          loadingMore={details.loadingMore}
        />
      );
  }
}

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
