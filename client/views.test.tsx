import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { graphOf } from '../test/client/sample-graph.ts';
import { visible } from './model/visible.ts';
import { emptyWorkspace } from './model/workspace.ts';
import type { View } from './view/view.ts';
import { VIEWS } from './views.ts';

const nothing = visible(graphOf([], []), emptyWorkspace);

test('each view has a name of its own, and the middle is never without one', () => {
  const names = ['key', ...VIEWS.map(({ name }) => name)];
  expect(new Set(names).size).toBe(names.length);
  expect(VIEWS.filter(({ place }) => place === 'middle')[0]?.isAvailable(nothing)).toBe(true);
});

afterEach(() => {
  vi.doUnmock('./views.ts');
  vi.resetModules();
});

/** The page as it first is with other views in the table. */
async function pageWith(views: readonly View[]): Promise<string> {
  vi.resetModules();
  vi.doMock('./views.ts', () => ({ VIEWS: views }));
  const { App } = await import('./App.tsx');
  return renderToStaticMarkup(<App />);
}

const Content = () => <p>Its content</p>;
const OtherContent = () => <p>Other content</p>;

const view = (name: string, over: Partial<View> = {}): View => ({
  name,
  title: `The ${name}`,
  place: 'middle',
  isAvailable: () => true,
  Content,
  ...over,
});

test('the first view of the middle is open, and one alone needs no switch', async () => {
  const page = await pageWith([view('matrix')]);
  expect(page).toContain('<main class="canvas" aria-label="The matrix"><p>Its content</p>');
  expect(page).not.toContain('aria-pressed');
});

test('a further view of the middle is one to switch to', async () => {
  const page = await pageWith([view('matrix'), view('timeline', { Content: OtherContent })]);
  expect(page).toContain('aria-pressed="true">The matrix</button>');
  expect(page).toContain('aria-pressed="false">The timeline</button>');
  expect(page).not.toContain('Other content');
});

test('a further view beside it is a tab', async () => {
  const page = await pageWith([view('matrix'), view('table', { place: 'beside' })]);
  expect(page).toMatch(/role="tab"[^>]*>The table</);
  expect(page).toContain('aria-label="Key and the table"');
});

test('a view that has nothing to show is not offered, and is asked with what is shown', async () => {
  const isAvailable = vi.fn<View['isAvailable']>(() => false);
  const page = await pageWith([view('matrix'), view('timeline', { isAvailable })]);
  expect(page).not.toContain('timeline');
  expect(isAvailable.mock.calls[0]![0]).toMatchObject({ entities: [], links: [] });
});

test('the views of the product are in the page', async () => {
  const page = await pageWith(VIEWS);
  expect(page).toMatch(/<main class="canvas" aria-label="Map"><div class="map"/);
  expect(page).toMatch(/role="tab"[^>]*>Outline</);
});
