import type { KnownLinks } from './known-links.ts';
import { LOOKS_A_TURN, type Work } from './work.ts';

export interface Ends {
  from: string;
  to: string;
  excluded: ReadonlySet<string>;
  /** At most five. */
  via: readonly string[];
}

/** Counts what enumeration does, so that a search can be ended. */
export interface Steps {
  left: number;
}

/**
 * The entities from which `to` is reached in exactly so many hops over links of at least a strength, and for each
 * the sets of `via` that the way there can meet: a bit for each such set, a set being a bit mask itself.
 */
export type Layer = Map<string, number>;

/** The layers 0 to `hops` around `to`; the links of all but the last layer must be known. */
export function* layersTo(links: KnownLinks, ends: Ends, threshold: number, hops: number): Work<Layer[]> {
  const bits = new Map(ends.via.map((id, at) => [id, 1 << at]));
  let last: Layer = new Map([[ends.to, 1]]);
  const layers = [last];
  let looks = 0;
  for (let hop = 1; hop <= hops; hop += 1) {
    const layer: Layer = new Map();
    for (const [id, sets] of last) {
      for (const { id: far, strength } of links.of(id)) {
        if (strength < threshold) break;
        looks += 1;
        if (looks % LOOKS_A_TURN === 0) yield;
        if (far === ends.to || far === ends.from || ends.excluded.has(far)) continue;
        layer.set(far, (layer.get(far) ?? 0) | withMember(sets, bits.get(far) ?? 0));
      }
    }
    layers.push(layer);
    last = layer;
  }
  return layers;
}

/** Each set of `sets` with the members of `mask` added. */
function withMember(sets: number, mask: number): number {
  if (mask === 0) return sets;
  let result = 0;
  for (let set = 0; set < 32; set += 1) if (sets & (1 << set)) result |= 1 << (set | mask);
  return result;
}

/**
 * Chains of exactly `length` hops that meet no entity twice and meet all of `via`, whose weakest link has just
 * `threshold`, in the order of their ids; at most `limit`. Where `steps` runs out, those found until then.
 */
export function* chainsOf(
  links: KnownLinks,
  ends: Ends,
  layers: readonly Layer[],
  wanted: { threshold: number; length: number; limit: number },
  steps: Steps,
): Work<string[][]> {
  const { threshold, length, limit } = wanted;
  const bits = new Map(ends.via.map((id, at) => [id, 1 << at]));
  const all = (1 << ends.via.length) - 1;
  const found: string[][] = [];
  const chain = [ends.from];
  const onChain = new Set(chain);

  function reachable(id: string, left: number, met: number): boolean {
    const layer = layers[left];
    if (!layer) return true;
    const sets = layer.get(id);
    if (sets === undefined) return false;
    if (all === 0) return true;
    for (let set = 0; set <= all; set += 1) if (sets & (1 << set) && (set | met) === all) return true;
    return false;
  }

  function* extend(from: string, met: number, weakest: number): Work<void> {
    const left = length - chain.length;
    const next: string[] = [];
    for (const { id, strength } of links.of(from)) {
      if (strength < threshold) break;
      steps.left -= 1;
      if (steps.left % LOOKS_A_TURN === 0) yield;
      if (id === ends.to ? left > 0 : left === 0) continue;
      if (onChain.has(id) || ends.excluded.has(id)) continue;
      if (reachable(id, left, met | (bits.get(id) ?? 0))) next.push(id);
    }
    next.sort(byCode);
    for (const id of next) {
      if (found.length === limit || steps.left < 0) return;
      const weaker = Math.min(weakest, links.strengthOf(from, id));
      if (left === 0) {
        if (weaker === threshold) found.push([...chain, id]);
        continue;
      }
      chain.push(id);
      onChain.add(id);
      yield* extend(id, met | (bits.get(id) ?? 0), weaker);
      chain.pop();
      onChain.delete(id);
    }
  }

  yield* extend(ends.from, 0, Number.POSITIVE_INFINITY);
  return found;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether a chain longer than `hops` goes from end to end, where all links around an end are known; true also where
 * `steps` runs out before that is sure. It keeps its own stack: such a chain may meet every entity there is.
 */
export function* hasLongerChain(links: KnownLinks, ends: Ends, hops: number, steps: Steps): Work<boolean> {
  const around = yield* allAround(links, ends);
  if (![ends.to, ...ends.via].every((id) => around.has(id))) return false;
  const onChain = new Set([ends.from]);
  const chain = [{ id: ends.from, next: links.of(ends.from)[Symbol.iterator]() }];
  for (let last = chain.at(-1); last; last = chain.at(-1)) {
    const { id: at, next } = last;
    const step = next.next();
    if (step.done) {
      onChain.delete(at);
      chain.pop();
      continue;
    }
    steps.left -= 1;
    if (steps.left < 0) return true;
    if (steps.left % LOOKS_A_TURN === 0) yield;
    const { id } = step.value;
    if (onChain.has(id) || ends.excluded.has(id)) continue;
    if (id === ends.to) {
      if (onChain.size > hops && ends.via.every((each) => onChain.has(each))) return true;
      continue;
    }
    onChain.add(id);
    chain.push({ id, next: links.of(id)[Symbol.iterator]() });
  }
  return false;
}

/** All that is met from one end without going on from the other. */
function* allAround(links: KnownLinks, ends: Ends): Work<Set<string>> {
  const met = new Set([ends.from]);
  let looks = 0;
  for (const at of met) {
    if (at === ends.to) continue;
    for (const { id } of links.of(at)) {
      looks += 1;
      if (looks % LOOKS_A_TURN === 0) yield;
      if (!ends.excluded.has(id)) met.add(id);
    }
  }
  return met;
}
