import { mustHave } from '../errors/must-have.ts';
import { duplicate, type WorkingSet } from '../record/working-set.ts';
import { DERIVATION_KINDS } from '../source/derivation.ts';
import { derivationId, separationId } from '../source/derivation-records.ts';
import {
  type Address,
  addressesOf,
  keptApart,
  type SameSource,
  sameSourceProblem,
} from '../source/same-source.ts';

/**
 * Refuses a source whose canonical URL is another's, and one that stands at another's address, by either field and
 * however it is written, unless a derivation or a separation keeps the two apart.
 */
export async function checkAddresses(work: WorkingSet): Promise<void> {
  await checkSameSources(work);
  await checkCanonicalUrls(work);
}

/** So many pairs are looked at together; thousands of sources at one address are refused for the first of them. */
const PAIRS = 1000;

async function checkSameSources(work: WorkingSet): Promise<void> {
  let pairs: SameSource[] = [];
  const settle = async () => {
    const apart = await joinsBetween(work, pairs);
    for (const each of pairs) {
      if (!apart(each.id, each.other)) work.refuseRecord([sameSourceProblem(each)], 'source', each.id);
    }
    pairs = [];
  };
  for (const pair of sameSources(work, await addressesToAsk(work))) {
    pairs.push(pair);
    if (pairs.length === PAIRS) await settle();
  }
  if (pairs.length > 0) await settle();
}

interface Asked extends Address {
  id: string;
  /** Who else stands there. */
  owners: string[];
}

/** Each asked source with each other at its address. */
function* sameSources(work: WorkingSet, asked: Asked[]): Generator<SameSource> {
  for (const { id, field, address, owners } of asked) {
    // Of two that come together the later one is at fault.
    const others = work.isNew('source', id) ? owners.slice(0, owners.indexOf(id)) : owners;
    for (const other of others) if (other !== id) yield { id, field, address, other };
  }
}

async function addressesToAsk(work: WorkingSet): Promise<Asked[]> {
  const asked = (await sourcesToAsk(work)).flatMap((id) => {
    const source = work.get('source', id);
    return source ? addressesOf(source).map((each) => ({ id, ...each })) : [];
  });
  if (asked.length === 0) return [];
  const owners = await ownersOf(work, [...new Set(asked.map(({ key }) => key))]);
  return asked.map((each) => ({ ...each, owners: mustHave(owners, each.key) }));
}

/** Sources that are new or moved, and those that a join kept apart which is no more. */
async function sourcesToAsk(work: WorkingSet): Promise<string[]> {
  const moved = work
    .touched('source')
    .filter(
      ({ before, after }) =>
        after && (before?.url !== after.url || before?.canonicalUrl !== after.canonicalUrl),
    )
    .map(({ id }) => id);
  const ended = [
    ...work
      .touched('derivation')
      .flatMap(({ before, after }) => (before && (!after || after.recordedTo) ? [before.from] : [])),
    ...work.touched('separation').flatMap(({ before, after }) => (before && !after ? [before.a] : [])),
  ];
  await work.load('source', ended);
  return [...new Set([...moved, ...ended])];
}

/** Who stands at each address once the change is made: those of before first, then the new in the order they came. */
async function ownersOf(work: WorkingSet, keys: string[]): Promise<Map<string, string[]>> {
  const owners = new Map<string, string[]>(keys.map((key) => [key, []]));
  const stored = (await work.owners('address', keys)).map(({ owner }) => owner);
  await work.load('source', stored);
  const known = [...new Set(stored)].flatMap((id) => work.get('source', id) ?? []);
  for (const source of [...known, ...work.loaded('source')]) {
    for (const { key } of addressesOf(source)) {
      const at = owners.get(key);
      if (at && !at.includes(source.id)) at.push(source.id);
    }
  }
  return owners;
}

/** What keeps two sources apart once the change is made. */
async function joinsBetween(
  work: WorkingSet,
  pairs: SameSource[],
): Promise<(a: string, b: string) => boolean> {
  await work.load(
    'separation',
    pairs.map(({ id, other }) => separationId(id, other)),
  );
  await work.load(
    'derivation',
    pairs.flatMap(({ id, other }) =>
      DERIVATION_KINDS.flatMap((kind) => [
        derivationId({ from: id, to: other, kind }),
        derivationId({ from: other, to: id, kind }),
      ]),
    ),
  );
  const standing = work.loaded('derivation').filter(({ recordedTo }) => recordedTo === null);
  return keptApart(standing, work.loaded('separation'));
}

async function checkCanonicalUrls(work: WorkingSet): Promise<void> {
  const given = work
    .touchedInTurn('source')
    .flatMap(({ before, after }) =>
      after?.canonicalUrl && after.canonicalUrl !== before?.canonicalUrl
        ? [{ id: after.id, url: after.canonicalUrl }]
        : [],
    );
  const urls = given.map(({ url }) => url);
  const owners = new Map((await work.owners('url', urls)).map(({ key, owner }) => [key, owner]));
  await work.load('source', owners.values());
  for (const { id, url } of given) {
    const owner = owners.get(url);
    if (owner && owner !== id && work.get('source', owner)?.canonicalUrl === url) {
      work.refuseRecord([duplicate('canonicalUrl', url, owner)], 'source', id);
    }
    owners.set(url, id);
  }
}
