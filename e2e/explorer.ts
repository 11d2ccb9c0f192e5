import { test as base, expect, type Page } from '@playwright/test';
import { type RunningServer, startServer } from './server.ts';

interface Fixtures {
  server: RunningServer;
  withTexts: boolean;
}

/** Tests with a page on a running server, one server a worker. */
export const test = base.extend<{ explorer: Page }, Fixtures>({
  withTexts: [false, { option: true, scope: 'worker' }],
  server: [
    async ({ withTexts }, use) => {
      const server = await startServer({ withTexts });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  explorer: async ({ page, server }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.url);
    await settled(page);
    await use(page);
    expect(errors).toEqual([]);
  },
});

export { expect };

/** The article's claim that the four airbases were established, and a neighbourhood that shows it. */
export const AIRBASES_CLAIM = 'claim:russia-established-airbases';
export const AIRBASES_QUOTE = 'The Russian military has established four airbases';
export const AIRBASES_VIEW = `/?open=actor:belarus,actor:russian-armed-forces&at=${AIRBASES_CLAIM}`;

/** Waits until the map is drawn and has come to rest. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.status-note')).toBeVisible();
  await expect(page.locator('.map')).toHaveAttribute('data-arranging', 'false');
  await page.waitForTimeout(500);
}

export const panel = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
export const note = (page: Page) => page.locator('.status-note');

/** How many claims the note says are on the map. */
export async function claimsShown(page: Page): Promise<number> {
  const text = (await note(page).textContent()) ?? '';
  return Number(/entit\w+, ([\d,]+) claim/.exec(text)?.[1]?.replace(',', ''));
}

export async function searchFor(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search entities' }).fill(text);
}

/**
 * Sweeps the map with the pointer for a place where a click does what is asked, as an eye would look for it.
 * `from` is where the sweep begins, a part of the map's height.
 */
export async function findOnMap(
  page: Page,
  isIt: () => Promise<boolean>,
  from = 0,
): Promise<{ x: number; y: number }> {
  const map = page.locator('.map');
  const box = (await map.boundingBox())!;
  for (let y = box.y + Math.max(70, box.height * from); y < box.y + box.height - 110; y += 23) {
    for (let x = box.x + 40; x < box.x + box.width - 70; x += 17) {
      await page.mouse.move(x, y);
      const points = await map.evaluate((element) => element.style.cursor === 'pointer');
      if (!points) continue;
      await page.mouse.click(x, y);
      await page.waitForTimeout(320);
      if (await isIt()) return { x, y };
    }
  }
  throw new Error('Nothing on the map answers to that');
}
