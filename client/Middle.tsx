import { MapNotes } from './MapNotes.tsx';
import type { Visible } from './model/visible.ts';
import { MapMessage, StatusNote } from './StatusNote.tsx';
import { showInMiddle, useScreen } from './store/screen.ts';
import type { View } from './view/view.ts';

/** The middle of the screen: one of its views, and over it what holds for whichever it is. */
export function Middle({ views, shown }: { views: readonly View[]; shown: Visible }) {
  const name = useScreen((screen) => screen.middle);
  const open = views.find((view) => view.name === name) ?? views[0];
  const isEmpty = shown.entities.length === 0;
  return (
    <main className="canvas" aria-label={open?.title}>
      {open && <open.Content shown={shown} />}
      {open && views.length > 1 && <Switch views={views} open={open} />}
      <MapMessage isEmpty={isEmpty} />
      <MapNotes isEmpty={isEmpty} />
      <StatusNote shown={shown} />
    </main>
  );
}

function Switch({ views, open }: { views: readonly View[]; open: View }) {
  return (
    <fieldset className="view-switch">
      <legend className="sr-only">View</legend>
      {views.map(({ name, title }) => (
        <button
          key={name}
          type="button"
          className="link"
          aria-pressed={name === open.name}
          onClick={() => showInMiddle(name)}
        >
          {title}
        </button>
      ))}
    </fieldset>
  );
}
