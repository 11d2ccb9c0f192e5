import { Footer } from './Footer.tsx';
import { Legend } from './legend/Legend.tsx';
import type { Visible } from './model/visible.ts';
import { useExplorer } from './store/explorer.ts';
import { showBeside, useScreen } from './store/screen.ts';
import { Tabs } from './ui/Tabs.tsx';
import type { View } from './view/view.ts';

/** Left of the middle: the key, and a tab for each view that stands beside it. */
export function Beside({ views, shown }: { views: readonly View[]; shown: Visible }) {
  const workspace = useExplorer((state) => state.workspace);
  const open = useScreen((screen) => screen.beside);
  const key = { id: 'key', title: 'Key', content: <Legend counts={shown.counts} workspace={workspace} /> };
  const tabs = [
    key,
    ...views.map(({ name, title, Content }) => ({ id: name, title, content: <Content shown={shown} /> })),
  ];
  const label = new Intl.ListFormat('en').format(['Key', ...views.map(({ title }) => title.toLowerCase())]);
  return (
    <aside className="left" aria-label={label}>
      <Tabs
        label={label}
        selected={tabs.some(({ id }) => id === open) ? open : key.id}
        onSelect={showBeside}
        tabs={tabs}
      />
      <Footer />
    </aside>
  );
}
