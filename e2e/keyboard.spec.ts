import type { Locator, Page } from '@playwright/test';
import { claimsShown, expect, panel, searchFor, settled, test } from './explorer.ts';

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

  await expect(focused(explorer)).toContainText('Russian armed forces');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  const claim = explorer.getByRole('article', { name: 'Claim' });
  await expect(claim).toBeVisible();
  await expect(claim.locator('.cite').first()).toBeVisible();

  await keyboard.press('Escape');
  await expect(heading).toContainText('Russian armed forces');
  await keyboard.press('o');
  await expect(focused(explorer)).toContainText('Russian armed forces');
});

test('Enter opens the first hit, and the next keys act on it', async ({ explorer }) => {
  const { keyboard } = explorer;
  await keyboard.press('/');
  await keyboard.type('lukash');
  await expect(explorer.getByRole('option').first()).toContainText('Aliaksandr Lukashenka');
  await keyboard.press('Enter');
  await expect(focused(explorer)).toContainText('Aliaksandr Lukashenka');
  await expect(explorer).toHaveURL(/open=[^&]*lukashenka.*at=actor:lukashenka/);
  await settled(explorer);

  // Another entity of the outline: Enter selects it, `e` brings in its other claims.
  const before = await claimsShown(explorer);
  const country = explorer.getByRole('treegrid').getByRole('row', { name: /^Ukraine/ });
  for (let press = 0; press < 100 && !(await isFocused(country)); press += 1) {
    await keyboard.press('ArrowDown');
  }
  await keyboard.press('Enter');
  await expect(panel(explorer).getByRole('heading', { level: 2 })).toHaveText('Ukraine');
  await keyboard.press('e');
  await expect.poll(() => claimsShown(explorer)).toBeGreaterThan(before);
  await expect(focused(explorer)).toContainText('Ukraine');
});

test('Enter before the answer is there opens the first hit when it comes', async ({ explorer }) => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await explorer.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('lukash')) await asked;
    await route.continue();
  });
  const { keyboard } = explorer;
  await keyboard.press('/');
  await keyboard.type('lukash');
  await keyboard.press('Enter');
  await expect(search(explorer)).toBeFocused();
  answer();
  await expect(focused(explorer)).toContainText('Aliaksandr Lukashenka');
  await expect(search(explorer)).toHaveValue('');
});

test('Enter on a search that finds nothing opens nothing and says so', async ({ explorer }) => {
  const address = explorer.url();
  await explorer.keyboard.press('/');
  await explorer.keyboard.type('qqqqzzzz');
  await explorer.keyboard.press('Enter');
  await expect(explorer.getByText('Nothing is known under “qqqqzzzz”')).toBeVisible();
  await expect(search(explorer)).toBeFocused();
  await expect(search(explorer)).toHaveValue('qqqqzzzz');
  expect(explorer.url()).toBe(address);
});

test('Enter on a found claim goes to its row, on a found source to the evidence', async ({ explorer }) => {
  const { keyboard } = explorer;
  await keyboard.press('/');
  await keyboard.type('airbases conflict');
  await expect(explorer.getByRole('group', { name: 'Claims' })).toBeVisible();
  const isClaim = () => explorer.locator('.hit[data-focused].hit .serif').count();
  for (let press = 0; press < 20 && !(await isClaim()); press += 1) await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(explorer).toHaveURL(/at=claim:/);
  await expect(focused(explorer)).toHaveClass(/claim-row/);
  await expect(focused(explorer).locator('[data-picked="true"]')).toBeVisible();

  await keyboard.press('/');
  await keyboard.type('Bonfire of sovereignty');
  await expect(explorer.getByRole('option').first()).toContainText('Bonfire of sovereignty');
  await keyboard.press('Enter');
  await expect(explorer).toHaveURL(/at=source:/);
  await expect(panel(explorer)).toBeFocused();
});

test('Escape leaves the search and returns to where one was', async ({ explorer }) => {
  await explorer.keyboard.press('o');
  await explorer.keyboard.press('ArrowDown');
  const row = await focused(explorer).textContent();
  await explorer.keyboard.press('/');
  await explorer.keyboard.type('mins');
  await expect(search(explorer)).toHaveValue('mins');
  await explorer.keyboard.press('Escape');
  await expect(search(explorer)).toHaveValue('');
  await expect(focused(explorer)).toHaveText(row!);
});

test('after a pick by mouse, keys are commands and not typed', async ({ explorer }) => {
  await searchFor(explorer, 'minsk');
  await explorer.getByRole('option').first().click();
  await settled(explorer);
  await explorer.keyboard.press('?');
  await expect(explorer.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

const focused = (page: Page) => page.locator(':focus');
const search = (page: Page) => page.getByRole('combobox', { name: 'Search the register' });
const isFocused = (row: Locator) => row.evaluate((element) => element === document.activeElement);

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
