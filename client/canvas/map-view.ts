import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from 'cytoscape';
import type { Point } from '../model/workspace.ts';
import type { ArrangeTask } from './arrange-task.ts';
import { Arranger } from './arranger.ts';
import type { CanvasElement, NodeData } from './elements.ts';
import { nextFrame } from './frames.ts';
import { type Gestures, listen } from './gestures.ts';
import { edgeLabel, forgetMeasures, nodeLabel } from './label-text.ts';
import { labelMap } from './map-labels.ts';
import { palette } from './palette.ts';
import { applyPatch, difference, isEmpty } from './patch.ts';
import { seedPlaces } from './seed-places.ts';
import { FONT, stylesheet } from './stylesheet.ts';

const PADDING = 32;
/** Above so many elements the map jumps to its new places: drawing every step would take longer than a frame. */
const MOST_ANIMATED = 220;
const MOST_A_FRAME = 60;
/** A layout that takes longer than this, in milliseconds, shows a rough one first. */
const EARLY = 250;

/** The drawing: takes elements, keeps positions, and tells gestures. Nothing it does itself is told back. */
export class MapView {
  readonly #cy: Core;
  readonly #arranger = new Arranger();
  readonly #positions = new Map<string, Point>();
  readonly #drawn = new Map<string, CanvasElement>();
  #wanted: readonly CanvasElement[] = [];
  #turn = 0;
  #pinned: Readonly<Record<string, Point>> = {};
  /** Entities whose place is only there until the layout has found them one. */
  readonly #rough = new Set<string>();
  #roughTimer = 0;
  #labelTimer = 0;
  #closed = false;
  readonly #onArranging: (busy: boolean) => void;

