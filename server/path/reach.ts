import type { KnownLinks } from './known-links.ts';
import { LOOKS_A_TURN, type Work } from './work.ts';

/** Links to choose from are enough. */
const MANY = 5000;

/**
 * What lies around one end over links of at least a strength: the entities at each distance. It never passes an
 * excluded entity; the other end it meets, but does not go on from.
 */
export class Reach {
  /** The last level: entities whose own links are still to be followed. */
  frontier: string[];
  /** The greatest strength below the threshold on a followed link; −Infinity: there is none. */
  nextStrength = Number.NEGATIVE_INFINITY;
  readonly met: Set<string>;
  #behind: string[] = [];
  readonly #links: KnownLinks;
  readonly #threshold: number;
  readonly #stop: string;
  readonly #excluded: ReadonlySet<string>;

  constructor(
    links: KnownLinks,
    start: string,
    { threshold, stop, excluded }: { threshold: number; stop: string; excluded: ReadonlySet<string> },
  ) {
    this.#links = links;
    this.#threshold = threshold;
    this.#stop = stop;
    this.#excluded = excluded;
    this.frontier = [start];
    this.met = new Set([start]);
  }

  /** One hop further: the links of the frontier must be known down to the threshold. */
  *deepen(): Work<void> {
    const next: string[] = [];
    let looks = 0;
    for (const id of this.frontier) {
      for (const { id: far, strength } of this.#links.of(id)) {
        looks += 1;
        if (looks % LOOKS_A_TURN === 0) yield;
        if (this.#excluded.has(far)) continue;
        if (strength < this.#threshold) {
          if (strength > this.nextStrength) this.nextStrength = strength;
          break;
        }
        if (this.met.has(far)) continue;
        this.met.add(far);
        if (far !== this.#stop) next.push(far);
      }
    }
    this.#behind = this.frontier;
    this.frontier = next;
  }

  /** Entities that the frontier will hold at lower thresholds, strongest first; at most `count`. */
  upcoming(count: number): string[] {
    const soon: { id: string; strength: number }[] = [];
    for (const id of this.#behind) {
      if (count <= 0 || soon.length > MANY) break;
      for (const link of this.#links.of(id)) {
        if (link.strength >= this.#threshold || this.met.has(link.id) || this.#excluded.has(link.id))
          continue;
        soon.push(link);
      }
    }
    soon.sort((a, b) => b.strength - a.strength);
    return [...new Set(soon.slice(0, Math.max(0, count)).map(({ id }) => id))];
  }
}
