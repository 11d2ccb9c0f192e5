/** A rectangle by its centre. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + 2 * gap &&
    Math.abs(a.y - b.y) * 2 < a.height + b.height + 2 * gap
  );
}

/** A grid of boxes that tells quickly whether a place is taken. */
export class BoxIndex {
  readonly #cell: number;
  readonly #cells = new Map<string, Box[]>();

  constructor(cell = 160) {
    this.#cell = cell;
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const boxes = this.#cells.get(key);
      if (boxes) boxes.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  isTaken(box: Box, except?: Box): boolean {
    return this.#keys(box).some((key) =>
      this.#cells.get(key)?.some((other) => other !== except && overlaps(box, other)),
    );
  }

  #keys({ x, y, width, height }: Box): string[] {
    const keys: string[] = [];
    const at = (value: number) => Math.floor(value / this.#cell);
    for (let column = at(x - width / 2); column <= at(x + width / 2); column += 1) {
      for (let row = at(y - height / 2); row <= at(y + height / 2); row += 1) keys.push(`${column} ${row}`);
    }
    return keys;
  }
}

/**
 * Moves boxes apart until none overlaps, each as little as it can; those at `fixed` indexes stay. Returns new centres.
 * Two fixed boxes that overlap are left so.
 */
export function separate<T extends Box>(boxes: readonly T[], fixed: ReadonlySet<number>, gap: number): T[] {
  const moved = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < 240; round += 1) {
    let touched = false;
    for (let i = 0; i < moved.length; i += 1) {
      for (let j = i + 1; j < moved.length; j += 1) {
        if (!overlaps(moved[i]!, moved[j]!, gap / 2) || (fixed.has(i) && fixed.has(j))) continue;
        push(moved[i]!, moved[j]!, gap, fixed.has(i), fixed.has(j));
        touched = true;
      }
    }
    if (!touched) break;
  }
  return moved;
}

/** Moves two boxes apart along the axis where they overlap less. */
function push(a: Box, b: Box, gap: number, aFixed: boolean, bFixed: boolean): void {
  const across = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const down = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  const axis = across < down ? 'x' : 'y';
  const sign = a[axis] < b[axis] || (a[axis] === b[axis] && axis === 'x') ? 1 : -1;
  const amount = Math.min(across, down) + 0.5;
  if (!aFixed) a[axis] -= sign * amount * (bFixed ? 1 : 0.5);
  if (!bFixed) b[axis] += sign * amount * (aFixed ? 1 : 0.5);
}
