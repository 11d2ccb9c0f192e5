import { observedOf, staleObservation } from '../claim/observed.ts';
import { citationIsLive, deriveClaim, isSupported, staleCopies, witnessOf } from '../claim/standing.ts';
import { type Copies, readIds, writeRows } from '../record/record-store.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { readSourceAttached } from '../source/source-writes.ts';
import { query, type RowOf } from '../store/cypher-library.ts';
import type { CypherValue, Tx } from '../store/graph-store.ts';

const witnesses = query('source/witnesses');
const contradicted = query('claim/contradicted');
const evidence = query('claim/evidence');
const saveClaims = query('claim/save-derived');
const saveCitations = query('citation/save-derived');

/** What a claim stands on, as it is read of one in the graph, beside the copies that it has there. */
type EvidenceRow = RowOf<'claim/evidence'>;
type EvidenceOfNew = Omit<EvidenceRow, 'copies'>;

/**
 * What is derived for the claims that a change adds, and for their citations, before they are written: all that it is
 * derived from is in the change, but for the witness groups of the sources. Refuses (CLAIM_WITHOUT_CITATION) a new
 * claim without support.
 */
export async function copiesOfNew(work: WorkingSet): Promise<Copies> {
  const rows = await evidenceOfNew(work);
  for (const row of rows) requireSupport(work, row);
  if (work.settings.without.has('copies-match')) return new Map();
  const copies = new Map<string, Record<string, CypherValue>>();
  for (const { id, status, citations, contradictedBy } of rows) {
    const derived = deriveClaim(status, citations, contradictedBy.includes('reviewed'));
    copies.set(id, { ...derived, ...observedOf(citations) });
    for (const citation of citations) copies.set(citation.id, copiesOfCitation(citation));
  }
  return copies;
}

async function evidenceOfNew(work: WorkingSet): Promise<EvidenceOfNew[]> {
  const added = work.touched('claim').flatMap(({ before, after }) => (!before && after ? [after] : []));
  if (added.length === 0) return [];
  const rows = new Map<string, EvidenceOfNew>(
    added.map(({ id, status }) => [id, { id, status, citations: [], contradictedBy: [] }]),
  );
  const citations = work
    .touched('citation')
    .flatMap(({ after }) => (after && rows.has(after.claim) ? [after] : []));
  const sources = [...new Set(citations.map(({ source }) => source))];
  const groups = new Map(
    (await readIds(work.tx, witnesses, sources)).map(({ id, witness }) => [id, witness]),
  );
  for (const { id, claim, source: sourceId, stance, status, saidBy, saidOn, credibility } of citations) {
    const source = work.get('source', sourceId);
    // A citation of no source is refused by its own rule, not for want of support.
    rows.get(claim)?.citations.push({
      id,
      stance,
      status,
      sourceStatus: source?.status ?? 'live',
      saidBy,
      sourceWitness: groups.get(sourceId) ?? sourceId,
      reliability: source?.reliability ?? null,
      credibility,
      live: null,
      witness: null,
      saidOn,
      issued: source?.issued ?? null,
    });
  }
  for (const { after } of work.touched('contradiction')) {
    const status = after && work.get('claim', after.claim)?.status;
    if (status) rows.get(after.contradicts)?.contradictedBy.push(status);
  }
  return [...rows.values()];
}

function copiesOfCitation(citation: EvidenceRow['citations'][number]): { live: boolean; witness: string } {
  return {
    live: citationIsLive(citation.status, citation.sourceStatus),
    witness: witnessOf(citation.saidBy, citation.sourceWitness),
  };
}

/**
 * Renews what is kept of standing, grade, contested and strength of claims that were there before, wherever the written
 * change bears on it, and refuses the change (CLAIM_WITHOUT_CITATION) where it leaves a claim without support.
 */
export async function renewCopies(work: WorkingSet, regrouped: string[]): Promise<void> {
  const rows = await readIds(work.tx, evidence, await claimsAtStake(work, regrouped));
  for (const row of rows) requireSupport(work, row);
  if (!work.settings.without.has('copies-match')) await keepDerived(work.tx, rows);
}

/** Renews what is kept of these claims and their citations, whether or not they have support. */
export async function deriveAnew(tx: Tx, claims: string[]): Promise<void> {
  await keepDerived(tx, await readIds(tx, evidence, claims));
}

async function keepDerived(tx: Tx, rows: EvidenceRow[]): Promise<void> {
  const claims = rows.flatMap(({ id, status, citations, contradictedBy, copies }) => {
    const derived = deriveClaim(status, citations, contradictedBy.includes('reviewed'));
    const observed = observedOf(citations);
    const stale = [...staleCopies(derived, copies), ...staleObservation(observed, copies)];
    return stale.length > 0 ? [{ id, ...derived, ...observed }] : [];
  });
  const citations = rows.flatMap((row) =>
    row.citations.flatMap((citation) => {
      const now = copiesOfCitation(citation);
      const stands = now.live === citation.live && now.witness === citation.witness;
      return stands ? [] : [{ id: citation.id, ...now }];
    }),
  );
  await writeRows(tx, saveClaims, claims);
  await writeRows(tx, saveCitations, citations);
}

async function claimsAtStake(work: WorkingSet, regrouped: string[]): Promise<string[]> {
  const touched = work.touched('claim').filter(({ before }) => before);
  const restated = touched.filter(({ before, after }) => before?.status !== after?.status);
  const regraded = work
    .touched('source')
    .filter(
      ({ before, after }) =>
        before &&
        after &&
        (before.status !== after.status ||
          before.reliability !== after.reliability ||
          before.issued !== after.issued),
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
      ...work.touched('citation').flatMap(({ before, after }) => (before ?? after)?.claim ?? []),
      ...attached.flatMap(({ citations }) => citations.map(({ claim }) => claim)),
      ...work.touched('contradiction').flatMap(({ before, after }) => (before ?? after)?.contradicts ?? []),
      ...answered.map(({ id }) => id),
    ]),
  ]
    .filter((id) => !work.isNew('claim', id))
    .sort();
}

function requireSupport(work: WorkingSet, { id, status, citations }: EvidenceOfNew): void {
  if (isSupported(status, citations)) return;
  work.refuseRecord(
    [
      {
        rule: 'claim-has-citation',
        code: 'CLAIM_WITHOUT_CITATION',
        message: `a ${status} claim would be left without a ${status === 'reviewed' ? 'live ' : ''}supporting citation`,
        field: 'citations',
        value: citations.map((citation) => citation.id),
        valid: 'a supporting citation, or the retraction of the claim in the same change',
      },
    ],
    'claim',
    id,
  );
}
