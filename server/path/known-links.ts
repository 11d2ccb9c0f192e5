import { LOOKS_A_TURN, type Work } from './work.ts';

/** Two entities and the strength of the strongest claim between them. */
export interface Link {
  near: string;
  far: string;
  strength: number;
}
interface Neighbour {
  id: string;
  strength: number;
}

const NONE: readonly Neighbour[] = [];

/** The links that a search has read, both ways, and how far down each entity's are known. */
export class KnownLinks {
  readonly #links = new Map<string, Map<string, number>>();
  readonly #sorted = new Map<string, Neighbour[]>();
  readonly #floors = new Map<string, number>();

  /** All links of these entities of at least `floor` are known with these. A link read before keeps its strength if greater. */
  *learn(ids: readonly string[], floor: number, links: readonly Link[]): Work<void> {
    for (const id of ids) this.#floors.set(id, floor);
    for (const [at, { near, far, strength }] of links.entries()) {
      if (at % LOOKS_A_TURN === LOOKS_A_TURN - 1) yield;
      this.#put(near, far, strength);
      this.#put(far, near, strength);
    }
  }

  /** The strength down to which all links of an entity are known; Infinity: none was asked for. */
  floorOf(id: string): number {
    return this.#floors.get(id) ?? Number.POSITIVE_INFINITY;
  }

  /** What is known to be linked with an entity, strongest first. */
  of(id: string): readonly Neighbour[] {
    const ready = this.#sorted.get(id);
    if (ready) return ready;
    const links = this.#links.get(id);
    if (!links) return NONE;
    const sorted = Array.from(links, ([far, strength]) => ({ id: far, strength }));
    sorted.sort((a, b) => b.strength - a.strength);
    this.#sorted.set(id, sorted);
    return sorted;
  }

  strengthOf(a: string, b: string): number {
    return this.#links.get(a)?.get(b) ?? Number.NEGATIVE_INFINITY;
  }

  #put(near: string, far: string, strength: number): void {
    let links = this.#links.get(near);
    if (!links) {
      links = new Map();
      this.#links.set(near, links);
    }
    if ((links.get(far) ?? Number.NEGATIVE_INFINITY) >= strength) return;
    links.set(far, strength);
    this.#sorted.delete(near);
  }
}
