import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from 'cytoscape';
import type { Point } from '../model/workspace.ts';
import { Arranger } from './arranger.ts';
import { Drawing } from './drawing.ts';
import type { CanvasElement } from './elements.ts';
import { fitted } from './fitted.ts';
import { type Gestures, listen } from './gestures.ts';
import { labelMap } from './map-labels.ts';
import { Places } from './places.ts';
import { type Stage, stageOf } from './stage.ts';
import { stylesheet } from './stylesheet.ts';

/** Above so many elements the map jumps to its new places: drawing every step would take longer than a frame. */
const MOST_ANIMATED = 220;
const MOVE = 320;
/** A layout that takes longer than this, in milliseconds, shows a rough one first. */
const EARLY = 250;

/** What the map is made of. Tests give Cytoscape's headless core, and a page of their own. */
export interface MapParts {
  cy: Core;
  stage: Stage;
  arranger: Pick<Arranger, 'arrange' | 'stop'>;
  label(cy: Core): Promise<void>;
}

/** The parts of a map that is drawn in an element of the page. */
export function partsIn(container: HTMLElement): MapParts {
  const stage = stageOf(container);
  const cy = cytoscape({
    container,
    style: stylesheet(stage.colours()),
    minZoom: 0.08,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
  return { cy, stage, arranger: new Arranger(), label: labelMap };
}

/** The drawing: takes elements, keeps positions, and tells gestures. Nothing it does itself is told back. */
export class MapView {
  readonly #cy: Core;
  readonly #stage: Stage;
  readonly #arranger: MapParts['arranger'];
  readonly #drawing: Drawing;
  readonly #places = new Places();
  readonly #onArranging: (busy: boolean) => void;
  #wanted: readonly CanvasElement[] = [];
  #roughTimer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(
    { cy, stage, arranger, label }: MapParts,
    gestures: Gestures,
    onArranging: (busy: boolean) => void,
  ) {
    this.#cy = cy;
    this.#stage = stage;
    this.#arranger = arranger;
    this.#drawing = new Drawing(cy, label);
    this.#onArranging = onArranging;
    listen(cy, gestures);
    cy.on('zoom', () => this.#drawing.labelSoon());
    cy.on('drag', 'node', () => this.#drawing.labelSoon());
    cy.on('dragfree', 'node', ({ target }) => {
      this.#places.put(target.id(), target.position());
      this.#drawing.labelSoon();
    });
  }

  /** Draws these elements. Entities that have no place yet are drawn when the layout has found them one. */
  draw(next: readonly CanvasElement[], pinned: Readonly<Record<string, Point>>): void {
    this.#wanted = next;
    for (const id of this.#places.pin(pinned)) {
      const at = this.#places.of(id);
      if (at) this.#cy.getElementById(id).position(at);
      this.#drawing.labelSoon();
    }
    if (next.some(({ group, data }) => group === 'nodes' && !this.#places.all.has(data.id))) {
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
    await this.#stage.fontsReady();
    if (this.#closed) return;
    const task = this.#places.task(this.#wanted, this.#stage.room(), afresh);
    clearTimeout(this.#roughTimer);
    this.#roughTimer = setTimeout(() => void this.#drawRough(), EARLY);
    const positions = await this.#arranger.arrange(task);
    if (this.#closed || !positions) return;
    clearTimeout(this.#roughTimer);
    this.#places.settle(positions);
    await this.#moveToPlaces();
    await this.#catchUp();
    if (this.#closed) return;
    this.#onArranging(false);
  }

  /** Ends a layout that takes long: what stood somewhere stays, what did not keeps its rough place. */
  async stopArranging(): Promise<void> {
    clearTimeout(this.#roughTimer);
    this.#arranger.stop();
    await this.#drawRough();
    if (!this.#closed) this.#onArranging(false);
  }

  restyle(): void {
    this.#cy.style(stylesheet(this.#stage.colours()));
  }

  zoomBy(factor: number): void {
    const middle = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 };
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: middle });
  }

  fit(): void {
    this.#cy.resize();
    this.#cy.viewport(this.#fitted());
    this.#drawing.labelSoon();
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
    clearTimeout(this.#roughTimer);
    this.#drawing.close();
    this.#arranger.stop();
    this.#cy.destroy();
  }

  #catchUp(): Promise<void> {
    return this.#drawing.become(this.#wanted, this.#places.all);
  }

  /** Draws what has no place yet at a rough one, and shows all of it. */
  async #drawRough(): Promise<void> {
    if (this.#closed || !this.#places.roughen(this.#wanted, this.#stage.room())) return;
    this.#cy.viewport(this.#fitted());
    await this.#catchUp();
  }

  /** Moves what is drawn to its new places, and the view to where all of it will be. */
  async #moveToPlaces(): Promise<void> {
    const nodes = this.#cy.nodes();
    const jump = nodes.empty() || this.#stage.isStill() || this.#wanted.length > MOST_ANIMATED;
    this.#cy.resize();
    const view = this.#fitted();
    if (jump) {
      this.#cy.batch(() => nodes.forEach((node) => void node.position(this.#placeOf(node))));
      this.#cy.viewport(view);
      return;
    }
    const to = (node: NodeSingular) => ({ position: this.#placeOf(node), duration: MOVE }) as never;
    const moves = nodes.map((node) => node.animation(to(node)).play().promise());
    const camera = this.#cy.animation({ ...view, duration: MOVE } as never);
    await Promise.all([...moves, camera.play().promise()]);
  }

  #placeOf(node: NodeSingular): Point {
    return this.#places.of(node.id()) ?? { ...node.position() };
  }

  #fitted(): { zoom: number; pan: Point } {
    return fitted(this.#wanted, this.#places.all, this.#stage.room());
  }
}
