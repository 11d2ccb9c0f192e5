import { newCitation, reviewedCitation } from '../citation/citation-writes.ts';
import { CartularyError } from '../errors/errors.ts';
import { editable } from '../record/editable.ts';
import { reasonProblems } from '../record/reason.ts';
import { readIds } from '../record/record-store.ts';
import { mayReview, newDraft, requireAnother, withEditor } from '../record/review.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { query } from '../store/cypher-library.ts';
import {
  CLAIM,
  type ClaimEdit,
  type ClaimInput,
  type ClaimRecord,
  type ClaimValue,
  type ValueInput,
} from './claim.ts';
import { inRecordOrder } from './claim-records.ts';
import type { Contradiction, ProposalRecord } from './proposal.ts';
import { contradictionId, proposalId } from './proposal-records.ts';

const attached = query('claim/attached');
/** What a curator may do to claims, their draft versions and their contradictions. */
export interface ClaimWrites {
  /** Adds drafts with draft citations; to make them live in the same change, call `reviewClaims` after it. */
  addClaims(claims: ClaimInput[]): Promise<void>;
  /** A draft is changed in place; a reviewed claim keeps standing and gets a draft version. */
  reviseClaim(id: string, changes: ClaimEdit, version: number): Promise<void>;
  /**
   * Reviews a draft with its draft citations, or the draft version of a reviewed claim. Not by anyone whose words are
   * in it, unless the install has one user; citations of the reviewer's own then stay drafts.
   */
  reviewClaims(ids: string[]): Promise<void>;
  /** Refuses the change (VERSION_CONFLICT) unless the claim is at this version. */
  requireClaimVersion(id: string, version: number): Promise<void>;
  /** Also withdraws a draft version, by its own id (`<claim>@<version>`). */
  retractClaims(ids: string[], reason: string): Promise<void>;
  addContradictions(pairs: Contradiction[]): Promise<void>;
  removeContradiction(claim: string, contradicts: string): Promise<void>;
}

/** Writes to claims, their draft versions and their contradictions. */
export function claimWrites(work: WorkingSet): ClaimWrites {
  const { at, by } = work.settings;
  return {
    async addClaims(claims) {
      await work.add(
        'claim',
        claims.map((claim) => newClaim(claim, at, by)),
        'claims',
      );
      const citations = claims.flatMap(({ id, citations: own }) =>
        (own ?? []).map((citation) => newCitation({ ...citation, claim: id }, at, by)),
      );
      await work.add('citation', citations, 'citations');
    },

    reviseClaim: (id, changes, version) => revise(work, id, editable(id, changes, CLAIM), version),
    reviewClaims: (ids) => review(work, ids),
    retractClaims: (ids, reason) => retract(work, ids, reason),

    async requireClaimVersion(id, version) {
      work.requireVersion(id, (await work.fetch('claim', id)).version, version);
    },

    addContradictions: (pairs) =>
      work.add(
        'contradiction',
        pairs.map(({ claim, contradicts, reason }) => ({
          id: contradictionId(claim, contradicts),
          claim,
          contradicts,
          reason,
          by,
          recordedFrom: at,
        })),
        'contradictions',
      ),

    async removeContradiction(claim, contradicts) {
      const { id } = await work.fetch('contradiction', contradictionId(claim, contradicts));
      work.remove('contradiction', id);
    },
  };
}

/** A draft, as it is first recorded. */
export function newClaim(claim: ClaimInput, at: string, by: string): ClaimRecord {
  const { citations, ...own } = claim;
  return inRecordOrder({
    ...CLAIM.defaults(),
    ...own,
    value: wholeValue(own.value ?? null),
    ...newDraft(at, by),
  });
}

/** The value with null for what it leaves out of a quantity or a place. */
function wholeValue(value: ValueInput | null): ClaimValue | null {
  const { quantity, geo } = value ?? {};
  const whole = {
    ...value,
    ...(quantity && { quantity: { amount: null, low: null, high: null, approximate: false, ...quantity } }),
    ...(geo && { geo: { precision: null, ...geo } }),
  };
  return quantity || geo ? (whole as ClaimValue | null) : (value as ClaimValue | null);
}

