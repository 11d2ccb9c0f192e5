import { Beside } from './Beside.tsx';
import { Evidence } from './evidence/Evidence.tsx';
import { Header } from './Header.tsx';
import { Middle } from './Middle.tsx';
import { ShortcutsDialog } from './shortcuts/ShortcutsDialog.tsx';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';
import { useShown } from './store/shown.ts';
import { VIEWS } from './views.ts';
import './app.css';

/** The explorer: search on top, key and outline on the left, the map, and the evidence on the right. */
export function App() {
  const shown = useShown();
  const shortcuts = useShortcuts();
  const views = VIEWS.filter((view) => view.isAvailable(shown));
  return (
    <div className="app">
      <Header onKeys={shortcuts.open} />
      <Beside views={views.filter(({ place }) => place === 'beside')} shown={shown} />
      <Middle views={views.filter(({ place }) => place === 'middle')} shown={shown} />
      <aside className="right" aria-label="Evidence" tabIndex={-1}>
        <Evidence />
      </aside>
      <ShortcutsDialog isOpen={shortcuts.isOpen} onClose={shortcuts.close} />
    </div>
  );
}
