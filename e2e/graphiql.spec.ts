import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './explorer.ts';

const panel = (page: Page) => page.getByRole('navigation', { name: 'Worked queries' });
const answer = (page: Page) => page.locator('.result-window');

/** Runs the query in the editor. The editor takes a moment to take it up; until then the button runs nothing. */
async function execute(page: Page, says: string) {
  await expect(async () => {
    await page.getByRole('button', { name: /Execute query/ }).click({ timeout: 2_000 });
    await expect(answer(page)).toContainText(says, { timeout: 3_000 });
  }).toPass();
}

test('GraphiQL opens with its worked queries and nothing but this server, and runs one', async ({
  page,
  server,
}) => {
  const elsewhere: string[] = [];
  await page.route(
    (url) => url.protocol.startsWith('http') && url.origin !== server.url,
    (route) => {
      elsewhere.push(route.request().url());
      return route.abort();
    },
  );
  await page.goto(`${server.url}/graphiql`);
  await expect(panel(page).getByRole('listitem')).not.toHaveCount(0);
  expect(await panel(page).getByRole('listitem').count()).toBeGreaterThanOrEqual(15);
  await expect(panel(page).getByRole('button', { name: 'Who has bases in Belarus?' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await execute(page, 'Russian armed forces');
  expect(elsewhere).toEqual([]);
});

test('by keyboard alone: how two entities are connected, with the words under every hop', async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}/graphiql`);
  await expect(page.locator('.graphiql-query-editor .view-line').first()).toBeVisible();
  await panel(page)
    .getByRole('button', { name: /^How are Lukashenka and NATO's/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Paths' })).toBeVisible();
  await expect(page.locator('.graphiql-editor-tool')).toContainText('agreement:enhanced-forward-presence');
  await page.locator('.graphiql-query-editor textarea').first().focus();
  const given = page.waitForResponse(
    async (response) =>
      response.url().endsWith('/graphql') && (await response.text()).includes('"exhausted"'),
  );
  await expect(async () => {
    await page.keyboard.press('Control+Enter');
    await expect(answer(page)).toContainText('exhausted', { timeout: 3_000 });
  }).toPass();
  const { data } = await (await given).json();
  for (const { hops } of data.paths.paths)
    for (const { claim } of hops) expect(claim.citations.edges[0].node.quote.exact).not.toBe('');
});

test('a query that was changed stays in its tab, an unchanged one makes room', async ({ page, server }) => {
  await page.goto(`${server.url}/graphiql`);
  const tabs = page.getByRole('tablist').first().getByRole('tab');
  await expect(tabs).toHaveCount(1);
  await execute(page, 'Russian armed forces');
  await panel(page).getByRole('button', { name: 'What is contested, and by whom?' }).click();
  await expect(tabs).toHaveCount(1);
  await expect(tabs.first()).toContainText('Contested');
  await expect(answer(page)).not.toContainText('Russian armed forces');
  const editor = page.locator('.graphiql-query-editor textarea').first();
  await editor.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' # mine');
  await expect(page.locator('.graphiql-query-editor')).toContainText('mine');
  await panel(page).getByRole('button', { name: 'Who recorded a claim, when and why?' }).click();
  await expect(tabs).toHaveCount(2);
  await expect(tabs.nth(1)).toContainText('History');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the panel can be read and used by all, ${colorScheme}`, async ({ page, server }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${server.url}/graphiql`);
    await expect(panel(page).getByRole('listitem').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('.worked').analyze();
    expect(violations).toEqual([]);
  });
}
