import { NO_TEXTS, textsFolders } from '../test/texts-folder.ts';
import { AIRBASES_VIEW, expect, test } from './explorer.ts';

test.describe('where the texts are', () => {
  test.use({ withTexts: true });
  test.skip(textsFolders.length === 0, NO_TEXTS);

  test('the passage behind a line is shown with the quote marked in it', async ({ explorer, server }) => {
    await explorer.goto(server.url + AIRBASES_VIEW);
    const quote = explorer.getByRole('article', { name: 'Claim' }).locator('.quote').first();
    await expect(quote.locator('mark')).toHaveText('The Russian military has established four airbases');
    const [passage, marked] = await Promise.all([quote.textContent(), quote.locator('mark').textContent()]);
    expect(passage!.length).toBeGreaterThan(marked!.length * 3);
    await expect(quote).not.toContainText('text not here');
  });
});

test.describe('where they are not', () => {
  test.use({ withTexts: false });

  test('the anchor phrase stands alone, and says that the text is not here', async ({ explorer, server }) => {
    await explorer.goto(server.url + AIRBASES_VIEW);
    const quote = explorer.getByRole('article', { name: 'Claim' }).locator('.quote').first();
    await expect(quote.locator('mark')).toHaveText('The Russian military has established four airbases');
    await expect(quote).toContainText('text not here');
  });
});
