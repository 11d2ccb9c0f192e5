import type { EntityRecord } from '../../server/entity/entity.ts';
import { searchTextOfEntity } from '../../server/entity/entity-search-text.ts';
import {
  type Change,
  digest,
  GENESIS_HASH,
  inOrder,
  type Revision,
  recordChange,
  revisionHash,
} from '../../server/revision/ledger.ts';
import type { Tx } from '../../server/store/graph-store.ts';
import { rawQuery } from '../cypher/load-records.ts';

interface Alter {
  revision?: (revision: Revision) => Revision;
  change?: (change: Change) => Change;
}

const all = rawQuery(
  'MATCH (r:Revision) MATCH (ch:Change)-[:`IN`]->(r) RETURN r{.*} AS revision, collect(ch{.*}) AS changes ORDER BY revision.sequence',
  ['revision', 'changes'],
);

/** Alters history and computes every digest, hash and the head anew, as one does who can write to the whole database. */
export async function rewrite(
  tx: Tx,
  { revision: alter = (r) => r, change = (c) => c }: Alter,
): Promise<void> {
  let previousHash = GENESIS_HASH;
  let last: Revision | undefined;
  for (const row of await tx.run(all)) {
    const changes = inOrder(row.changes as unknown as Change[]).map((each) => resealed(change(each)));
    const { reasonDigest = null, ...rest } = alter(row.revision as unknown as Revision) as Partial<Revision>;
    const revision = { ...(rest as Revision), reasonDigest, previousHash };
    previousHash = revisionHash(revision, changes);
    last = { ...revision, hash: previousHash };
    await tx.run(rawQuery('MATCH (r:Revision {sequence: $n}) SET r += $r'), {
      n: last.sequence,
      r: { ...last },
    });
    await tx.run(rawQuery('UNWIND $rows AS row MATCH (ch:Change {id: row.id}) SET ch += row'), {
      rows: changes.map((each) => ({ ...each })),
    });
  }
  await setHead(tx, last!);
}

function resealed(change: Change): Change {
  const { before = null, after = null, salt = null } = change;
  if (salt === null)
    return { ...change, beforeDigest: change.beforeDigest ?? null, afterDigest: change.afterDigest ?? null };
  return { ...change, beforeDigest: digest(before, salt), afterDigest: digest(after, salt) };
}

async function setHead(tx: Tx, { sequence, hash, at }: Revision): Promise<void> {
  const set = "MATCH (l:Ledger {id: 'head'}) SET l.sequence = $sequence, l.hash = $hash, l.at = $at";
  await tx.run(rawQuery(set), { sequence, hash, at });
}

/** Gives `actor:lower-town` another description, in the graph and in what its last change recorded. */
export async function rewriteName(tx: Tx, revision?: Alter['revision']): Promise<void> {
  await redescribe(tx, 'actor:lower-town', 5, revision);
}

/** As `rewriteName`, for a record that was recorded anew when its history was erased. */
export async function rewriteDescription(tx: Tx): Promise<void> {
  await redescribe(tx, 'actor:upper-town', 4);
}

async function redescribe(
  tx: Tx,
  record: string,
  sequence: number,
  revision?: Alter['revision'],
): Promise<void> {
  const description = 'A town of no note.';
  await tx.run(rawQuery('MATCH (e:Entity {id: $record}) SET e.description = $description'), {
    record,
    description,
  });
  await rewrite(tx, {
    revision,
    change: (change) =>
      change.record === record && change.kind === 'entity' && change.id.startsWith(`${sequence}:`)
        ? { ...change, after: change.after!.replace('"description":null', `"description":"${description}"`) }
        : change,
  });
}

/** Takes out the last revision, and sets back the entity that it revised and the head. */
export async function cutLast(tx: Tx): Promise<void> {
  const rows = await tx.run(all);
  const [{ before, record }] = rows.at(-1)!.changes as unknown as [Change];
  const entity = JSON.parse(before!) as EntityRecord;
  const { name, version } = entity;
  const searchText = searchTextOfEntity(entity);
  const set =
    'MATCH (e:Entity {id: $record}) SET e.name = $name, e.version = $version, e.searchText = $searchText';
  await tx.run(rawQuery(set), { record, name, version, searchText });
  await tx.run(rawQuery('MATCH (ch:Change)-[:`IN`]->(r:Revision {sequence: 5}) DETACH DELETE ch, r'));
  await setHead(tx, rows.at(-2)!.revision as unknown as Revision);
}

/** Adds a revision that alters an entity, with hashes as they must be and a signature that it cannot make. */
export async function forgeNext(tx: Tx): Promise<void> {
  const rows = await tx.run(all);
  const last = rows.at(-1)!.revision as unknown as Revision;
  const [changed] = rows.at(-1)!.changes as unknown as [Change];
  const description = 'A town of no note.';
  const after = changed.after!.replace('"description":null', `"description":"${description}"`);
  await tx.run(rawQuery('MATCH (e:Entity {id: $record}) SET e.description = $description'), {
    record: changed.record,
    description,
  });
  const sequence = last.sequence + 1;
  const change = recordChange(`${sequence}:1`, 'entity', changed.record, changed.after, after);
  const unhashed = {
    ...last,
    sequence,
    previousHash: last.hash,
    reason: null,
    reasonSalt: null,
    reasonDigest: null,
  };
  const revision = { ...unhashed, hash: revisionHash(unhashed, [change]), signature: 'AAAA' };
  const create =
    'CREATE (r:Revision {sequence: $sequence}) SET r += $r CREATE (ch:Change {id: $id}) SET ch += $ch CREATE (ch)-[:`IN`]->(r)';
  await tx.run(rawQuery(create), { sequence, r: { ...revision }, id: change.id, ch: { ...change } });
  await setHead(tx, revision);
}

/** Leaves the erasure of revision 4 as versions made it that did not record anew what stands, and the head without a time. */
export async function eraseAsBefore(tx: Tx): Promise<void> {
  const anew =
    "MATCH (ch:Change)-[:`IN`]->(:Revision {sequence: 4}) WHERE ch.kind <> 'erasure' DETACH DELETE ch";
  await tx.run(rawQuery(anew));
  await tx.run(rawQuery("MATCH (ch:Change {kind: 'erasure'}) SET ch.id = '4:1'"));
  await rewrite(tx, {});
  await tx.run(rawQuery("MATCH (l:Ledger {id: 'head'}) SET l.at = null"));
}
