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
import { commit, read, type Selection } from './explorer.ts';
import { failureOf } from './failure.ts';
import { writeRoute } from './route.ts';

const FACTS_A_PAGE = 100;
const CITATIONS_A_PAGE = 50;
const isSame = (a: Selection | null, b: Selection | null) => a?.id === b?.id && a?.citation === b?.citation;

/** Selects an entity, a claim or a source, or nothing, and loads what the panel shows of it. */
export async function select(selection: Selection | null, how: 'push' | 'replace' = 'push'): Promise<void> {
  const { selection: before, trail } = read();
  if (isSame(before, selection)) return;
  commit({ selection, trail: before && selection ? [...trail, before] : [] });
  writeRoute(how);
  await loadDetails();
}

/** Goes back to what was selected before, and at last to nothing. */
export async function back(): Promise<void> {
  const { trail } = read();
  commit({ selection: trail.at(-1) ?? null, trail: trail.slice(0, -1) });
  writeRoute('push');
  await loadDetails();
}

/** Takes out of the address a citation that its claim does not have. */
export function dropCitation(): void {
  const { selection } = read();
  if (!selection) return;
  const { citation: _, ...claim } = selection;
  commit({ selection: claim });
  writeRoute('replace');
}

let running: AbortController | null = null;

/** Loads what the panel shows. A newer selection aborts what an older one asked for. */
export async function loadDetails(): Promise<void> {
  running?.abort();
  const { selection } = read();
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
  const { facts } = details;
  commit({ details: { ...details, loadingMore: true } });
  try {
    const next = await entityFacts(facts.id, FACTS_A_PAGE, facts.claims.pageInfo.endCursor);
    const edges = [...facts.claims.edges, ...(next?.claims.edges ?? [])];
    const claims = { edges, pageInfo: next?.claims.pageInfo ?? { hasNextPage: false, endCursor: null } };
    if (read().selection?.id === facts.id) {
      commit({ details: { state: 'entity', facts: { ...facts, claims }, loadingMore: false } });
    }
  } catch (error) {
    commit({
      details: { ...details, loadingMore: false },
      failure: failureOf(error, () => void moreFacts()),
    });
  }
}

/** Adds the next page of a source's citations. */
export async function moreCitations(): Promise<void> {
  const { details } = read();
  if (details.state !== 'source' || details.loadingMore) return;
  const { source } = details;
  commit({ details: { ...details, loadingMore: true } });
  try {
    const next = await sourceRecord(source.id, CITATIONS_A_PAGE, source.citations.pageInfo.endCursor);
    const edges = [...source.citations.edges, ...(next?.citations.edges ?? [])];
    const pageInfo = next?.citations.pageInfo ?? { hasNextPage: false, endCursor: null };
    if (read().selection?.id === source.id) {
      const citations = { ...source.citations, edges, pageInfo };
      commit({ details: { ...details, source: { ...source, citations }, loadingMore: false } });
    }
  } catch (error) {
    commit({
      details: { ...details, loadingMore: false },
      failure: failureOf(error, () => void moreCitations()),
    });
  }
}

const DETAILS = { entity: entityDetails, claim: claimDetails, source: sourceDetails };

async function sourceDetails(id: string, call: Call) {
  const [source, impact] = await Promise.all([
    sourceRecord(id, CITATIONS_A_PAGE, null, call),
    impactOf(id, call),
  ]);
  if (!source) throw new ApiError('NOT_FOUND', `The register has no source ${id}.`);
  return { state: 'source', source, impact, loadingMore: false } as const;
}

async function entityDetails(id: string, call: Call) {
  const facts = await entityFacts(id, FACTS_A_PAGE, null, call);
  if (!facts) throw new ApiError('NOT_FOUND', `The register has no entity ${id}.`);
  return { state: 'entity', facts, loadingMore: false } as const;
}

async function claimDetails(id: string, call: Call) {
  const evidence = await claimEvidence(id, call);
  if (!evidence) throw new ApiError('NOT_FOUND', `The register has no claim ${id}.`);
  return { state: 'claim', evidence, alsoSaid: await alsoSaid(evidence, call) } as const;
}

/** The other claims between the two ends, those of the same predicate first. */
async function alsoSaid(evidence: Evidence, call: Call): Promise<SliceClaim[]> {
  if (!evidence.object || evidence.object.id === evidence.subject.id) return [];
  const claims = await between([evidence.subject.id, evidence.object.id], call);
  const others = claims.filter((claim) => claim.id !== evidence.id);
  const sameFirst = (claim: SliceClaim) => (claim.predicate.id === evidence.predicate.id ? 0 : 1);
  return others.sort((a, b) => sameFirst(a) - sameFirst(b));
}
