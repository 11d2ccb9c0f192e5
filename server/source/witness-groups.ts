import { mustHave } from '../errors/must-have.ts';
import { addressKeys, keyOrNull } from './address.ts';
import { cslName } from './csl-name.ts';

/** What of a source decides whose witness it is. */
export interface WitnessSource {
  id: string;
  authors: string[];
  publisher: string | null;
  url: string | null;
  canonicalUrl: string | null;
  archiveUrl: string | null;
}
/** Two sources joined by a standing derivation, whichever way it goes. */
export interface WitnessLink {
  from: string;
  to: string;
}

/**
 * Witness group of every source: the smallest id in it. Sources are one group if joined, directly or through others,
 * by derivation, a shared author, publisher or address. A separation undoes what two sources share as authors,
 * publisher and address, not a derivation, and not what joins them through a third source.
 * Links and separations that name a source not given are ignored.
 */
export function witnessGroups(
  sources: WitnessSource[],
  derivations: WitnessLink[],
  separations: { a: string; b: string }[],
): Map<string, string> {
  const groups = new DisjointSets(sources.map((source) => source.id));
  for (const { from, to } of derivations) groups.join(from, to);
  const apart = new Map<string, Set<string>>();
  for (const { a, b } of separations) {
    setOf(apart, a).add(b);
    setOf(apart, b).add(a);
  }
  const sharing = new Map<string, Set<string>>();
  for (const source of sources) for (const key of witnessKeys(source)) setOf(sharing, key).add(source.id);
  for (const ids of sharing.values()) joinSharing([...ids], apart, groups);
  return new Map(sources.map((source) => [source.id, groups.smallest(source.id)]));
}

/**
 * What joins a source to others: names, folded over case, Unicode form, spacing and a full stop at the end, a person's
 * given name first whichever way round it is written (`Doe, Jane`); and normalised addresses, that of its copy too.
 * Nothing else is folded: `J. Doe` is not `Jane Doe`, and a family name first without a comma stays so.
 */
export function witnessKeys(source: Omit<WitnessSource, 'id'>): string[] {
  const authors = source.authors.map((author) => `author:${fold(givenFirst(author))}`);
  const publisher = source.publisher === null ? [] : [`publisher:${fold(source.publisher)}`];
  const addresses = [...addressKeys(source), keyOrNull(source.archiveUrl)].filter((key) => key !== null);
  const keys = [...authors, ...publisher, ...addresses.map((key) => `address:${key}`)];
  return [...new Set(keys)].filter((key) => !key.endsWith(':'));
}

function givenFirst(author: string): string {
  const name = cslName(author);
  if ('literal' in name) return author;
  return [name.given, name.family, name.suffix].filter(Boolean).join(' ');
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s?\.$/, '')
    .toLowerCase();
}

function setOf(map: Map<string, Set<string>>, key: string): Set<string> {
  const found = map.get(key) ?? new Set<string>();
  map.set(key, found);
  return found;
}

/** Members without a separation join in a chain; only the separated ones are compared with each other member. */
function joinSharing(ids: string[], apart: Map<string, Set<string>>, groups: DisjointSets): void {
  const free = ids.filter((id) => !apart.has(id));
  const [first] = free;
  if (first !== undefined) for (const id of free) groups.join(first, id);
  for (const id of ids) {
    const apartFrom = apart.get(id);
    if (!apartFrom) continue;
    for (const other of ids) if (other !== id && !apartFrom.has(other)) groups.join(id, other);
  }
}

/** Union-find that keeps the smallest id of each set at its root. */
class DisjointSets {
  readonly #parent: Map<string, string>;
  constructor(ids: string[]) {
    this.#parent = new Map(ids.map((id) => [id, id]));
  }
  smallest(id: string): string {
    let root = id;
    for (let up = this.#above(root); up !== root; up = this.#above(root)) root = up;
    for (let at = id; at !== root; ) {
      const next = this.#above(at);
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }
  #above(id: string): string {
    return mustHave(this.#parent, id);
  }
  join(a: string, b: string): void {
    if (!this.#parent.has(a) || !this.#parent.has(b)) return;
    const [rootA, rootB] = [this.smallest(a), this.smallest(b)];
    if (rootA < rootB) this.#parent.set(rootB, rootA);
    else this.#parent.set(rootA, rootB);
  }
}
