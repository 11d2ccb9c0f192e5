import { expect, panel, settled, test } from './explorer.ts';

test('the main job by keyboard alone', async ({ explorer }) => {
  const { keyboard } = explorer;
  await keyboard.press('/');
  await keyboard.type('russian armed');
  await expect(explorer.getByRole('option', { name: /Russian armed forces/i }).first()).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  const heading = panel(explorer).getByRole('heading', { level: 2 });
  await expect(heading).toContainText('Russian armed forces');
  await settled(explorer);

  // Focus is still in the search field; Escape leaves it.
  await explorer.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await keyboard.press('o');
  const outline = explorer.getByRole('treegrid', { name: 'Outline of the map' });
  await expect(outline).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  const claim = explorer.getByRole('article', { name: 'Claim' });
  await expect(claim).toBeVisible();
  await expect(claim.locator('.cite').first()).toBeVisible();

  await keyboard.press('Escape');
  await expect(heading).toContainText('Russian armed forces');
});

test('the keys are listed, and Escape closes the list', async ({ explorer }) => {
  await explorer.keyboard.press('?');
  await expect(explorer.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await explorer.keyboard.press('Escape');
  await expect(explorer.getByRole('dialog')).toHaveCount(0);
});

test('Tab reaches search, key, map tools and the panel, and focus can be seen', async ({
  explorer,
  server,
}) => {
  await explorer.goto(`${server.url}/?open=actor:belarus&at=actor:belarus`);
  await settled(explorer);
  const reached = new Set<string>();
  for (let press = 0; press < 60; press += 1) {
    await explorer.keyboard.press('Tab');
    const focus = await explorer.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const style = getComputedStyle(element.closest('.search') ?? element);
      return {
        region: element.closest('.search, .left, .map-tools, .right')?.className.split(' ')[0] ?? '',
        isSeen: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0,
        name: element.outerHTML.slice(0, 120),
      };
    });
    if (focus.region) expect(focus.isSeen, focus.name).toBe(true);
    reached.add(focus.region);
  }
  expect([...reached]).toEqual(expect.arrayContaining(['search', 'left', 'map-tools', 'right']));
});
