import {
  AIRBASES_QUOTE,
  AIRBASES_VIEW,
  claimsShown,
  expect,
  note,
  panel,
  placeOf,
  placeOfLine,
  searchFor,
  settled,
  test,
} from './explorer.ts';

test('a first start shows a neighbourhood of the seed graph, and how much of it', async ({ explorer }) => {
  await expect(note(explorer)).toContainText(/\d+ entities, \d+ claims/);
  expect(await claimsShown(explorer)).toBeGreaterThan(10);
  await expect(panel(explorer)).toContainText('Every line on the map is a claim');
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]) {
  test(`at ${viewport.width} pixels every entity of the first view is named`, async ({ explorer }) => {
    await explorer.setViewportSize(viewport);
    await explorer.reload();
    await settled(explorer);
    await expect(explorer.locator('.map')).toHaveAttribute('data-unnamed', '0');
    await note(explorer).getByRole('button', { name: 'Show the rest' }).click();
    await settled(explorer);
    await explorer.getByRole('button', { name: 'Tidy the map' }).click();
    await settled(explorer);
    // All 37 entities around Belarus with their names fill a map of 640 by 750 pixels: there, some names give way.
    const unnamed = Number(await explorer.locator('.map').getAttribute('data-unnamed'));
    expect(unnamed).toBeLessThan(viewport.width > 1500 ? 1 : 18);
  });
}

test('the beginning of a surname finds the person before what is named after him', async ({ explorer }) => {
  await searchFor(explorer, 'lukash');
  await expect(explorer.getByRole('option').first()).toContainText('Aliaksandr Lukashenka');
});

test('by mouse: search, see the claims, open the evidence behind one', async ({ explorer }) => {
  await searchFor(explorer, 'lukash');
  await explorer
    .getByRole('option', { name: /Aliaksandr Lukashenka/ })
    .first()
    .click();
  await expect(panel(explorer).getByRole('heading', { level: 2 })).toContainText('Lukashenka');
  await expect(explorer).toHaveURL(/open=.*lukashenka.*at=actor:lukashenka/);
  await settled(explorer);

  await panel(explorer).locator('.facts .row').first().click();
  const claim = explorer.getByRole('article', { name: 'Claim' });
  await expect(claim.getByRole('heading', { level: 2 })).toHaveText(/\w.+\./);
  await expect(claim.getByRole('list', { name: 'How this claim stands' })).toContainText(
    /One witness|Corroborated/,
  );
  await expect(claim).toContainText(/Evidence · \d+ citation/);
  await expect(claim.locator('.quote mark').first()).toHaveText(/\w+/);
  await expect(claim.locator('.cite').first()).toContainText('¶');
});

test('a line on the map opens its claim, and a double click on an entity brings in more', async ({
  explorer,
}) => {
  const claim = explorer.getByRole('article', { name: 'Claim' });
  const line = await placeOfLine(explorer);
  await explorer.mouse.click(line.x, line.y);
  await expect(claim.locator('.cite').first()).toBeVisible();
  await expect(explorer).toHaveURL(/at=claim:/);

  await explorer.keyboard.press('Escape');
  const entity = await placeOf(explorer, 'actor:ukraine');
  const before = await claimsShown(explorer);
  await explorer.mouse.dblclick(entity.x, entity.y);
  await expect.poll(() => claimsShown(explorer)).toBeGreaterThan(before);
  await expect(explorer).toHaveURL(/open=[^&]*,actor:ukraine/);
});

test('what was done to the view is undone and redone', async ({ explorer }) => {
  await searchFor(explorer, 'Ukraine');
  await explorer.getByRole('option', { name: 'Ukraine' }).first().click();
  await settled(explorer);
  const before = await claimsShown(explorer);
  await panel(explorer).getByRole('button', { name: 'Hide' }).click();
  await expect(note(explorer)).toContainText('1 hidden');
  expect(await claimsShown(explorer)).toBeLessThan(before);
  await explorer.keyboard.press('Control+z');
  await expect(note(explorer)).not.toContainText('hidden');
  expect(await claimsShown(explorer)).toBe(before);
  await explorer.keyboard.press('Control+Shift+Z');
  await expect(note(explorer)).toContainText('1 hidden');
  await note(explorer).getByRole('button', { name: 'Bring back' }).click();
  expect(await claimsShown(explorer)).toBe(before);
});

test('the key filters what is on the map and says so', async ({ explorer }) => {
  const before = await claimsShown(explorer);
  const asserted = explorer.getByRole('checkbox', { name: /Asserted/ });
  await asserted.uncheck();
  await expect.poll(() => claimsShown(explorer)).toBeLessThan(before);
  await note(explorer).getByRole('button', { name: 'Clear filters' }).click();
  await expect(asserted).toBeChecked();
  expect(await claimsShown(explorer)).toBe(before);
});

