import type { Page } from '@playwright/test';
import { claimsShown, expect, note, panel, searchFor, settled, test } from './explorer.ts';

const heading = (page: Page) => panel(page).getByRole('heading', { level: 2 });

async function openUkraine(page: Page): Promise<void> {
  await searchFor(page, 'Ukraine');
  await page.getByRole('option', { name: 'Ukraine' }).first().click();
  await expect(heading(page)).toHaveText('Ukraine');
  await settled(page);
}

test('Back takes back one act, whatever it was, and Forward does it again', async ({ explorer }) => {
  const first = await claimsShown(explorer);
  await openUkraine(explorer);
  const opened = { claims: await claimsShown(explorer), address: explorer.url() };
  await panel(explorer).getByRole('button', { name: 'Hide' }).click();
  await expect(note(explorer)).toContainText('1 hidden');
  await explorer.getByRole('checkbox', { name: /Asserted/ }).uncheck();
  await expect(note(explorer)).toContainText('filtered');

  await explorer.goBack();
  await expect(note(explorer)).not.toContainText('filtered');
  await explorer.goBack();
  await expect(note(explorer)).not.toContainText('hidden');
  expect({ claims: await claimsShown(explorer), address: explorer.url() }).toEqual(opened);
  await explorer.goBack();
  await expect.poll(() => claimsShown(explorer)).toBe(first);
  await expect(panel(explorer)).toContainText('Every line on the map is a claim');
  await expect(explorer.getByRole('button', { name: 'Undo' })).toBeDisabled();

  await explorer.goForward();
  await expect(heading(explorer)).toHaveText('Ukraine');
  expect({ claims: await claimsShown(explorer), address: explorer.url() }).toEqual(opened);
  await explorer.goForward();
  await expect(note(explorer)).toContainText('1 hidden');
});

test('Undo and Back walk the same entries, however fast', async ({ explorer }) => {
  const first = await claimsShown(explorer);
  await openUkraine(explorer);
  await panel(explorer).getByRole('button', { name: 'Hide' }).click();
  await panel(explorer).locator('.facts .row').first().click();
  await expect(explorer.getByRole('article', { name: 'Claim' })).toBeVisible();
  const last = explorer.url();
  await explorer.goBack();
  for (let press = 0; press < 4; press += 1) await explorer.keyboard.press('Control+z');
  await expect(explorer.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect.poll(() => claimsShown(explorer)).toBe(first);
  for (let press = 0; press < 5; press += 1) await explorer.keyboard.press('Control+Shift+Z');
  await expect(explorer.getByRole('button', { name: 'Redo' })).toBeDisabled();
  await expect(explorer).toHaveURL(last);
  await expect(note(explorer)).toContainText('1 hidden');
});

test('a page that is loaded again goes on where it was, with what came before', async ({ explorer }) => {
  await openUkraine(explorer);
  await panel(explorer).getByRole('button', { name: 'Hide' }).click();
  await expect(note(explorer)).toContainText('1 hidden');
  const address = explorer.url();
  await explorer.reload();
  await settled(explorer);
  await expect(explorer).toHaveURL(address);
  await expect(note(explorer)).toContainText('1 hidden');
  await explorer.goBack();
  await expect(note(explorer)).not.toContainText('hidden');
  await explorer.keyboard.press('Control+z');
  await expect(panel(explorer)).toContainText('Every line on the map is a claim');
});
