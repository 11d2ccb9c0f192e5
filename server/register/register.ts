import type { Check, Citation, CitationInput } from '../citation/citation.ts';
import type { Claim, ClaimInput } from '../claim/claim.ts';
import type { Entity, EntityInput } from '../entity/entity.ts';
import type { EntityType, Predicate } from '../predicate/predicate.ts';
import type { Derivation, SnapshotInput, Source, SourceInput } from '../source/source.ts';

/** Who writes, what they do in a word (`seed`, `create`, `retract`), and why. */
export interface Act {
  by: string;
  action: string;
  reason: string | null;
}

export interface Committed<T> {
  result: T;
  /** Number of the revision, or null when nothing changed. */
  sequence: number | null;
  /** Claims of the change that state what another states already. */
  repeats: Repeat[];
}

/** A claim with the statement of an earlier one, of which it may be meant as a further citation. */
export interface Repeat {
  claim: string;
  sameAs: string;
}

/**
 * The only way to write. One call is one transaction and one revision: the ledger head is locked first, the work
 * runs, every rule of the model is checked, derived copies are renewed, the revision is appended. An error anywhere
 * rolls all of it back. `work` runs again from its start after a write conflict, so it must have no other effect. `timeoutMs` is the
 * limit of this call; the register's own otherwise.
 */
export interface Register {
  change<T>(
    act: Act,
    work: (writer: Writer) => Promise<T>,
    limit?: { timeoutMs: number },
  ): Promise<Committed<T>>;
}

/**
 * Everything that can be done to the register. Arrays are written with one query a step, however long. Steps are
 * gathered and written when `work` ends, so records may name others that are added later in the same change, and a
 * rule may refuse at a step or at the end. Errors carry `rule`, `record`, `field`, `value` and `valid`.
 */
export interface Writer {
  addPredicates(predicates: Predicate[]): Promise<void>;
  addEntityTypes(types: EntityType[]): Promise<void>;

  addEntities(entities: EntityInput[]): Promise<void>;
  reviseEntity(id: string, changes: Partial<Entity>, version: number): Promise<void>;
  deleteEntity(id: string): Promise<void>;
  /** `from` becomes a redirect to `into`; its claims move; both histories stay. */
  mergeEntities(from: string, into: string): Promise<void>;
  unmergeEntity(from: string): Promise<void>;

  addSources(sources: SourceInput[]): Promise<void>;
  addSnapshots(snapshots: SnapshotInput[]): Promise<void>;
  reviseSource(id: string, changes: Partial<Source>, version: number): Promise<void>;
  /** Also ends the support that its citations give; claims left with none must be retracted in the same change. */
  retractSource(id: string, reason: string): Promise<void>;
  restoreSource(id: string): Promise<void>;
  deleteSource(id: string): Promise<void>;
  addDerivations(derivations: Derivation[]): Promise<void>;
  removeDerivation(derivation: Derivation): Promise<void>;
  /** Two sources that share an author, a publisher or an address are told apart as witnesses, with a reason. */
  separateSources(a: string, b: string, reason: string): Promise<void>;

  /** Adds drafts with draft citations; to make them live in the same change, call `reviewClaims` after it. */
  addClaims(claims: ClaimInput[]): Promise<void>;
  /** A draft is changed in place; a reviewed claim keeps standing and gets a draft version. */
  reviseClaim(id: string, changes: Partial<Omit<Claim, 'id' | 'status'>>, version: number): Promise<void>;
  /**
   * Reviews a draft with its draft citations, or the draft version of a reviewed claim. Not by anyone whose words are
   * in it, unless the install has one user; citations of the reviewer's own then stay drafts.
   */
  reviewClaims(ids: string[]): Promise<void>;
  /** Also withdraws a draft version, by its own id (`<claim>@<version>`). */
  retractClaims(ids: string[], reason: string): Promise<void>;
  addContradictions(pairs: { claim: string; contradicts: string; reason: string }[]): Promise<void>;
  removeContradiction(claim: string, contradicts: string): Promise<void>;

  addCitations(citations: (CitationInput & { claim: string })[]): Promise<void>;
  /** The citation is a draft again until it is reviewed, and unchecked until its quote is looked up. */
  reviseCitation(
    id: string,
    changes: Partial<Omit<Citation, 'id' | 'claim' | 'source' | 'status' | 'check'>>,
    version: number,
  ): Promise<void>;
  reviewCitations(ids: string[]): Promise<void>;
  /** Keeps what a check of the quotes against their texts found; the anchors themselves stay as they are. */
  recordChecks(checks: { citation: string; check: Check }[]): Promise<void>;
  retractCitations(ids: string[], reason: string): Promise<void>;

  /** Removes the payload of every recorded change of a record (takedown, source protection); the chain still verifies. */
  eraseHistory(record: string, reason: string): Promise<void>;
}

/** One record to add, under the name of what it is; a claim brings its citations. */
export type ImportRow =
  | { predicate: Predicate }
  | { entityType: EntityType }
  | { entity: EntityInput }
  | { source: SourceInput }
  | { snapshot: SnapshotInput }
  | { derivation: Derivation }
  | { separation: { a: string; b: string; reason: string } }
  | { claim: ClaimInput }
  | { citation: CitationInput & { claim: string } }
  | { contradiction: { claim: string; contradicts: string; reason: string } };
