import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { AIRBASES_VIEW, expect, searchFor, settled, test } from './explorer.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** `within` narrows the look to what is open: the rest of the page is then hidden from assistive technology on purpose. */
async function violations(page: Page, within?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(RULES);
  if (within) builder.include(within).disableRules(['region', 'landmark-one-main', 'page-has-heading-one']);
  const { violations } = await builder.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in the ${scheme} theme`, () => {
    test.use({ colorScheme: scheme });

    test('axe finds nothing in any view', async ({ explorer, server }) => {
      expect(await violations(explorer), 'first view').toEqual([]);
      await explorer.goto(`${server.url}/?open=actor:belarus&at=actor:belarus`);
      await settled(explorer);
      expect(await violations(explorer), 'entity').toEqual([]);
      await explorer.goto(server.url + AIRBASES_VIEW);
      await settled(explorer);
      expect(await violations(explorer), 'claim').toEqual([]);
      await explorer.goto(`${server.url}/?open=actor:belarus&at=source:ecfr-bonfire`);
      await settled(explorer);
      await expect(explorer.getByRole('article', { name: 'Source' })).toBeVisible();
      expect(await violations(explorer), 'source').toEqual([]);
      await explorer.getByRole('tab', { name: 'Outline' }).click();
      await explorer.getByRole('treegrid').getByRole('row').first().press('ArrowRight');
      expect(await violations(explorer), 'outline').toEqual([]);
      await searchFor(explorer, 'bel');
      await expect(explorer.getByRole('option').first()).toBeVisible();
      expect(await violations(explorer, '.search, .hits'), 'search').toEqual([]);
      await explorer.keyboard.press('Escape');
      await explorer.getByRole('button', { name: 'Keys' }).click();
      await expect(explorer.getByRole('dialog')).toBeVisible();
      expect(await violations(explorer, '[role="dialog"]'), 'keys').toEqual([]);
    });
  });
}
