import { Canvas } from './canvas/Canvas.tsx';
import { Evidence } from './evidence/Evidence.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { Legend } from './legend/Legend.tsx';
import { MapNotes } from './MapNotes.tsx';
import { selectionIn } from './model/workspace.ts';
import { Outline } from './outline/Outline.tsx';
import { MapMessage, StatusNote } from './StatusNote.tsx';
import { ShortcutsDialog } from './shortcuts/ShortcutsDialog.tsx';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';
import { type BesideTab, showTab, useBeside } from './store/beside.ts';
import { expand } from './store/explore.ts';
import { useExplorer } from './store/explorer.ts';
import { select } from './store/select.ts';
import { useShown } from './store/shown.ts';
import { useTheme } from './store/theme.ts';
import { letGo, pin } from './store/view.ts';
import { tell } from './store/work.ts';
import { Tabs } from './ui/Tabs.tsx';
import './app.css';

const GESTURES = {
  pickEntity: (id: string) => void select({ kind: 'entity', id }),
  pickClaim: (id: string) => void select({ kind: 'claim', id }),
  pickNothing: () => void select(null),
  expand: (id: string) => void expand(id),
  pin,
};

const tellOfLayout = (stop: () => void) => tell('Arranging the map', stop).done;

/** The explorer: search on top, key and outline on the left, the map, and the evidence on the right. */
export function App() {
  const workspace = useExplorer((state) => state.workspace);
  const dark = useTheme((theme) => theme.dark);
  const shown = useShown();
  const isEmpty = shown.entities.length === 0;
  const shortcuts = useShortcuts();
  const tab = useBeside((beside) => beside.tab);
  return (
    <div className="app">
      <Header onKeys={shortcuts.open} />
      <aside className="left" aria-label="Key and outline">
        <Tabs
          label="Key and outline"
          selected={tab}
          onSelect={(id) => showTab(id as BesideTab)}
          tabs={[
            { id: 'key', title: 'Key', content: <Legend counts={shown.counts} workspace={workspace} /> },
            { id: 'outline', title: 'Outline', content: <Outline shown={shown} /> },
          ]}
        />
        <Footer />
      </aside>
      <main className="canvas" aria-label="Map">
        <Canvas
          shown={shown}
          workspace={workspace}
          selected={selectionIn(workspace)?.id ?? null}
          dark={dark}
          gestures={GESTURES}
          onTidy={letGo}
          onArranging={tellOfLayout}
        />
        <MapMessage isEmpty={isEmpty} />
        <MapNotes isEmpty={isEmpty} />
        <StatusNote shown={shown} />
      </main>
      <aside className="right" aria-label="Evidence" tabIndex={-1}>
        <Evidence />
      </aside>
      <ShortcutsDialog isOpen={shortcuts.isOpen} onClose={shortcuts.close} />
    </div>
  );
}
