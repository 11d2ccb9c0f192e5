import type { EntityKind } from '../entity/entity.ts';

/** An entity that may match, with every name it goes by; ranking is done by `search/rank.ts`, the same for both engines. */
export interface TextCandidate {
  id: string;
}

/**
 * The one place where the engines differ: finding candidates for a text typed by a person. Neo4j uses its full-text
 * index, the embedded engine a MiniSearch index in memory, rebuilt at start and renewed after each write.
 */
export interface TextSearch {
  /** Ids of entities whose name, alias or identifier may match `text` (prefix, typo, folded scripts), best guess first. */
  candidates(text: string, options: { kinds?: EntityKind[]; limit: number }): Promise<TextCandidate[]>;
  /** Called after a committed write with the ids of entities that changed; with none, makes ready for the first search. */
  refresh(entityIds: string[]): Promise<void>;
}
