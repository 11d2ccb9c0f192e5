import { NO_TEXTS, textsFolders } from '../test/texts-folder.ts';
import { AIRBASES_QUOTE, AIRBASES_VIEW, expect, test } from './explorer.ts';

test.use({ withTexts: true });
test.skip(textsFolders.length === 0, NO_TEXTS);

test('where the texts are, the passage is shown with the quote marked in it', async ({
  explorer,
  server,
}) => {
  await explorer.goto(server.url + AIRBASES_VIEW);
  const quote = explorer.getByRole('article', { name: 'Claim' }).locator('.quote').first();
  await expect(quote.locator('mark')).toHaveText(AIRBASES_QUOTE);
  const passage = await quote.textContent();
  expect(passage!.length).toBeGreaterThan(AIRBASES_QUOTE.length * 3);
  await expect(quote).not.toContainText('text not here');
  await expect(explorer.locator('.cite-foot').first()).toContainText('✓ passage found in the text');
});
