import { readFileSync } from 'node:fs';
import cytoscape, { type StylesheetJson } from 'cytoscape';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../model/kinds.ts';
import type { Palette } from './palette.ts';
import { stylesheet } from './stylesheet.ts';

/** WCAG 2.2, success criterion 1.4.3, for text below 18 pt. */
const LEAST = 4.5;
const css = readFileSync(new URL('../look/tokens.css', import.meta.url), 'utf8');
const themes = { light: tokens(':root'), dark: tokens('[data-theme="dark"]') };

function tokens(selector: string): Palette {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0]!;
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  ) as Palette;
}

/** Contrast of two colours as WCAG defines it; channels 0 to 255. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const luminance = (colour: readonly number[]) => {
    const [red, green, blue] = colour.map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const hex = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const rgb = (style: string) => [...style.matchAll(/[\d.]+/g)].slice(0, 3).map(([channel]) => Number(channel));

/** Every choice of the words, the empty one too, each put together with a space. */
function choices(words: readonly string[]): string[] {
  const [word, ...rest] = words;
  return word ? choices(rest).flatMap((chosen) => [chosen, ` ${word}${chosen}`]) : [''];
}

const NODE_CLASSES = KINDS.flatMap((kind) =>
  choices(['collective', 'open', 'pinned', 'faded', 'hover', 'selected']).map(
    (rest) => kind.toLowerCase() + rest,
  ),
);
const EDGE_CLASSES = ['single-source', 'corroborated', 'unsupported', 'retracted'].flatMap((standing) =>
  choices(['contested', 'context', 'folded', 'aside', 'touches', 'faded', 'hover', 'selected']).map(
    (rest) => standing + rest,
  ),
);

/** Every state that the map can draw, as Cytoscape itself computes it. */
function drawn(palette: Palette) {
  const data = { text: 'Name', size: 30, font: 12, mx: 0, my: 0, z: 1, tip: 3, turn: 0.5 };
  return cytoscape({
    headless: true,
    styleEnabled: true,
    style: stylesheet(palette) as StylesheetJson,
    elements: [
      ...NODE_CLASSES.map((classes) => ({
        group: 'nodes' as const,
        data: { ...data, id: classes },
        classes,
      })),
      ...EDGE_CLASSES.map((classes) => ({
        group: 'edges' as const,
        data: { ...data, id: classes, source: NODE_CLASSES[0]!, target: NODE_CLASSES[1]! },
        classes,
      })),
    ],
  });
}

describe.each(Object.entries(themes))('in the %s theme', (_, palette) => {
  test('every label on the map can be read in whatever state its line or entity is', () => {
    const cy = drawn(palette);
    const poor = cy
      .elements()
      .toArray()
      .flatMap((element) => {
        const style = (name: string) => String(element.style(name));
        const ratio = contrast(rgb(style('color')), rgb(style('text-background-color')));
        // Opacity would mix the text with what lies under it.
        const isSolid = ['opacity', 'text-opacity', 'text-background-opacity'].every(
          (name) => Number(style(name)) === 1,
        );
        return ratio >= LEAST && isSolid ? [] : [`${element.id()}: ${ratio.toFixed(2)}`];
      });
    expect(poor).toEqual([]);
    cy.destroy();
  });

  test('what steps back is paler than what does not, and still a line', () => {
    const cy = drawn(palette);
    const strength = (id: string) =>
      contrast(rgb(String(cy.getElementById(id).style('line-color'))), hex(palette.paper));
    expect(strength('single-source faded')).toBeLessThan(strength('single-source aside'));
    expect(strength('single-source aside')).toBeLessThan(strength('single-source'));
    expect(strength('single-source faded')).toBeGreaterThan(1.05);
    expect(strength('single-source faded hover')).toBe(strength('single-source'));
    expect(strength('single-source')).toBeGreaterThan(3);
    expect(strength('corroborated')).toBeGreaterThan(3);
    cy.destroy();
  });

  test.each(['ink', 'ink-2', 'ink-3', 'accent', 'corroborated', 'single', 'contested'] as const)(
    '%s can be read on every ground of the panels',
    (name) => {
      for (const ground of ['paper', 'surface', 'sunk'] as const) {
        const colours = palette as Palette & { sunk: string };
        expect(contrast(hex(colours[name]), hex(colours[ground])), `${name} on ${ground}`).toBeGreaterThan(
          LEAST,
        );
      }
    },
  );
});