/** A draft changes in place. A reviewed claim gets a draft version, or its open one changes, named by its version. */
async function revise(work: WorkingSet, id: string, changes: ClaimEdit, version: number): Promise<void> {
  const { at, by } = work.settings;
  const claim = await work.fetch('claim', id);
  if (claim.status === 'retracted') throw wrongStatus(id, 'retracted', 'draft or reviewed');
  if (claim.status === 'draft') {
    work.requireVersion(id, claim.version, version);
    work.put('claim', inRecordOrder({ ...claim, ...changes, editors: withEditor(claim, by) }));
    return;
  }
  const open = (await proposalsOf(work, [id])).get(id);
  if (open) {
    work.requireVersion(id, versionOf(open), version);
    const payload = { ...open.payload, ...changes };
    work.put('proposal', { ...open, payload, editors: withEditor(open, by) });
  } else {
    work.requireVersion(id, claim.version, version);
    const proposal = { id: proposalId(id, claim.version), claim: id, payload: changes };
    await work.add('proposal', [{ ...proposal, author: by, editors: [], recordedFrom: at }], 'proposals');
  }
}

async function review(work: WorkingSet, ids: string[]): Promise<void> {
  const { at, by } = work.settings;
  const claims = await work.fetchAll('claim', ids);
  const drafts = claims.filter(({ status }) => status === 'draft');
  const proposals = await proposalsOf(
    work,
    claims.filter(({ status }) => status === 'reviewed').map(({ id }) => id),
  );
  for (const claim of claims) {
    const proposal = proposals.get(claim.id);
    if (claim.status === 'draft') {
      requireAnother(work, claim);
      const reviewWaived = hasWordsOf(claim, by);
      work.put('claim', { ...claim, status: 'reviewed', reviewedBy: by, reviewedAt: at, reviewWaived });
    } else if (claim.status === 'reviewed' && proposal) {
      requireAnother(work, proposal);
      accept(work, claim, proposal);
    } else {
      throw wrongStatus(claim.id, claim.status, 'draft, or reviewed with a draft version');
    }
  }
  await loadCitationsOf(
    work,
    drafts.map(({ id }) => id).filter((id) => !work.isNew('claim', id)),
  );
  const reviewed = new Set(drafts.map(({ id }) => id));
  for (const citation of work.loaded('citation')) {
    if (citation.status !== 'draft' || !reviewed.has(citation.claim) || !mayReview(work, citation)) continue;
    work.put('citation', reviewedCitation(citation, at, by));
  }
}

/** The draft version becomes the claim, whose author is from then on whoever wrote that version. */
function accept(work: WorkingSet, claim: ClaimRecord, proposal: ProposalRecord): void {
  const { at, by } = work.settings;
  const { author, editors, payload } = proposal;
  const reviewWaived = hasWordsOf(proposal, by);
  const accepted = { ...claim, ...payload, author, editors, reviewedBy: by, reviewedAt: at, reviewWaived };
  work.put('claim', inRecordOrder(accepted));
  work.remove('proposal', proposal.id);
}

async function retract(work: WorkingSet, ids: string[], reason: string): Promise<void> {
  for (const id of ids) work.refuse(reasonProblems(reason), id);
  const withdrawn = ids.filter((id) => id.includes('@'));
  for (const { id } of await work.fetchAll('proposal', withdrawn)) work.remove('proposal', id);
  const claims = await work.fetchAll(
    'claim',
    ids.filter((id) => !id.includes('@')),
  );
  const proposals = await proposalsOf(
    work,
    claims.map(({ id }) => id),
  );
  for (const claim of claims) {
    if (claim.status === 'retracted') throw wrongStatus(claim.id, 'retracted', 'draft or reviewed');
    const { at } = work.settings;
    work.put('claim', { ...claim, status: 'retracted', retractedReason: reason, recordedTo: at });
    const proposal = proposals.get(claim.id);
    if (proposal) work.remove('proposal', proposal.id);
  }
}

/** The open draft version of each claim that has one, the changes of this set included. */
async function proposalsOf(work: WorkingSet, claims: string[]): Promise<Map<string, ProposalRecord>> {
  const stored = await readIds(work.tx, attached, claims);
  await work.load(
    'proposal',
    stored.flatMap((row) => row.proposals as string[]),
  );
  return new Map(work.loaded('proposal').map((proposal) => [proposal.claim, proposal]));
}

async function loadCitationsOf(work: WorkingSet, claims: string[]): Promise<void> {
  const stored = await readIds(work.tx, attached, claims);
  await work.load(
    'citation',
    stored.flatMap((row) => row.citations as string[]),
  );
}

function versionOf(proposal: ProposalRecord): number {
  return Number(proposal.id.slice(proposal.id.lastIndexOf('@') + 1));
}

function hasWordsOf({ author, editors }: { author: string; editors: string[] }, curator: string): boolean {
  return author === curator || editors.includes(curator);
}

function wrongStatus(record: string, status: string, valid: string): CartularyError {
  return new CartularyError('BAD_USER_INPUT', `${record} is ${status}.`, {
    rule: 'well-formed',
    record,
    field: 'status',
    value: status,
    valid,
  });
}
