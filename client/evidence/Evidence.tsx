import { useExplorer } from '../store/explorer.ts';
import { Text } from '../text/Text.tsx';
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
      return (
        <section className="sec" role="status">
          <p className="quiet">Fetching the evidence …</p>
        </section>
      );
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
            <p className="quiet">The address may be mistyped. Search for what you are after.</p>
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
