/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1, 1 left out. */
  number(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to `count`, `count` left out. */
  below(count: number): number {
    return Math.floor(this.number() * count);
  }

  /** As `below`, small numbers far more often: the share of the first k of n is (k/n)^(1/steepness). */
  skewed(count: number, steepness: number): number {
    return Math.floor(count * this.number() ** steepness);
  }

  chance(share: number): boolean {
    return this.number() < share;
  }

  one<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  title(words: readonly string[]): string {
    return this.sentence(words, 2);
  }

  /** So many words, the first with a capital. */
  sentence(words: readonly string[], count: number): string {
    const text = Array.from({ length: count }, () => this.one(words)).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}
