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
  await page.getByRole('button', { name: /Execute query/ }).click();
  await expect(page.locator('.result-window')).toContainText('Aliaksandr Lukashenka');
  expect(elsewhere).toEqual([]);
});
