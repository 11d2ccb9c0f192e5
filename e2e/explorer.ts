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
    { scope: 'worker' },
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
const AIRBASES_CLAIM = 'claim:russia-established-airbases';
export const AIRBASES_QUOTE = 'The Russian military has established four airbases';
export const AIRBASES_VIEW = `/?open=actor:belarus,actor:russian-armed-forces&at=${AIRBASES_CLAIM}`;

/** Waits until the map is drawn and has come to rest. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.status-note')).toBeVisible();
  const map = page.locator('.map');
  // A frame or two pass between a layout and the labels that it calls for.
  await expect(async () => {
    await expect(map).toHaveAttribute('data-arranging', 'false');
    await page.waitForTimeout(250);
    await expect(map).not.toHaveAttribute('data-labelling', { timeout: 1 });
    await expect(map).toHaveAttribute('data-arranging', 'false', { timeout: 1 });
  }).toPass();
}

export const panel = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
export const note = (page: Page) => page.locator('.status-note');

/** How many claims the note says are on the map. */
export async function claimsShown(page: Page): Promise<number> {
  const text = (await note(page).textContent()) ?? '';
  return Number(/entit\w+, ([\d,]+) claim/.exec(text)?.[1]?.replace(',', ''));
}

export async function searchFor(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search the register' }).fill(text);
}

/** The part of Cytoscape that the tests read. It keeps each of its instances on the element that it draws in. */
interface DrawnMap {
  _cyreg: {
    cy: {
      nodes(selector: string): DrawnEntity[] & DrawnEntity;
      edges(selector?: string): DrawnLine[];
      zoom(): number;
    };
  };
}
interface DrawnEntity {
  data(name: 'text'): string;
  boundingBox(parts: object): { x1: number; y1: number; x2: number; y2: number };
  renderedPosition(): Place;
}
interface DrawnLine {
  id(): string;
  data(name: string): number;
  hasClass(name: string): boolean;
  isLoop(): boolean;
  target(): DrawnEntity;
  targetEndpoint(): Place;
  renderedMidpoint(): Place;
}
interface Place {
  x: number;
  y: number;
}

/** The names on the map as they are drawn, their width in pixels of the map. */
export function drawnNames(page: Page): Promise<{ text: string; width: number; lines: number }[]> {
  return page.locator('.map').evaluate((map) => {
    const { cy } = (map as unknown as DrawnMap)._cyreg;
    return [...cy.nodes('[text != ""]')].map((entity) => {
      const { x1, x2 } = entity.boundingBox({
        includeNodes: false,
        includeEdges: false,
        includeUnderlays: false,
      });
      const lines = entity.data('text').split('\n');
      return { text: lines.join(' '), width: x2 - x1, lines: lines.length };
    });
  });
}

/** How many lines with an arrowhead point at a named entity, and which of them end behind the name. */
export function arrowsBehindNames(page: Page): Promise<{ arrows: number; behind: string[] }> {
  return page.locator('.map').evaluate((map) => {
    const { cy } = (map as unknown as DrawnMap)._cyreg;
    const lines = [...cy.edges()].filter(
      (line) => !line.hasClass('undirected') && !line.isLoop() && line.target().data('text') !== '',
    );
    const behind = lines.filter((line) => {
      const name = line
        .target()
        .boundingBox({ includeNodes: false, includeEdges: false, includeUnderlays: false });
      const { x, y } = line.targetEndpoint();
      return x > name.x1 && x < name.x2 && y > name.y1 && y < name.y2;
    });
    return { arrows: lines.length, behind: behind.map((line) => line.id()) };
  });
}

/** Where an entity stands on the screen. */
export async function placeOf(page: Page, id: string): Promise<Place> {
  const within = await page.locator('.map').evaluate((map, entity) => {
    return (map as unknown as DrawnMap)._cyreg.cy.nodes(`[id = "${entity}"]`).renderedPosition();
  }, id);
  return onScreen(page, within);
}

/** Where the line of a labelled claim runs: under the label, which covers whatever else runs there. */
export async function placeOfLine(page: Page): Promise<Place> {
  const within = await page.locator('.map').evaluate((map) => {
    const { cy } = (map as unknown as DrawnMap)._cyreg;
    const [line] = [...cy.edges('[text != ""]')].sort((a, b) => b.data('z') - a.data('z'));
    const { x, y } = line!.renderedMidpoint();
    return { x: x + line!.data('mx') * cy.zoom(), y: y + line!.data('my') * cy.zoom() };
  });
  return onScreen(page, within);
}

async function onScreen(page: Page, { x, y }: Place): Promise<Place> {
  const box = (await page.locator('.map').boundingBox())!;
  return { x: box.x + x, y: box.y + y };
}
