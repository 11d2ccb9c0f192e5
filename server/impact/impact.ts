import DataLoader from 'dataloader';
import { mustHave } from '../errors/must-have.ts';
import { perReader } from '../store/per-reader.ts';
import type { Reader } from '../store/reader.ts';
import { forEachInTurns } from '../store/slices.ts';
import { countLinks, countNaming, type HeldUp, readHeldUp, readWithout } from './impact-queries.ts';

/** A claim in the order of these lists: strongest first, then by id. */
export type Ranked = Pick<HeldUp, 'id' | 'strength'>;
/** A pair by id, and the live claims that link it, strongest first. */
export interface FallingLink {
  between: [string, string];
  claims: Ranked[];
}
/** What would fall if a source or a citation were withdrawn: `Impact` of the schema as ids, before any record is read. */
export interface Impact {
  claimsLosingStanding: Ranked[];
  claimsLeftWithNone: Ranked[];
  /** In order. */
  entitiesFallingOff: string[];
  /** Read when they are first asked for. By their ids. */
  linksFallingAway(): Promise<FallingLink[]>;
}

/** Each is worked out once a request, however often it is asked, and one after another. */
export const impactLoaders = perReader((reader) => ({
  impact: new DataLoader<string, Impact | null>(async (ids) => {
    const impacts: (Impact | null)[] = [];
    for (const id of ids) impacts.push(await readImpact(reader, id));
    return impacts;
  }),
}));

type Links = Map<string, Map<string, Ranked[]>>;

/**
 * Work that is linear in the claims held up and in those that name the same entities, in slices. Null: no live claim
 * rests on it, or there is no such source or citation.
 */
async function readImpact(reader: Reader, of: string): Promise<Impact | null> {
  const ids = await readHeldUp(reader, of);
  if (ids.length === 0) return null;
  const heldUp = await readWithout(reader, ids, of);
  const fallen = heldUp.filter(({ left }) => left === 0);

  const falling = new Map<string, number>();
  await forEachInTurns(reader, fallen, (claim) => {
    for (const id of claim.named) falling.set(id, (falling.get(id) ?? 0) + 1);
  });
  const naming = await countNaming(reader, [...falling.keys()]);

  let links: Promise<FallingLink[]> | null = null;
  return {
    claimsLosingStanding: heldUp.filter(({ left, standing }) => left === 1 && standing === 'corroborated'),
    claimsLeftWithNone: fallen,
    entitiesFallingOff: [...falling.keys()].filter((id) => falling.get(id) === naming.get(id)).sort(),
    linksFallingAway() {
      links ??= fallingLinks(reader, fallen, naming);
      return links;
    },
  };
}

/** The pairs that as many live claims link as fall. */
async function fallingLinks(
  reader: Reader,
  fallen: HeldUp[],
  naming: Map<string, number>,
): Promise<FallingLink[]> {
  const links = await linksOf(reader, fallen);
  // Each pair is looked at from the end with fewer claims: a hub's thousands are read only for pairs of hubs.
  const starts = new Set<string>();
  const countOf = (id: string) => naming.get(id) ?? 0;
  for (const [near, fars] of links)
    await forEachInTurns(reader, fars.keys(), (far) =>
      starts.add(countOf(near) <= countOf(far) ? near : far),
    );
  const falls = new Set<Ranked[]>();
  await forEachInTurns(reader, await countLinks(reader, [...starts], naming), ({ near, far, claims }) => {
    const link = between(links, near, far);
    if (link?.length === claims) falls.add(link);
  });
  const found: FallingLink[] = [];
  for (const near of [...links.keys()].sort()) {
    const fars = mustHave(links, near);
    for (const far of [...fars.keys()].sort()) {
      const claims = mustHave(fars, far);
      if (falls.has(claims)) found.push({ between: [near, far], claims });
    }
    await reader.breathe();
  }
  return found;
}

/** The claims of each pair that these link, under the lesser id, then the greater one. */
async function linksOf(reader: Reader, claims: HeldUp[]): Promise<Links> {
  const links: Links = new Map();
  await forEachInTurns(reader, claims, ({ id, strength, ends: [ends] }) => {
    if (!ends) return;
    const known = between(links, ends.near, ends.far);
    if (known) {
      known.push({ id, strength });
      return;
    }
    const [near, far] = inOrder(ends.near, ends.far);
    const fars = links.get(near) ?? new Map<string, Ranked[]>();
    links.set(near, fars.set(far, [{ id, strength }]));
  });
  return links;
}

function between(links: Links, one: string, other: string): Ranked[] | undefined {
  const [near, far] = inOrder(one, other);
  return links.get(near)?.get(far);
}

function inOrder(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}
