import type { Point } from '../model/workspace.ts';
import { type Box, BoxIndex } from './boxes.ts';

/** A drawn line, and the label that it may have. */
export interface Line {
  id: string;
  /** The line as drawn, from end to end, in short straight parts. */
  path: readonly Point[];
  importance: number;
  /** Stays in the background: another line's label may cover it without harm. */
  faint: boolean;
  /** Its label stands wherever there is a place, whatever other lines it covers. */
  chosen: boolean;
  /** Null for a line that is to have no label. `spots` are points on the line where its middle may stand, the best first. */
  label: { width: number; height: number; spots: readonly Point[] } | null;
}

export interface PlacedLabel {
  /** Index into the line's `spots`. */
  spot: number;
  /** Lines with a label are drawn in this order, from 1 on, over those without: none runs through a label. */
  order: number;
}

/** What one more step away from the middle of the line is worth, in lines covered. */
const STEP = 0.22;
const FAINT = 0.2;
/** A label that would cover more than this leaves it open which line it belongs to. */
const MOST_COVERED = 3.2;

/**
 * Gives lines their labels, the most important first: where no obstacle and no other label stands, where no line runs
 * that is drawn over it, and where it covers few others. A label that finds no such place is left out of the result.
 */
export function placeLineLabels(lines: readonly Line[], obstacles: readonly Box[]): Map<string, PlacedLabel> {
  const taken = new BoxIndex();
  for (const obstacle of obstacles) taken.add(obstacle);
  const crossings = new Crossings(lines);
  const spots = new Map<string, number>();
  const byImportance = [...lines].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  for (const line of byImportance) {
    if (!line.label) continue;
    const best = bestSpot(line, line.label, taken, crossings, spots);
    if (!best) continue;
    taken.add(best.box);
    spots.set(line.id, best.spot);
  }
  const highest = spots.size;
  return new Map([...spots].map(([id, spot], index) => [id, { spot, order: highest - index }]));
}

function bestSpot(
  line: Line,
  label: NonNullable<Line['label']>,
  taken: BoxIndex,
  crossings: Crossings,
  labelled: ReadonlyMap<string, number>,
): { spot: number; box: Box } | null {
  let best: { spot: number; box: Box; cost: number } | null = null;
  label.spots.forEach((at, spot) => {
    const box = { ...at, width: label.width, height: label.height };
    if ((best && spot * STEP >= best.cost) || taken.isTaken(box)) return;
    const covered = crossings.of(box).filter((other) => other !== line);
    // What was labelled before is drawn over this line and would strike its label through.
    if (covered.some((other) => labelled.has(other.id))) return;
    const weight = covered.reduce((sum, other) => sum + (other.faint ? FAINT : 1), 0);
    if (weight > MOST_COVERED && !line.chosen) return;
    if (!best || weight + spot * STEP < best.cost) best = { spot, box, cost: weight + spot * STEP };
  });
  return best;
}

interface Part {
  line: Line;
  from: Point;
  to: Point;
}

/** The parts of all lines in a grid, to tell quickly which lines run through a box. */
class Crossings {
  readonly #cell = 120;
  readonly #cells = new Map<string, Part[]>();

  constructor(lines: readonly Line[]) {
    for (const line of lines) {
      for (let at = 1; at < line.path.length; at += 1) {
        this.#add({ line, from: line.path[at - 1]!, to: line.path[at]! });
      }
    }
  }

  of(box: Box): Line[] {
    const found = new Set<Line>();
    const { x, y, width, height } = box;
    for (const key of this.#keys(x - width / 2, x + width / 2, y - height / 2, y + height / 2)) {
      for (const part of this.#cells.get(key) ?? []) {
        if (!found.has(part.line) && runsThrough(part.from, part.to, box)) found.add(part.line);
      }
    }
    return [...found];
  }

  #add(part: Part): void {
    const { from, to } = part;
    for (const key of this.#keys(
      Math.min(from.x, to.x),
      Math.max(from.x, to.x),
      Math.min(from.y, to.y),
      Math.max(from.y, to.y),
    )) {
      const parts = this.#cells.get(key);
      if (parts) parts.push(part);
      else this.#cells.set(key, [part]);
    }
  }

  #keys(x1: number, x2: number, y1: number, y2: number): string[] {
    const keys: string[] = [];
    const at = (value: number) => Math.floor(value / this.#cell);
    for (let column = at(x1); column <= at(x2); column += 1) {
      for (let row = at(y1); row <= at(y2); row += 1) keys.push(`${column} ${row}`);
    }
    return keys;
  }
}

/** Whether a straight part touches the box: it is clipped to one side after the other (Liang and Barsky). */
export function runsThrough(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  let enters = 0;
  let leaves = 1;
  const sides = [
    [from.x - to.x, from.x - (x - width / 2)],
    [to.x - from.x, x + width / 2 - from.x],
    [from.y - to.y, from.y - (y - height / 2)],
    [to.y - from.y, y + height / 2 - from.y],
  ] as const;
  for (const [towards, room] of sides) {
    if (towards === 0 && room < 0) return false;
    if (towards < 0) enters = Math.max(enters, room / towards);
    else if (towards > 0) leaves = Math.min(leaves, room / towards);
  }
  return enters <= leaves;
}
