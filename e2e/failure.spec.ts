import { expect, note, panel, searchFor, settled, test } from './explorer.ts';
import { startServer } from './server.ts';

test('when the server goes, the map stays, says so, and goes on when it is back', async ({ page }) => {
  test.setTimeout(120_000);
  const server = await startServer({ withTexts: false });
  try {
    await page.goto(`${server.url}/?open=actor:belarus~24&at=actor:ukraine`);
    await settled(page);
    await server.stop();
    await panel(page).getByRole('button', { name: 'Expand' }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('does not answer');
    await expect(note(page)).toContainText(/\d+ entities/);
    await searchFor(page, 'minsk');
    await expect(page.locator('.no-hits')).toContainText('does not answer');
    await page.keyboard.press('Escape');
    await server.start();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toHaveCount(0);
    await expect(page).toHaveURL(/open=[^&]*actor:ukraine/);
  } finally {
    await server.stop();
  }
});

test('a page that opens while the API fails offers to try again', async ({ page, server }) => {
  await page.route('**/graphql', (route) => route.abort());
  await page.goto(server.url);
  await expect(page.getByRole('alert')).toContainText('does not answer');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await settled(page);
  await expect(note(page)).toContainText(/\d+ entities/);
});

test('an error of the store is told in the words of the server', async ({ page, server }) => {
  const error = { message: 'The store does not answer.', extensions: { code: 'STORE_UNAVAILABLE' } };
  await page.route('**/graphql', (route) => route.fulfill({ json: { data: null, errors: [error] } }));
  await page.goto(server.url);
  await expect(page.getByRole('alert')).toContainText(error.message);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});