  constructor(container: HTMLElement, gestures: Gestures, onArranging: (busy: boolean) => void) {
    this.#onArranging = onArranging;
    this.#cy = cytoscape({
      container,
      style: stylesheet(palette(container)),
      minZoom: 0.08,
      maxZoom: 3,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    listen(this.#cy, gestures);
    this.#cy.on('zoom', () => this.#labelSoon());
    this.#cy.on('drag', 'node', () => this.#labelSoon());
    this.#cy.on('dragfree', 'node', (event) => {
      this.#positions.set(event.target.id(), { ...event.target.position() });
      this.#labelSoon();
    });
  }

  /** Draws these elements. Entities that have no place yet are drawn when the layout has found them one. */
  draw(next: readonly CanvasElement[], pinned: Readonly<Record<string, Point>>): void {
    this.#wanted = next;
    this.#takePins(pinned);
    if (next.some((element) => element.group === 'nodes' && !this.#positions.has(element.data.id))) {
      void this.arrange(false);
    }
    void this.#catchUp();
  }

  /**
   * Finds new places: for all that are not pinned when `afresh`, else mostly for those that have none. When that takes
   * long, what has no place yet is drawn at a rough one meanwhile.
   */
  async arrange(afresh: boolean): Promise<void> {
    this.#onArranging(true);
    // Room is measured in the map's own font, or the same graph would lie differently on every start.
    await fontsReady();
    if (this.#closed) return;
    const task = this.#task(afresh);
    window.clearTimeout(this.#roughTimer);
    this.#roughTimer = window.setTimeout(() => void this.#drawRough(), EARLY);
    const positions = await this.#arranger.arrange(task);
    if (this.#closed || !positions) return;
    window.clearTimeout(this.#roughTimer);
    for (const [id, at] of Object.entries(positions)) this.#positions.set(id, at);
    this.#rough.clear();
    await this.#moveToPlaces();
    await this.#catchUp();
    if (this.#closed) return;
    this.#onArranging(false);
  }

  /** Ends a layout that takes long: what stood somewhere stays, what did not keeps its rough place. */
  async stopArranging(): Promise<void> {
    window.clearTimeout(this.#roughTimer);
    this.#arranger.stop();
    await this.#drawRough();
    if (!this.#closed) this.#onArranging(false);
  }

  /** Draws what has no place yet at a rough one, and shows all of it. */
  async #drawRough(): Promise<void> {
    const places = Object.entries(seedPlaces(this.#task(false)));
    const missing = places.filter(([id]) => !this.#positions.has(id));
    if (this.#closed || missing.length === 0) return;
    for (const [id, at] of missing) {
      this.#positions.set(id, at);
      this.#rough.add(id);
    }
    this.#cy.viewport(this.#fitted());
    await this.#catchUp();
  }

  /** Makes the drawing what is wanted, a bounded step a frame, so that a large one never blocks the page. */
  async #catchUp(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const placed = placedOnly(this.#wanted, this.#positions);
    for (;;) {
      const patch = difference(this.#drawn, placed);
      if (isEmpty(patch)) break;
      const step = { ...patch, add: patch.add.slice(0, MOST_A_FRAME) };
      applyPatch(this.#cy, step, (id) => this.#positions.get(id));
      for (const id of step.remove) this.#drawn.delete(id);
      for (const element of [...step.add, ...step.update]) this.#drawn.set(element.data.id, element);
      await nextFrame();
      if (this.#closed || turn !== this.#turn) return;
    }
    this.#fadeAround();
    // Where lines run is known only once they have been drawn.
    await nextFrame();
    if (!this.#closed && turn === this.#turn) await labelMap(this.#cy);
  }

  restyle(): void {
    this.#cy.style(stylesheet(palette(this.#cy.container()!)));
  }

  zoomBy(factor: number): void {
    const { width, height } = this.#cy.container()!.getBoundingClientRect();
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
  }

  fit(): void {
    this.#cy.resize();
    this.#cy.viewport(this.#fitted());
    this.#labelSoon();
  }

  /** Brings an entity or a line to the middle when it is off the screen. */
  reveal(id: string): void {
    const element = this.#cy.getElementById(id);
    if (element.empty()) return;
    const { x1, y1, x2, y2 } = this.#cy.extent();
    const at = element.isNode()
      ? (element as NodeSingular).position()
      : (element as unknown as EdgeSingular).midpoint();
    if (at.x < x1 || at.x > x2 || at.y < y1 || at.y > y2)
      this.#cy.animate({ center: { eles: element }, duration: 200 });
  }

  close(): void {
    this.#closed = true;
    window.clearTimeout(this.#labelTimer);
    window.clearTimeout(this.#roughTimer);
    this.#arranger.stop();
    this.#cy.destroy();
  }

  /** Puts pinned entities where they are pinned. */
  #takePins(pinned: Readonly<Record<string, Point>>): void {
    for (const [id, at] of Object.entries(pinned)) {
      const now = this.#positions.get(id);
      if (now && now.x === at.x && now.y === at.y) continue;
      this.#positions.set(id, { ...at });
      this.#cy.getElementById(id).position({ ...at });
      this.#labelSoon();
    }
    this.#pinned = pinned;
  }

  #task(afresh: boolean): ArrangeTask {
    const wanted = this.#wanted;
    const { width, height } = this.#cy.container()!.getBoundingClientRect();
    return {
      room: { width: width - 2 * PADDING, height: height - PADDING - this.#noteRoom() },
      nodes: wanted.flatMap(({ group, data }) => {
        if (group !== 'nodes') return [];
        const label = nodeLabel(data.name);
        const fixed = this.#pinned[data.id] !== undefined;
        const isOpen = (afresh || this.#rough.has(data.id)) && !fixed;
        const at = isOpen ? null : (this.#positions.get(data.id) ?? null);
        const { size } = data as NodeData;
        return [{ id: data.id, size, labelWidth: label.width, labelHeight: label.height, at, fixed }];
      }),
      edges: wanted.flatMap(({ data }) =>
        'source' in data
          ? [
              {
                id: data.id,
                source: data.source,
                target: data.target,
                labelWidth: edgeLabel(data.name).width,
              },
            ]
          : [],
      ),
    };
  }

  /** Moves what is drawn to its new places, and the view to where all of it will be. */
  async #moveToPlaces(): Promise<void> {
    const nodes = this.#cy.nodes();
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const jump = nodes.empty() || still || this.#wanted.length > MOST_ANIMATED;
    this.#cy.resize();
    const { zoom, pan } = this.#fitted();
    if (jump) {
      this.#cy.batch(() =>
        nodes.forEach((node) => void node.position({ ...this.#positions.get(node.id())! })),
      );
      this.#cy.viewport({ zoom, pan });
      return;
    }
    const to = (node: NodeSingular) =>
      ({ position: { ...this.#positions.get(node.id())! }, duration: 320 }) as never;
    const moves = nodes.map((node) => node.animation(to(node)).play().promise());
    await Promise.all([
      ...moves,
      this.#cy
        .animation({ zoom, pan, duration: 320 } as never)
        .play()
        .promise(),
    ]);
  }

  /** Zoom and pan that show everything, labels included, no larger than life. */
  #fitted(): { zoom: number; pan: Point } {
    const boxes = this.#wanted.flatMap(({ group, data }) => {
      const at = this.#positions.get(data.id);
      if (group !== 'nodes' || !at) return [];
      const { size } = data as NodeData;
      const label = nodeLabel(data.name);
      const half = Math.max(size, label.width) / 2;
      return [
        { x1: at.x - half, x2: at.x + half, y1: at.y - size / 2, y2: at.y + size / 2 + label.height + 6 },
      ];
    });
    const { width, height } = this.#cy.container()!.getBoundingClientRect();
    if (boxes.length === 0) return { zoom: 1, pan: { x: width / 2, y: height / 2 } };
    const x1 = Math.min(...boxes.map((box) => box.x1));
    const x2 = Math.max(...boxes.map((box) => box.x2));
    const y1 = Math.min(...boxes.map((box) => box.y1));
    const y2 = Math.max(...boxes.map((box) => box.y2));
    const zoom = Math.min(
      1.15,
      (width - 2 * PADDING) / (x2 - x1),
      (height - PADDING - this.#noteRoom()) / (y2 - y1),
    );
    return {
      zoom,
      pan: {
        x: width / 2 - (zoom * (x1 + x2)) / 2,
        y: (height + PADDING - this.#noteRoom()) / 2 - (zoom * (y1 + y2)) / 2,
      },
    };
  }

  /** With an entity or a claim selected, what does not touch it steps back. */
  #fadeAround(): void {
    const selected = this.#cy.elements('.selected');
    this.#cy.batch(() => {
      this.#cy.elements('.faded').removeClass('faded');
      if (selected.empty()) return;
      const near = selected.union(selected.connectedEdges()).union(selected.connectedNodes());
      const around = near.union(selected.neighborhood());
      this.#cy.elements().difference(around).addClass('faded');
    });
  }

  /** Room for the note that lies over the bottom of the map, of one line or two. */
  #noteRoom(): number {
    const note = this.#cy.container()?.parentElement?.querySelector<HTMLElement>('.status-note');
    return 32 + (note?.offsetHeight ?? 36);
  }

  #labelSoon(): void {
    window.clearTimeout(this.#labelTimer);
    this.#labelTimer = window.setTimeout(() => {
      if (!this.#closed) void labelMap(this.#cy);
    }, 90);
  }
}

/** The elements that can be drawn now: entities with a place, and claims between two such. */
function placedOnly(
  elements: readonly CanvasElement[],
  positions: ReadonlyMap<string, Point>,
): CanvasElement[] {
  return elements.filter(({ data }) =>
    'source' in data ? positions.has(data.source) && positions.has(data.target) : positions.has(data.id),
  );
}

let loaded: Promise<void> | null = null;

function fontsReady(): Promise<void> {
  loaded ??= Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 12px ${FONT}`))).then(
    forgetMeasures,
  );
  return loaded;
}
