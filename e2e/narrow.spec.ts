import { AIRBASES_VIEW, expect, panel, settled, test } from './explorer.ts';

for (const width of [600, 400]) {
  test(`at ${width} pixels the map has the whole width, and the evidence lies below it`, async ({
    explorer,
    server,
  }) => {
    await explorer.setViewportSize({ width, height: 800 });
    await explorer.goto(server.url + AIRBASES_VIEW);
    await settled(explorer);
    const map = (await explorer.locator('.map').boundingBox())!;
    const evidence = (await panel(explorer).boundingBox())!;
    expect([map.x, map.width]).toEqual([0, width]);
    expect(map.height).toBeGreaterThanOrEqual(320);
    expect(evidence.y).toBeGreaterThanOrEqual(map.y + map.height);
    const page = await explorer.evaluate(() => document.documentElement.scrollHeight);
    const footer = (await explorer.locator('.left > footer').boundingBox())!;
    expect(Math.round(footer.y + footer.height)).toBe(page);
    expect(await explorer.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await explorer.getByRole('tab', { name: 'Outline' }).click();
    await expect(explorer.getByRole('treegrid').getByRole('row').first()).toBeVisible();
    await expect(explorer.getByRole('combobox', { name: 'Search the register' })).toBeVisible();
  });
}
