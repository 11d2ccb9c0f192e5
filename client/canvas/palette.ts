const NAMES = [
  'paper',
  'surface',
  'line',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'corroborated',
  'single',
  'contested',
  'retracted',
  'actor',
  'agreement',
  'facility',
  'event',
  'place',
  'asset',
] as const;

/** The colours of the theme in force, by the name of their CSS token. */
export type Palette = Record<(typeof NAMES)[number], string>;

/** Reads the tokens of look/tokens.css as they apply to the element. */
export function palette(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Palette;
}