test('a cut neighbourhood says what it shows and how to see the rest', async ({ explorer }) => {
  await expect(note(explorer)).toContainText(/showing \d+ of \d+/);
  const before = await claimsShown(explorer);
  await note(explorer).getByRole('button', { name: 'Show the rest' }).click();
  await expect(note(explorer)).not.toContainText('showing');
  expect(await claimsShown(explorer)).toBeGreaterThan(before);
});

test('the address is a permalink and Back works', async ({ explorer, server }) => {
  await explorer.goto(`${server.url}/?open=actor:russia&at=actor:russia`);
  await settled(explorer);
  await expect(panel(explorer).getByRole('heading', { level: 2 })).toHaveText('Russia');
  await panel(explorer).locator('.facts .row').first().click();
  const claim = explorer.getByRole('article', { name: 'Claim' });
  await expect(claim).toBeVisible();
  const address = explorer.url();
  const sentence = await claim.getByRole('heading', { level: 2 }).textContent();
  await explorer.goBack();
  await expect(panel(explorer).getByRole('heading', { level: 2 })).toHaveText('Russia');
  await explorer.goto(address);
  await expect(claim.getByRole('heading', { level: 2 })).toHaveText(sentence!);
});

test('an address that names nothing says so', async ({ explorer, server }) => {
  await explorer.goto(`${server.url}/?at=claim:no-such-claim`);
  await expect(panel(explorer).getByRole('alert')).toContainText('no-such-claim');
});

test('a search without a hit says what to do', async ({ explorer }) => {
  await searchFor(explorer, 'qqqqzzzz');
  await expect(explorer.getByText('Nothing is known under “qqqqzzzz”')).toBeVisible();
});

test('context claims stay off the map until asked for', async ({ explorer }) => {
  await expect(note(explorer)).toContainText(/\d+ context claims left out/);
  const before = await claimsShown(explorer);
  await note(explorer).getByRole('button', { name: 'Show context claims' }).click();
  await expect(note(explorer)).toContainText('context claims shown');
  expect(await claimsShown(explorer)).toBeGreaterThan(before);
  await expect(explorer).toHaveURL(/context=shown/);
  await explorer.reload();
  await expect(note(explorer)).toContainText('context claims shown');
  await note(explorer).getByRole('button', { name: 'Leave out context claims' }).click();
  await expect.poll(() => claimsShown(explorer)).toBe(before);
  await explorer.keyboard.press('Control+z');
  await expect.poll(() => claimsShown(explorer)).toBeGreaterThan(before);
});

test('a search finds sources: what rests on one, and what would fall with it', async ({ explorer }) => {
  await searchFor(explorer, 'bonfire');
  await expect(explorer.locator('.hit mark').first()).toHaveText('Bonfire');
  await explorer
    .getByRole('option', { name: /Bonfire of sovereignty/ })
    .first()
    .click();
  const source = explorer.getByRole('article', { name: 'Source' });
  await expect(source.getByRole('heading', { level: 2 })).toContainText('Bonfire of sovereignty');
  await expect(source).toContainText(/\d+ claims would have no witness left/);
  await expect(explorer).toHaveURL(/at=source:/);
  await source.locator('.rows .row').first().click();
  await expect(explorer).toHaveURL(/at=claim:.*cite=citation:/);
  await expect(explorer.locator('.cite[data-chosen]')).toBeInViewport();
  await explorer.keyboard.press('Escape');
  await expect(source).toBeVisible();
});

test('a search finds claims and passages, and opens the evidence', async ({ explorer }) => {
  await searchFor(explorer, 'airbases conflict');
  await explorer.getByRole('group', { name: 'Claims' }).getByRole('option').first().click();
  const claim = explorer.getByRole('article', { name: 'Claim' });
  await expect(claim.getByRole('heading', { level: 2 })).toContainText('airbases');
  await expect(explorer).toHaveURL(/open=[^&]*,.*at=claim:/);
  await searchFor(explorer, 'established four airbases');
  await explorer.getByRole('group', { name: 'Passages' }).getByRole('option').first().click();
  await expect(claim.locator('.cite[data-chosen] mark')).toHaveText(AIRBASES_QUOTE);
});

test('where the texts are not, the anchor phrase stands alone and says so', async ({ explorer, server }) => {
  await explorer.goto(server.url + AIRBASES_VIEW);
  const quote = explorer.getByRole('article', { name: 'Claim' }).locator('.quote').first();
  await expect(quote.locator('mark')).toHaveText(AIRBASES_QUOTE);
  await expect(quote).toContainText('text not here');
});
