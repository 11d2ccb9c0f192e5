import type { Page, Route } from '@playwright/test';
import { claimsShown, expect, note, panel, settled, test } from './explorer.ts';
import { hubOf, serveGraph } from './made-up-graph.ts';

const work = (page: Page) => page.locator('.map-notes .progress');

/** Lets `handle` answer what asks for a neighbourhood; everything else goes to the server. */
async function onNeighborhood(page: Page, handle: (route: Route) => Promise<unknown>): Promise<void> {
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('query Neighborhood') ? handle(route) : route.continue(),
  );
}

test('what takes long says so and can be cancelled, which aborts it and changes nothing', async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}/?open=actor:belarus~24&at=actor:ukraine`);
  await settled(page);
  const before = { claims: await claimsShown(page), address: page.url() };
  await onNeighborhood(page, async () => {});
  const aborted = page.waitForEvent('requestfailed');
  await panel(page).getByRole('button', { name: 'Expand' }).click();
  await expect(work(page)).toContainText('Fetching the claims around Ukraine');
  await work(page).getByRole('button', { name: 'Cancel' }).click();
  await aborted;
  await expect(work(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(panel(page).getByRole('button', { name: 'Expand' })).toBeEnabled();
  expect({ claims: await claimsShown(page), address: page.url() }).toEqual(before);
  await page.unroute('**/graphql');
  await panel(page).getByRole('button', { name: 'Expand' }).click();
  await expect.poll(() => claimsShown(page)).toBeGreaterThan(before.claims);
});

test('a busy server is waited for, and the page says so', async ({ page, server }) => {
  await page.goto(`${server.url}/?open=actor:belarus~24&at=actor:ukraine`);
  await settled(page);
  const before = await claimsShown(page);
  let refusals = 0;
  await onNeighborhood(page, (route) => {
    refusals += 1;
    if (refusals > 2) return route.continue();
    const errors = [{ message: 'The server is busy.', extensions: { code: 'BUSY' } }];
    return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, json: { errors } });
  });
  await panel(page).getByRole('button', { name: 'Expand' }).click();
  await expect(work(page)).toContainText('The server is busy; asking again in 1 s');
  await expect.poll(() => claimsShown(page)).toBeGreaterThan(before);
  expect(refusals).toBe(3);
  await expect(note(page)).toBeVisible();
});

test('a long layout shows a first picture, and can be stopped', async ({ page, server }) => {
  // The worker is never there, so that the layout takes long on any machine.
  await page.route('**/arrange-worker*', async () => {});
  await serveGraph(page, hubOf(Array.from({ length: 500 }, (_, index) => `Spoke ${index}`)));
  await page.goto(server.url);
  await expect(work(page)).toContainText('Arranging the map');
  const map = page.locator('.map');
  await expect.poll(() => map.evaluate(shapesDrawn)).toBeGreaterThan(50);
  await expect(map).toHaveAttribute('data-arranging', 'true');
  await work(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(map).toHaveAttribute('data-arranging', 'false');
  await expect.poll(() => map.evaluate(shapesDrawn)).toBe(501);
  await expect(work(page)).toHaveCount(0);
});

function shapesDrawn(map: Element): number {
  return (map as unknown as { _cyreg: { cy: { nodes(): unknown[] } } })._cyreg.cy.nodes().length;
}
