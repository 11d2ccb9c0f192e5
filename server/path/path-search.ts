import { chainsOf, type Ends, hasLongerChain, layersTo, type Steps } from './chains.ts';
import { KnownLinks, type Link } from './known-links.ts';
import { Reach } from './reach.ts';
import { done, type Work } from './work.ts';

export interface PathQuestion {
  from: string;
  to: string;
  maxHops: number;
  first: number;
  avoid: readonly string[];
  /** Fewer than `maxHops`, and at most five. */
  via: readonly string[];
}

/**
 * The links of these entities with a strength in [atLeast, below), in any order; at most `limit` of them. A pair may be
 * given with the strength of a weaker claim only where its strongest is not below `below`.
 */
export type Frontier = (
  ids: string[],
  band: { atLeast: number; below: number | null; limit: number },
) => Promise<Link[]>;

export interface Bounds {
  /** Links to read in all. */
  links: number;
  /** Entities in one query. */
  batch: number;
  /** Links to look at while chains are put together. */
  steps: number;
  /** Whether the time is used up. */
  timeIsUp(): boolean;
  /** Gives others their turn; awaited again and again while links are looked at. */
  breathe(): Promise<void>;
}

export const BOUNDS: Omit<Bounds, 'timeIsUp' | 'breathe'> = { links: 200_000, batch: 500, steps: 2_000_000 };

interface FoundPath {
  entities: string[];
  /** Of its weakest hop. */
  strength: number;
}
export interface PathAnswer {
  paths: FoundPath[];
  /** How many links of an entity were read; null: it was not asked for. */
  linksRead(id: string): number | null;
  cutBy: 'hops' | 'work' | 'time' | null;
}

/** Bands of strength in which links are read: corroborated, single-source, then contested and what is not live. */
const FLOORS = [1100, 1000, -1];
/** Entities worth asking for together at first, though the weaker of them may not be needed; twice as many each time. */
const TOGETHER = 48;

/**
 * The `first` best chains between two entities: strongest weakest hop first, then shortest, then by ids.
 *
 * It looks at ever weaker links, a threshold at a time, and for each at ever longer chains, deepening the end with
 * less to read. Once it has looked at chains of so many hops over links of at least a strength, every such chain is
 * known: of a chain of a + b hops, the first a links belong to entities less than a hops from one end, the others to
 * entities less than b hops from the other. So it stops at the first moment that the answer cannot change. The links
 * of an entity are read once for each band of strength, whatever the number of thresholds.
 *
 * Cut by work or time, it puts together what it can from what it has read.
 */
export async function searchPaths(
  question: PathQuestion,
  frontier: Frontier,
  bounds: Bounds,
): Promise<PathAnswer> {
  return new PathSearch(question, frontier, bounds).run();
}

class PathSearch {
  readonly #question: PathQuestion;
  readonly #frontier: Frontier;
  readonly #bounds: Bounds;
  readonly #ends: Ends;
  readonly #links = new KnownLinks();
  readonly #steps: Steps;
  readonly #paths: FoundPath[] = [];
  #linksLeft: number;
  #together = TOGETHER;
  #cutBy: PathAnswer['cutBy'] = null;

