import { cutTo } from '../text/cut.ts';
import { plain } from '../text/plain.ts';
import { wrapped } from './labels.ts';
import { FONT } from './stylesheet.ts';

export const NODE_FONT = 12;
export const EDGE_FONT = 11;
const NODE_WRAP = 128;
const MOST_LINES = 4;
const EDGE_WIDEST = 200;
/** As the stylesheet has it. */
const LINE_HEIGHT = 1.22;
/** An open entity's name is drawn in the heaviest weight: every name is given the room for it. */
const WEIGHT = 600;

const measured: Map<string, LabelText>[] = [];

/** A label as it is drawn, and the room that it takes at zoom 1. */
export interface LabelText {
  /** Lines with `\n` between them. */
  text: string;
  width: number;
  height: number;
  isCut: boolean;
}

/** An entity's name on the map: at most four lines, the rest cut. */
export const nodeLabel = kept((name): LabelText => {
  const whole = plain(name);
  const lines = wrapped(whole, NODE_WRAP, MOST_LINES, (line) => textWidth(line, NODE_FONT, WEIGHT));
  const width = Math.max(0, ...lines.map((line) => textWidth(line, NODE_FONT, WEIGHT)));
  return {
    text: lines.join('\n'),
    width: Math.ceil(width) + 6,
    height: Math.ceil(lines.length * NODE_FONT * LINE_HEIGHT) + 2,
    isCut: unspaced(lines.join('')) !== unspaced(whole),
  };
});

/** What is written on a line of the map: one line, cut where it is too long. */
export const edgeLabel = kept((name): LabelText => {
  const whole = plain(name);
  const text = cutTo(whole, (part) => textWidth(part, EDGE_FONT, 400) <= EDGE_WIDEST);
  return { text, width: textWidth(text, EDGE_FONT, 400) + 8, height: EDGE_FONT + 6, isCut: text !== whole };
});

function unspaced(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Forgets every measure: the fonts have changed. */
export function forgetMeasures(): void {
  for (const labels of measured) labels.clear();
}

function kept(make: (name: string) => LabelText): (name: string) => LabelText {
  const labels = new Map<string, LabelText>();
  measured.push(labels);
  return (name) => {
    const label = labels.get(name) ?? make(name);
    labels.set(name, label);
    return label;
  };
}

let context: CanvasRenderingContext2D | undefined;

function textWidth(text: string, size: number, weight: number): number {
  context ??= document.createElement('canvas').getContext('2d')!;
  context.font = `${weight} ${size}px ${FONT}`;
  return context.measureText(text).width;
}
