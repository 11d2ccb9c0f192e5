import {
  between,
  claimEvidence,
  type Evidence,
  entityFacts,
  impactOf,
  type SliceClaim,
  sourceRecord,
} from '../api/api.ts';
import { ApiError, type Call } from '../api/request.ts';
import type { Act } from '../model/history.ts';
import { pick, pickBefore, repick, type Selection, selectionIn } from '../model/workspace.ts';
import { act, change } from './act.ts';
import { type ClaimDetails, commit, type EntityDetails, read, type SourceDetails } from './explorer.ts';
import { failureOf } from './failure.ts';
import { inTurn, ofClaim, ofFacts, ofSource, takeIn } from './take-in.ts';

const FACTS_A_PAGE = 100;
const CITATIONS_A_PAGE = 50;
const isSame = (a: Selection | null, b: Selection | null) => a?.id === b?.id && a?.citation === b?.citation;

/**
 * Selects an entity, a claim or a source, or nothing, and loads what the panel shows of it: an act, or with `part` a part
 * of one. Gives the act.
 */
export async function select(selection: Selection | null, part: Act | null = null): Promise<Act | null> {
  if (isSame(selectionIn(read().workspace), selection)) return part;
  const made = act((workspace) => pick(workspace, selection), part);
  await loadDetails();
  return made;
}

/** Goes back to what was selected before, and at last to nothing. */
export async function back(): Promise<void> {
  if (act(pickBefore)) await loadDetails();
}

/** Takes out of the address a citation that its claim does not have. */
export function dropCitation(): void {
  const selection = selectionIn(read().workspace);
  if (!selection) return;
  const { citation: _, ...claim } = selection;
  change((workspace) => repick(workspace, claim));
}

/** Takes out of the address a selection that is not there. */
export async function dropSelection(): Promise<void> {
  change((workspace) => repick(workspace, null));
  await loadDetails();
}

let running: AbortController | null = null;

/** Loads what the panel shows. A newer selection aborts what an older one asked for. */
export async function loadDetails(): Promise<void> {
  running?.abort();
  const selection = selectionIn(read().workspace);
  if (!selection) return commit({ details: { state: 'none' } });
  running = new AbortController();
  const { signal } = running;
  const waiting = (busyFor: number | null) => commit({ details: { state: 'loading', selection, busyFor } });
  waiting(null);
  try {
    const details = await DETAILS[selection.kind](selection.id, { signal, onBusy: waiting });
    if (!signal.aborted) commit({ details });
  } catch (error) {
    if (signal.aborted) return;
    const failure = failureOf(error, () => void loadDetails());
    commit({ details: { state: 'failed', selection, failure } });
  }
}

/** Adds the next page of an entity's facts. */
export async function moreFacts(): Promise<void> {
  const { details } = read();
  if (details.state !== 'entity' || details.loadingMore) return;
  const { id } = details;
  commit({ details: { ...details, loadingMore: true } });
  try {
    const { turn, answer } = await inTurn(entityFacts(id, FACTS_A_PAGE, details.page.endCursor));
    if (answer) takeIn(turn, ofFacts(answer));
    const claims = [...details.claims, ...(answer ? idsOf(answer.claims) : [])];
    const page = answer?.claims.pageInfo ?? LAST_PAGE;
    if (selectionIn(read().workspace)?.id === id)
      commit({ details: { ...details, claims, page, loadingMore: false } });
  } catch (error) {
    const failure = failureOf(error, () => void moreFacts());
    if (selectionIn(read().workspace)?.id === id)
      commit({ details: { ...details, loadingMore: false }, failure });
  }
}

/** Adds the next page of a source's citations. */
export async function moreCitations(): Promise<void> {
  const { details } = read();
  if (details.state !== 'source' || details.loadingMore) return;
  const { id } = details;
  commit({ details: { ...details, loadingMore: true } });
  try {
    const { turn, answer } = await inTurn(sourceRecord(id, CITATIONS_A_PAGE, details.page.endCursor));
    if (answer) takeIn(turn, ofSource(answer));
    const citations = [...details.citations, ...(answer ? idsOf(answer.citations) : [])];
    const page = answer?.citations.pageInfo ?? LAST_PAGE;
    if (selectionIn(read().workspace)?.id === id)
      commit({ details: { ...details, citations, page, loadingMore: false } });
  } catch (error) {
    const failure = failureOf(error, () => void moreCitations());
    if (selectionIn(read().workspace)?.id === id)
      commit({ details: { ...details, loadingMore: false }, failure });
  }
}

const LAST_PAGE = { hasNextPage: false, endCursor: null };
const idsOf = ({ edges }: { edges: readonly { node: { id: string } }[] }) => edges.map(({ node }) => node.id);

const DETAILS = { entity: entityDetails, claim: claimDetails, source: sourceDetails };

async function sourceDetails(id: string, call: Call): Promise<SourceDetails> {
  const [{ turn, answer }, impact] = await Promise.all([
    inTurn(sourceRecord(id, CITATIONS_A_PAGE, null, call)),
    impactOf(id, call),
  ]);
  if (!answer) throw new ApiError('NOT_FOUND', `The register has no source ${id}.`);
  takeIn(turn, ofSource(answer));
  const { pageInfo: page, totalCount: citationCount } = answer.citations;
  const citations = idsOf(answer.citations);
  return { state: 'source', id: answer.id, citations, citationCount, page, impact, loadingMore: false };
}

async function entityDetails(id: string, call: Call): Promise<EntityDetails> {
  const { turn, answer } = await inTurn(entityFacts(id, FACTS_A_PAGE, null, call));
  if (!answer) throw new ApiError('NOT_FOUND', `The register has no entity ${id}.`);
  takeIn(turn, ofFacts(answer));
  const { claims, retracted } = answer;
  return {
    state: 'entity',
    id: answer.id,
    claims: idsOf(claims),
    page: claims.pageInfo,
    retracted: idsOf(retracted),
    loadingMore: false,
  };
}

async function claimDetails(id: string, call: Call): Promise<ClaimDetails> {
  const { turn, answer } = await inTurn(claimEvidence(id, call));
  if (!answer) throw new ApiError('NOT_FOUND', `The register has no claim ${id}.`);
  const also = await alsoSaid(answer, call);
  takeIn(turn, ofClaim(answer));
  const { totalCount: citationCount } = answer.citations;
  return { state: 'claim', id: answer.id, citations: idsOf(answer.citations), citationCount, alsoSaid: also };
}

/** The other claims between the two ends, those of the same predicate first. */
async function alsoSaid(evidence: Evidence, call: Call): Promise<string[]> {
  if (!evidence.object || evidence.object.id === evidence.subject.id) return [];
  const { turn, answer } = await inTurn(between([evidence.subject.id, evidence.object.id], call));
  takeIn(turn, answer.flatMap(ofClaim));
  const others = answer.filter((claim) => claim.id !== evidence.id);
  const sameFirst = (claim: SliceClaim) => (claim.predicate.id === evidence.predicate.id ? 0 : 1);
  return others.sort((a, b) => sameFirst(a) - sameFirst(b)).map(({ id }) => id);
}
