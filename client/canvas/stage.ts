import type { Box } from './boxes.ts';
import { forgetMeasures } from './label-text.ts';
import { type Palette, palette } from './palette.ts';
import { FONT } from './stylesheet.ts';

/** What the map needs to know of the page that it lies in. */
export interface Stage {
  /** The part of the map that nothing lies over, in pixels of the screen; `x` and `y` are its middle. */
  room(): Box;
  colours(): Palette;
  /** Whether a person asked that nothing moves by itself. */
  isStill(): boolean;
  /** Resolves when text is measured in the map's own font. */
  fontsReady(): Promise<void>;
}

const PADDING = 32;
/** Until the note is there. */
const USUAL_NOTE = 36;

/** The stage that an element of the page is. */
export function stageOf(container: HTMLElement): Stage {
  return {
    room: () => {
      const { width, height } = container.getBoundingClientRect();
      const bottom = height - PADDING - noteHeight(container);
      const [across, down] = [width - 2 * PADDING, bottom - PADDING];
      return { x: width / 2, y: (PADDING + bottom) / 2, width: across, height: down };
    },
    colours: () => palette(container),
    isStill: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    fontsReady,
  };
}

/** Of the note that lies over the bottom of the map, of one line or two. */
function noteHeight(container: HTMLElement): number {
  const note = container.parentElement?.querySelector<HTMLElement>('.status-note');
  return note?.offsetHeight ?? USUAL_NOTE;
}

let loaded: Promise<void> | null = null;

function fontsReady(): Promise<void> {
  loaded ??= Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 12px ${FONT}`))).then(
    forgetMeasures,
  );
  return loaded;
}
