import type { NewCitation } from '../citation/citation.ts';
import type { CitationWrites } from '../citation/citation-writes.ts';
import type { ClaimInput } from '../claim/claim.ts';
import type { ClaimWrites } from '../claim/claim-writes.ts';
import type { Contradiction } from '../claim/proposal.ts';
import type { EntityInput } from '../entity/entity.ts';
import type { EntityType } from '../entity/entity-type.ts';
import type { EntityWrites } from '../entity/entity-writes.ts';
import type { PredicateInput } from '../predicate/predicate.ts';
import type { PredicateWrites } from '../predicate/predicate-writes.ts';
import type { Derivation, Separation } from '../source/derivation.ts';
import type { SnapshotInput, SourceInput } from '../source/source.ts';
import type { SourceWrites } from '../source/source-writes.ts';
import type { MergeWrites } from './merge-entities.ts';

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
export interface Writer
  extends PredicateWrites,
    EntityWrites,
    MergeWrites,
    SourceWrites,
    ClaimWrites,
    CitationWrites {
  /** Removes the payload of every recorded change of a record (takedown, source protection); the chain still verifies. */
  eraseHistory(record: string, reason: string): Promise<void>;
}

/** One record to add, under the name of what it is; a claim brings its citations. */
export type ImportRow =
  | { predicate: PredicateInput }
  | { entityType: EntityType }
  | { entity: EntityInput }
  | { source: SourceInput }
  | { snapshot: SnapshotInput }
  | { derivation: Derivation }
  | { separation: Separation }
  | { claim: ClaimInput }
  | { citation: NewCitation }
  | { contradiction: Contradiction };
