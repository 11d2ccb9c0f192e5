import { expect, test } from './explorer.ts';

test('GraphiQL opens with nothing but this server, and runs a worked query', async ({ page, server }) => {
  const elsewhere: string[] = [];
  await page.route(
    (url) => url.protocol.startsWith('http') && url.origin !== server.url,
    (route) => {
      elsewhere.push(route.request().url());
      return route.abort();
    },
  );
  await page.goto(`${server.url}/graphiql`);
  await expect(page.getByRole('tab', { name: 'Find' }).first()).toBeVisible();
  // Its editor takes a moment to take the tab's query up; until then the button runs nothing.
  await expect(async () => {
    await page.getByRole('button', { name: /Execute query/ }).click({ timeout: 2_000 });
    await expect(page.locator('.result-window')).toContainText('Aliaksandr Lukashenka', { timeout: 3_000 });
  }).toPass({ timeout: 35_000 });
  expect(elsewhere).toEqual([]);
});
