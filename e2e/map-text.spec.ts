import { arrowsBehindNames, drawnNames, expect, settled, test } from './explorer.ts';
import { hubOf, serveGraph } from './made-up-graph.ts';

const GERMAN =
  'Unterabteilungsleiterstellvertreterbürokoordinationsbeauftragtenversammlungsprotokollführerdienstanweisung';
const NAMES = [
  GERMAN,
  'ä'.repeat(3000),
  'Directorate for the Coordination of Regional Programmes of Cooperation and Development',
  'abc\u202Egnp.exe',
  'مركز الدراسات الاستراتيجية والدولية',
  'ab\u0000c\r\nd',
  'Alpha Office',
  'Beta Office',
];

test('names of any length and direction have their place on the map and are whole in the outline', async ({
  page,
  server,
}) => {
  await serveGraph(page, hubOf(NAMES));
  await page.goto(server.url);
  await settled(page);
  const names = await drawnNames(page);
  expect(names.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Alpha Office', 'abc[U+202E]gnp.exe', 'ab[U+0000]c d']),
  );
  for (const { text, width, lines } of names) {
    expect(width, text).toBeLessThan(150);
    expect(lines, text).toBeLessThanOrEqual(4);
  }
  expect(names.filter(({ text }) => text.endsWith('…'))).toHaveLength(3);
  await page.getByRole('tab', { name: 'Outline' }).click();
  await expect(page.getByRole('row', { name: GERMAN })).toContainText(GERMAN);
  await expect(page.getByRole('row', { name: 'abc' }).locator('bdi')).toHaveText('abc[U+202E]gnp.exe');
  const left = page.getByRole('complementary', { name: 'Key and outline' });
  expect(await left.evaluate((panel) => panel.scrollWidth <= panel.clientWidth)).toBe(true);
});

test('no arrowhead lies behind the name that it points at', async ({ page, server }) => {
  await serveGraph(page, hubOf(NAMES));
  await page.goto(server.url);
  await settled(page);
  const drawn = await arrowsBehindNames(page);
  expect(drawn.arrows).toBe(NAMES.length);
  expect(drawn.behind).toEqual([]);
});

for (const view of ['', '?open=actor:belarus~100', '?open=actor:belarus,actor:russia']) {
  test(`nor does one in the seed graph${view && `, ${view}`}`, async ({ page, server }) => {
    await page.goto(`${server.url}/${view}`);
    await settled(page);
    const drawn = await arrowsBehindNames(page);
    expect(drawn.arrows).toBeGreaterThan(20);
    expect(drawn.behind).toEqual([]);
  });
}
