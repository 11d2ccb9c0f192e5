import type { Point } from '../model/workspace.ts';
import type { ArrangeTask, Positions } from './arrange-task.ts';
import type { CanvasElement } from './elements.ts';
import { edgeLabel, nodeLabel } from './label-text.ts';
import { seedPlaces } from './seed-places.ts';

/** Where entities stand: found by a layout, roughly meanwhile, or pinned by a person. Kept for those off the map, too. */
export class Places {
  readonly #positions = new Map<string, Point>();
  /** Entities whose place is only there until the layout has found them one. */
  readonly #rough = new Set<string>();
  #pinned: Readonly<Record<string, Point>> = {};

  get all(): ReadonlyMap<string, Point> {
    return this.#positions;
  }

  /** A copy, as Cytoscape keeps and changes what it is given. */
  of(id: string): Point | undefined {
    const at = this.#positions.get(id);
    return at && { ...at };
  }

  put(id: string, { x, y }: Point): void {
    this.#positions.set(id, { x, y });
  }

  /** Takes what is pinned now; gives the ids of those that it moves. */
  pin(pinned: Readonly<Record<string, Point>>): string[] {
    this.#pinned = pinned;
    const moved = Object.entries(pinned).filter(([id, { x, y }]) => {
      const now = this.#positions.get(id);
      return now?.x !== x || now.y !== y;
    });
    for (const [id, at] of moved) this.put(id, at);
    return moved.map(([id]) => id);
  }

  /** Takes what a layout found. */
  settle(positions: Positions): void {
    for (const [id, at] of Object.entries(positions)) this.put(id, at);
    this.#rough.clear();
  }

  /** Gives a rough place to those of the elements that have none; tells whether there were any. */
  roughen(elements: readonly CanvasElement[], room: ArrangeTask['room']): boolean {
    const found = Object.entries(seedPlaces(this.task(elements, room, false)));
    const missing = found.filter(([id]) => !this.#positions.has(id));
    for (const [id, at] of missing) {
      this.put(id, at);
      this.#rough.add(id);
    }
    return missing.length > 0;
  }

  /** What a layout has to do: all that are not pinned lose their place when `afresh`, else only the rough ones. */
  task(elements: readonly CanvasElement[], room: ArrangeTask['room'], afresh: boolean): ArrangeTask {
    return {
      room: { width: room.width, height: room.height },
      nodes: elements.flatMap(({ group, data }) => {
        if (group !== 'nodes') return [];
        const label = nodeLabel(data.name);
        const fixed = this.#pinned[data.id] !== undefined;
        const isOpen = (afresh || this.#rough.has(data.id)) && !fixed;
        const at = isOpen ? null : (this.of(data.id) ?? null);
        return [
          { id: data.id, size: data.size, labelWidth: label.width, labelHeight: label.height, at, fixed },
        ];
      }),
      edges: elements.flatMap(({ data }) => {
        if (!('source' in data)) return [];
        const { id, source, target, name } = data;
        return [{ id, source, target, labelWidth: edgeLabel(name).width }];
      }),
    };
  }
}
