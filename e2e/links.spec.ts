import { claimsShown, expect, note, panel, settled, test } from './explorer.ts';
import { hubOf, serveGraph } from './made-up-graph.ts';

const notes = '.map-notes';

test('a link with an unknown id draws what exists, names what does not, and lets it be dropped', async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}/?open=actor:belarus,actor:gone~7,actor:belarus`);
  await settled(page);
  expect(await claimsShown(page)).toBeGreaterThan(10);
  await expect(page.locator(notes)).toContainText('that the register does not have: actor:gone');
  // Nothing that a person does meanwhile loses it from the link.
  await note(page).getByRole('button', { name: 'Show context claims' }).click();
  await expect(page).toHaveURL(/open=actor:belarus,actor:gone&context=shown$/);
  await page.getByRole('button', { name: 'Drop from the link' }).click();
  await expect(page).toHaveURL(/open=actor:belarus&context=shown$/);
  await expect(page.locator(notes)).not.toContainText('actor:gone');
});

test('a link that opens nothing which is there says so, and how to go on', async ({ page, server }) => {
  await page.goto(`${server.url}/?open=actor:gone,claim:russia-established-airbases,%zz&at=actor:gone`);
  await expect(page.locator('.map-message')).toContainText(
    'Nothing that this link opens is an entity of the register',
  );
  await expect(page.locator(notes)).toContainText('2 entities');
  await expect(page.locator(notes)).toContainText('claim:russia-established-airbases is a claim');
  await expect(panel(page).getByRole('alert')).toContainText('actor:gone');
  await panel(page).getByRole('button', { name: 'Drop from the link' }).click();
  await expect(page).not.toHaveURL(/at=/);
  await page.getByRole('link', { name: 'start from the first view' }).click();
  await settled(page);
});

test('an id of any characters opens, and one that was merged opens what it went into', async ({
  page,
  server,
}) => {
  const graph = hubOf(['Alpha Office', 'Beta Office']);
  const id = 'actor:50%, a&b~7 小明';
  graph.nodes[0]!.id = id;
  await serveGraph(page, graph, { 'actor:old,er': id });
  await page.goto(`${server.url}/?open=${encodeURIComponent(id)},${encodeURIComponent('actor:old,er')}`);
  await settled(page);
  await expect(note(page)).toContainText('3 entities, 2 claims');
  await expect(page.locator(notes)).toContainText('actor:old,er was merged into Hub');
  await page.getByRole('button', { name: 'All right' }).click();
  await expect(page.locator(notes)).toHaveText('');
  const address = page.url();
  expect(address).not.toContain('old');
  await page.goto(address);
  await settled(page);
  await expect(note(page)).toContainText('3 entities, 2 claims');
  await expect(page.locator(notes)).toHaveText('');
});

test('a claim that is selected at a citation that is gone opens all the same', async ({ page, server }) => {
  await page.goto(`${server.url}/?at=claim:russia-established-airbases&cite=citation:gone`);
  const claim = page.getByRole('article', { name: 'Claim' });
  await expect(claim).toBeVisible();
  await expect(claim.getByRole('alert')).toContainText('This claim has no citation citation:gone');
  await claim.getByRole('button', { name: 'Drop from the link' }).click();
  await expect(claim.getByRole('alert')).toHaveCount(0);
  await expect(page).toHaveURL(/at=claim:russia-established-airbases$/);
});

test('a claim that a link opens as if it were an entity opens at its evidence', async ({ page, server }) => {
  await page.goto(`${server.url}/?open=claim:russia-established-airbases`);
  await expect(page.getByRole('article', { name: 'Claim' })).toBeVisible();
  await settled(page);
  await expect(page.locator(notes)).toHaveText('');
  await expect(page).toHaveURL(/at=claim:russia-established-airbases$/);
});

test('a citation that a link selects opens at its claim', async ({ page, server }) => {
  await page.goto(`${server.url}/?at=citation:russia-established-airbases:1`);
  await expect(page.locator('.cite[data-chosen]')).toBeVisible();
});
