import { useShallow } from 'zustand/react/shallow';
import type { Visible } from './model/visible.ts';
import { asksContext, isFiltered, layers, opened, places } from './model/workspace.ts';
import { expandFully, showContext, start } from './store/explore.ts';
import { isInVain, useExplorer } from './store/explorer.ts';
import { FULL_LIMIT } from './store/route.ts';
import { useGraph } from './store/shown.ts';
import { showFiltered, showHidden } from './store/view.ts';
import { counted } from './text/counted.ts';
import { cutTo } from './text/cut.ts';
import { Text } from './text/Text.tsx';

/** How much is on screen, what is not and why, and how to see it. */
export function StatusNote({ shown }: { shown: Visible }) {
  const graph = useGraph();
  const workspace = useExplorer((state) => state.workspace);
  if (shown.entities.length === 0 && shown.filteredOut + shown.hidden === 0) return null;
  const cut = opened(workspace).flatMap(([id, limit]) => {
    const reaches = layers(workspace).flatMap((layer) => graph.reach[id]?.[layer] ?? []);
    const ofIt = shown.links.filter(({ subject, object }) => subject === id || object === id).length;
    const total = reaches.reduce((sum, reach) => sum + reach.total, 0);
    const isWhole = reaches.every((reach) => reach.total <= limit);
    return isWhole
      ? []
      : [
          {
            id,
            ofIt,
            total,
            isLast: limit >= FULL_LIMIT,
            fits: reaches.every((reach) => reach.total <= FULL_LIMIT),
          },
        ];
  });
  const isCut = isFiltered(workspace);
  return (
    <div className="status-note" role="status">
      <span>
        {counted(shown.entities.length, 'entity', 'entities')},{' '}
        {counted(shown.links.length, 'claim', 'claims')} between them
      </span>
      {cut.slice(0, 2).map(({ id, ofIt, total, isLast, fits }) => (
        <span key={id}>
          <span>
            <Text>{cutName(graph.entities[id]?.name ?? id)}</Text>: showing {ofIt.toLocaleString('en')} of{' '}
            {total.toLocaleString('en')} claims of its own
          </span>
          {!isLast && (
            <button type="button" className="link" onClick={() => void expandFully(id)}>
              {fits ? 'Show the rest' : `Show the best ${FULL_LIMIT}`}
            </button>
          )}
        </span>
      ))}
      {cut.length > 2 && <span>{cut.length - 2} more are cut</span>}
      <ContextNote around={shown.contextAround} isShown={asksContext(workspace)} />
      {isCut && (
        <span>
          {shown.filteredOut > 0
            ? `${counted(shown.filteredOut, 'entity', 'entities')} filtered out`
            : 'filtered'}
          <button type="button" className="link" onClick={showFiltered}>
            Clear filters
          </button>
        </span>
      )}
      {shown.hidden > 0 && (
        <span>
          {shown.hidden} hidden
          <button type="button" className="link" onClick={showHidden}>
            Bring back
          </button>
        </span>
      )}
    </div>
  );
}

/** Context claims say what lies where and what borders on what: they fill the map only when asked for. */
function ContextNote({ around, isShown }: { around: number; isShown: boolean }) {
  if (around === 0 && !isShown) return null;
  return (
    <span title="Context claims say what lies where, what borders on what, and the like.">
      {isShown ? 'context claims shown' : `${counted(around, 'context claim', 'context claims')} left out`}
      <button type="button" className="link" onClick={() => void showContext(!isShown)}>
        {isShown ? 'Leave out' : 'Show'}
        <span className="sr-only"> context claims</span>
      </button>
    </span>
  );
}

/** What stands in the place of an empty map once it was to be drawn: what went wrong, or what to do. */
export function MapMessage({ isEmpty }: { isEmpty: boolean }) {
  const { started, failure, register, isTouched, opensNothing } = useExplorer(
    useShallow(({ started, failure, register, workspace, linked }) => ({
      opensNothing: isInVain(linked),
      started,
      failure,
      register,
      isTouched: places(workspace).length > 0 || isFiltered(workspace),
    })),
  );
  if (!isEmpty || !(started || failure)) return null;
  return (
    <div className="map-message">
      {failure ? (
        <div role="alert">
          <h2>
            <Text>{failure.message}</Text>
          </h2>
          <p style={{ marginTop: 12 }}>
            <button type="button" className="btn" onClick={failure.retry ?? (() => void start())}>
              Try again
            </button>
          </p>
        </div>
      ) : register && register.entities === 0 ? (
        <div role="status">
          <h2>The register is empty.</h2>
          <p className="quiet">
            Load the seed graph with <code>npx cartulary seed</code>, then reload this page.
          </p>
        </div>
      ) : opensNothing ? (
        <div role="status">
          <h2>Nothing that this link opens is an entity of the register.</h2>
          <p className="quiet">
            Search for what you are after, or <a href="/">start from the first view</a>.
          </p>
        </div>
      ) : (
        <div role="status">
          <h2>Nothing is on the map.</h2>
          <p className="quiet">
            {isTouched
              ? 'Clear the filters, undo, or search for an entity.'
              : 'Search for an entity to see what is said of it.'}
          </p>
        </div>
      )}
    </div>
  );
}

/** As much of a name as a note has room for. */
const cutName = (name: string) => cutTo(name, (part) => part.length <= 60);
