import { useShallow } from 'zustand/react/shallow';
import { acceptMerged, dropUnknown } from './store/explore.ts';
import { useExplorer } from './store/explorer.ts';
import { useWork } from './store/work.ts';
import { Text } from './text/Text.tsx';
import { Progress } from './ui/Progress.tsx';

/** Ids shown of those that a link names in vain; the rest is counted. */
const MOST_NAMED = 3;

/** Over the map: what is under way, what went wrong, and what a link named that is not there. */
export function MapNotes({ isEmpty }: { isEmpty: boolean }) {
  return (
    <div className="map-notes">
      <Work />
      {!isEmpty && <Trouble />}
      <LinkNote />
    </div>
  );
}

function Work() {
  const tasks = useWork((state) => state.tasks);
  return tasks.map(({ id, title, busyFor, cancel }) => (
    <div className="map-note" key={id}>
      <Progress onCancel={cancel}>
        <Text>{title}</Text> …{busyFor !== null && ` The server is busy; asking again in ${busyFor} s.`}
      </Progress>
    </div>
  ));
}

function Trouble() {
  const failure = useExplorer((state) => state.failure);
  if (!failure) return null;
  return (
    <div className="map-note trouble" role="alert">
      <Text>{failure.message}</Text>
      {failure.retry && (
        <button type="button" className="btn" onClick={failure.retry}>
          Try again
        </button>
      )}
    </div>
  );
}

function LinkNote() {
  const { unknown, strays, merged } = useExplorer(useShallow(({ linked }) => linked));
  return (
    <>
      {unknown.length > 0 && (
        <div className="map-note" role="status">
          <span>
            This link names {unknown.length === 1 ? 'an entity' : `${unknown.length} entities`} that the
            register does not have: {named(unknown)}
          </span>
          <button type="button" className="btn" onClick={dropUnknown}>
            Drop from the link
          </button>
        </div>
      )}
      {strays.length > 0 && (
        <div className="map-note" role="status">
          <span>
            Only entities open on the map:{' '}
            {strays.slice(0, MOST_NAMED).map(({ id, is }, index) => (
              <span key={id}>
                {index > 0 && '; '}
                <Text>{id}</Text> is a {is.toLowerCase()}
              </span>
            ))}
            {strays.length > MOST_NAMED && ` and ${strays.length - MOST_NAMED} more`}
          </span>
          <button type="button" className="btn" onClick={dropUnknown}>
            Drop from the link
          </button>
        </div>
      )}
      {merged.length > 0 && (
        <div className="map-note" role="status">
          <span>
            {merged.slice(0, MOST_NAMED).map(({ from, into }, index) => (
              <span key={from}>
                {index > 0 && '; '}
                <Text>{from}</Text> was merged into <Text>{into}</Text>
              </span>
            ))}
            {merged.length > MOST_NAMED && ` and ${merged.length - MOST_NAMED} more`}
          </span>
          <button type="button" className="btn" onClick={acceptMerged}>
            All right
          </button>
        </div>
      )}
    </>
  );
}

function named(ids: readonly string[]) {
  return (
    <>
      {ids.slice(0, MOST_NAMED).map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Text>{id}</Text>
        </span>
      ))}
      {ids.length > MOST_NAMED && ` and ${ids.length - MOST_NAMED} more`}
    </>
  );
}
