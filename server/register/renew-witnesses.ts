import { mustHave } from '../errors/must-have.ts';
import { writeRows } from '../record/record-store.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { witnessGroups, witnessKeys } from '../source/witness-groups.ts';
import { query } from '../store/cypher-library.ts';
import type { Tx } from '../store/graph-store.ts';

const sharingWitness = query('source/sharing-witness');
const witnessMembers = query('source/witness-members');
const saveWitness = query('source/save-witness');

/** Witness groups that a change may join or split, read before it is written; null when it touches none. */
export async function witnessesAtStake(work: WorkingSet): Promise<string[] | null> {
  const ids = sourcesAtStake(work);
  if (ids.length === 0) return null;
  const keys = work.touched('source').flatMap(({ after }) => (after ? witnessKeys(after) : []));
  return (await work.tx.run(sharingWitness, { ids, keys })).map(({ witness }) => witness);
}

/** New or deleted sources, those with other authors, publisher or addresses, and the ends of joins that changed. */
function sourcesAtStake(work: WorkingSet): string[] {
  const sources = work
    .touched('source')
    .filter(({ before, after }) => keysOf(before) !== keysOf(after) || !before)
    .map(({ id }) => id);
  const ends = [...work.touched('derivation'), ...work.touched('separation')].flatMap(({ before, after }) => {
    const join = before ?? after;
    if (!join) return [];
    return 'from' in join ? [join.from, join.to] : [join.a, join.b];
  });
  return [...new Set([...sources, ...ends])];
}

function keysOf(source: Parameters<typeof witnessKeys>[0] | null): string | null {
  return source && JSON.stringify(witnessKeys(source));
}

/** Regroups the members of these groups, once sources are saved, and gives back the sources whose group changed. */
export async function renewWitnesses(work: WorkingSet, witnesses: string[] | null): Promise<string[]> {
  return witnesses === null ? [] : regroup(work.tx, witnesses, sourcesAtStake(work));
}

/** Groups the members of these groups and these sources anew, and gives back the sources whose group changed. */
export async function regroup(tx: Tx, witnesses: string[], ids: string[]): Promise<string[]> {
  const members = await tx.run(witnessMembers, { witnesses, ids });
  const groups = witnessGroups(
    members,
    members.flatMap(({ id, derivesFrom }) => derivesFrom.map((to) => ({ from: id, to }))),
    members.flatMap(({ id, separateFrom }) => separateFrom.map((b) => ({ a: id, b }))),
  );
  const moved = members.filter(({ id, witness }) => groups.get(id) !== witness);
  await writeRows(
    tx,
    saveWitness,
    moved.map(({ id }) => ({ id, witness: mustHave(groups, id) })),
  );
  return moved.map(({ id }) => id);
}