  constructor(question: PathQuestion, frontier: Frontier, bounds: Bounds) {
    this.#question = question;
    this.#frontier = frontier;
    this.#bounds = bounds;
    this.#ends = {
      from: question.from,
      to: question.to,
      via: question.via,
      excluded: new Set(question.avoid),
    };
    this.#steps = { left: bounds.steps };
    this.#linksLeft = bounds.links;
  }

  async run(): Promise<PathAnswer> {
    const { from, to } = this.#question;
    let closed = false;
    for (const [at, floor] of FLOORS.entries()) {
      if (this.#isDone()) break;
      const below = FLOORS[at - 1];
      await this.#read([from, to], floor);
      let threshold = below === undefined ? Number.MAX_SAFE_INTEGER : below - 1;
      while (threshold >= floor && !this.#isDone()) {
        const seen = await this.#lookDownTo(threshold, floor);
        closed = seen.closed;
        threshold = seen.next;
      }
    }
    if (!this.#isFull() && this.#cutBy === null && (!closed || (await this.#mayGoOn()))) this.#cutBy = 'hops';
    return {
      paths: this.#paths,
      linksRead: (id) => (Number.isFinite(this.#links.floorOf(id)) ? this.#links.of(id).length : null),
      cutBy: this.#cutBy,
    };
  }

  #isFull(): boolean {
    return this.#paths.length >= this.#question.first;
  }

  #isDone(): boolean {
    return this.#isFull() || this.#steps.left < 0;
  }

  /** Where all around an end is known: whether longer chains are left. */
  #mayGoOn(): Promise<boolean> {
    return this.#done(hasLongerChain(this.#links, this.#ends, this.#question.maxHops, this.#steps));
  }

  /** Adds the chains whose weakest link has just this strength, shorter ones first. */
  async #lookDownTo(threshold: number, floor: number): Promise<{ closed: boolean; next: number }> {
    const { from, to, maxHops } = this.#question;
    const around = { threshold, excluded: this.#ends.excluded };
    const forward = new Reach(this.#links, from, { ...around, stop: to });
    const backward = new Reach(this.#links, to, { ...around, stop: from });
    let behind = 0;
    for (let length = 1; length <= maxHops && !this.#isDone(); length += 1) {
      const side = this.#cheaper(forward, backward, floor);
      const missing = this.#missing(side.frontier, floor);
      if (missing.length > 0) {
        const soon = this.#missing(side.upcoming(this.#together - missing.length), floor);
        this.#together *= 2;
        await this.#read([...missing, ...soon], floor);
      }
      await this.#done(side.deepen());
      if (side === backward) behind += 1;
      if (meet(forward.met, backward.met)) await this.#collect(threshold, length, behind);
    }
    return {
      closed: forward.frontier.length === 0 || backward.frontier.length === 0,
      next: Math.max(forward.nextStrength, backward.nextStrength),
    };
  }

  /** The end with less to read before it can be deepened. */
  #cheaper(forward: Reach, backward: Reach, floor: number): Reach {
    const [ahead, behind] = [forward.frontier, backward.frontier];
    const less =
      this.#missing(ahead, floor).length - this.#missing(behind, floor).length ||
      ahead.length - behind.length;
    return less <= 0 ? forward : backward;
  }

  #missing(ids: readonly string[], floor: number): string[] {
    if (this.#cutBy) return [];
    return ids.filter((id) => this.#links.floorOf(id) > floor);
  }

  async #collect(threshold: number, length: number, behind: number): Promise<void> {
    const layers = await this.#done(layersTo(this.#links, this.#ends, threshold, behind));
    const limit = this.#question.first - this.#paths.length;
    const wanted = { threshold, length, limit };
    const found = await this.#done(chainsOf(this.#links, this.#ends, layers, wanted, this.#steps));
    for (const entities of found) this.#paths.push({ entities, strength: threshold });
    if (this.#steps.left < 0) this.#cutBy ??= 'work';
  }

  /** Learns the links of these entities down to `floor`, those already known left out; nothing more once it is cut. */
  async #read(ids: readonly string[], floor: number): Promise<void> {
    const bands = new Map<number, string[]>();
    for (const id of this.#missing(ids, floor)) {
      const known = this.#links.floorOf(id);
      const band = bands.get(known);
      if (band) band.push(id);
      else bands.set(known, [id]);
    }
    for (const [known, members] of bands) {
      for (let at = 0; at < members.length; at += this.#bounds.batch)
        await this.#readBatch(members.slice(at, at + this.#bounds.batch), floor, known);
    }
  }

  async #readBatch(ids: string[], floor: number, known: number): Promise<void> {
    if (this.#cutBy) return;
    if (this.#bounds.timeIsUp()) {
      this.#cutBy = 'time';
      return;
    }
    const limit = this.#linksLeft;
    const below = Number.isFinite(known) ? known : null;
    const links = await this.#frontier(ids, { atLeast: floor, below, limit });
    this.#linksLeft -= links.length;
    const isWhole = links.length < limit;
    await this.#done(this.#links.learn(isWhole ? ids : [], floor, links));
    if (!isWhole) this.#cutBy = 'work';
  }

  #done<T>(work: Work<T>): Promise<T> {
    return done(work, this.#bounds.breathe);
  }
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  for (const id of small) if (large.has(id)) return true;
  return false;
}
