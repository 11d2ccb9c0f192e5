import type { Status } from '../claim/claim.ts';
import { citationIsLive, type Derived, deriveClaim, type Evidence, witnessOf } from '../claim/standing.ts';
import { readIds, writeRows } from '../revision/record-store.ts';
import { readSourceAttached } from '../source/source-writes.ts';
import { witnessGroups, witnessKeys } from '../source/witness-groups.ts';
import { query } from '../store/cypher-library.ts';
import type { CypherValue } from '../store/graph-store.ts';
import type { WorkingSet } from './working-set.ts';

const sharingWitness = query('source/sharing-witness');
const witnessMembers = query('source/witness-members');
const saveWitness = query('source/save-witness');
const contradicted = query('claim/contradicted');
const evidence = query('claim/evidence');
const saveClaims = query('claim/save-derived');
const saveCitations = query('citation/save-derived');

interface EvidenceRow {
  id: string;
  status: Status;
  copies: Partial<Derived>;
  citations: (Evidence & { id: string; live: boolean | null; witness: string | null })[];
  contradictedBy: Status[];
}

/** Witness groups that a change may join or split, read before it is written; null when it touches none. */
export async function witnessesAtStake(work: WorkingSet): Promise<string[] | null> {
  const ids = sourcesAtStake(work);
  if (ids.length === 0) return null;
  const keys = work.touched('source').flatMap(({ after }) => (after ? witnessKeys(after) : []));
  return (await work.tx.run(sharingWitness, { ids, keys })).map((row) => row.witness as string);
}

/**
 * Renews what is kept of witness groups, standing, grade, contested and strength wherever the written change bears on
 * it, and refuses the change (CLAIM_WITHOUT_CITATION) where it leaves a claim without support.
 */
export async function renewCopies(work: WorkingSet, atStake: string[] | null): Promise<void> {
  const regrouped = atStake === null ? [] : await renewWitnesses(work, atStake);
  const rows = await readEvidence(work, await claimsAtStake(work, regrouped));
  for (const row of rows) requireSupport(work, row);
  if (work.settings.without.has('copies-match')) return;
  const claims = rows.flatMap(({ id, status, citations, contradictedBy, copies }) => {
    const derived = deriveClaim(status, citations, contradictedBy.includes('reviewed'));
    const stale = (Object.keys(derived) as (keyof Derived)[]).some(
      (key) => derived[key] !== (copies[key] ?? null),
    );
    return stale ? [{ id, ...derived }] : [];
  });
  const citations = rows.flatMap((row) =>
    row.citations.flatMap(({ id, status, sourceStatus, saidBy, sourceWitness, live, witness }) => {
      const now = {
        id,
        live: citationIsLive(status, sourceStatus),
        witness: witnessOf(saidBy, sourceWitness),
      };
      return now.live === live && now.witness === witness ? [] : [now];
    }),
  );
  await writeRows(work.tx, saveClaims, claims);
  await writeRows(work.tx, saveCitations, citations);
}

/** New or deleted sources, those with other authors or another publisher, and the ends of joins that changed. */
function sourcesAtStake(work: WorkingSet): string[] {
  const sources = work
    .touched('source')
    .filter(({ before, after }) => keysOf(before) !== keysOf(after) || !before)
    .map(({ id }) => id);
  const ends = [...work.touched('derivation'), ...work.touched('separation')].flatMap(({ before, after }) => {
    const join = (before ?? after)!;
    return 'from' in join ? [join.from, join.to] : [join.a, join.b];
  });
  return [...new Set([...sources, ...ends])];
}

function keysOf(source: Parameters<typeof witnessKeys>[0] | null): string | null {
  return source && JSON.stringify(witnessKeys(source));
}

/** Regroups the members of these groups and gives back the sources whose group changed. */
async function renewWitnesses(work: WorkingSet, witnesses: string[]): Promise<string[]> {
  const rows = await work.tx.run(witnessMembers, { witnesses, ids: sourcesAtStake(work) });
  const members = rows as unknown as {
    id: string;
    authors: string[];
    publisher: string | null;
    witness: string | null;
    derivesFrom: string[];
    separateFrom: string[];
  }[];
  const groups = witnessGroups(
    members,
    members.flatMap(({ id, derivesFrom }) => derivesFrom.map((to) => ({ from: id, to }))),
    members.flatMap(({ id, separateFrom }) => separateFrom.map((b) => ({ a: id, b }))),
  );
  const moved = members.filter(({ id, witness }) => groups.get(id) !== witness);
  await writeRows(
    work.tx,
    saveWitness,
    moved.map(({ id }) => ({ id, witness: groups.get(id)! })),
  );
  return moved.map(({ id }) => id);
}

async function claimsAtStake(work: WorkingSet, regrouped: string[]): Promise<string[]> {
  const touched = work.touched('claim');
  const restated = touched.filter(({ before, after }) => before?.status !== after?.status);
  const regraded = work
    .touched('source')
    .filter(
      ({ before, after }) =>
        before && after && (before.status !== after.status || before.reliability !== after.reliability),
    );
  const attached = await readSourceAttached(work, [
    ...new Set([...regrouped, ...regraded.map(({ id }) => id)]),
  ]);
  const answered = await readIds(
    work.tx,
    contradicted,
    restated.map(({ id }) => id),
  );
  return [
    ...new Set([
      ...touched.map(({ id }) => id),
      ...work.touched('citation').map(({ before, after }) => (before ?? after)!.claim),
      ...attached.flatMap(({ citations }) => citations.map(({ claim }) => claim)),
      ...work.touched('contradiction').map(({ before, after }) => (before ?? after)!.contradicts),
      ...answered.map((row) => row.id as string),
    ]),
  ].sort();
}

async function readEvidence(work: WorkingSet, claims: string[]): Promise<EvidenceRow[]> {
  return (await readIds(work.tx, evidence, claims)) as unknown as EvidenceRow[];
}

/** A live claim needs a live supporting citation; a draft one that is not retracted. */
function requireSupport(work: WorkingSet, { id, status, citations }: EvidenceRow): void {
  if (status === 'retracted') return;
  const holds = citations.some(
    (citation) =>
      citation.stance === 'supports' &&
      (status === 'reviewed'
        ? citationIsLive(citation.status, citation.sourceStatus)
        : citation.status !== 'retracted'),
  );
  if (holds) return;
  work.refuseRecord(
    [
      {
        rule: 'claim-has-citation',
        code: 'CLAIM_WITHOUT_CITATION',
        message: `a ${status} claim would be left without a ${status === 'reviewed' ? 'live ' : ''}supporting citation`,
        field: 'citations',
        value: citations.map((citation) => citation.id) as CypherValue,
        valid: 'a supporting citation, or the retraction of the claim in the same change',
      },
    ],
    'claim',
    id,
  );
}
