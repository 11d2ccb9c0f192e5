import { expect, searchFor, settled, test } from './explorer.ts';
import { hubOf, serveGraph } from './made-up-graph.ts';

test('namesakes are told apart in the results of a search', async ({ explorer }) => {
  const hit = (id: string, distinction: string) => ({
    field: 'name',
    snippet: 'Same Name',
    distinction,
    matches: [{ start: 0, end: 4 }],
    score: 1,
    node: {
      __typename: 'Entity',
      id,
      kind: 'ACTOR',
      type: 'person',
      name: 'Same Name',
      collective: false,
      description: distinction,
    },
  });
  const entities = [hit('actor:a', 'head of the harbour office'), hit('actor:b', 'painter')];
  await explorer.route('**/graphql', (route) =>
    route.request().postData()?.includes('query Search')
      ? route.fulfill({ json: { data: { entities, claims: [], sources: [], citations: [] } } })
      : route.continue(),
  );
  await searchFor(explorer, 'same');
  await expect(explorer.getByRole('option', { name: /painter/ })).toContainText('Same Name');
  await expect(explorer.getByRole('option', { name: /harbour office/ })).toBeVisible();
});

test('and in the outline', async ({ page, server }) => {
  const graph = hubOf(['Same Name', 'Same Name', 'Another']);
  graph.nodes[1]!.description = 'painter';
  await serveGraph(page, graph);
  await page.goto(server.url);
  await settled(page);
  await page.getByRole('tab', { name: 'Outline' }).click();
  await expect(page.getByRole('row', { name: 'Same Name, painter' })).toContainText('painter');
  await expect(page.locator('.outline-distinction')).toHaveCount(2);
});

test('the footer shows the head of the ledger and copies it whole', async ({ explorer, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const footer = explorer.locator('footer');
  await expect(footer).toContainText(/revision [\d,]+ · [0-9a-f]{8}…/);
  await footer.getByRole('button', { name: 'Copy head' }).click();
  await expect(footer).toContainText('Copied');
  const copied = await explorer.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^\d+:[0-9a-f]{64}$/);
});

test('where the browser gives no clipboard, the footer shows the head whole', async ({ page, server }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(server.url);
  await settled(page);
  await page.getByRole('button', { name: 'Copy head' }).click();
  await expect(page.locator('footer code')).toHaveText(/^\d+:[0-9a-f]{64}$/);
});
