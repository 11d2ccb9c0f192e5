/** A row of the outline: an entity, or a claim under one of its two entities. */
export interface OutlineRow {
  entity: string;
  claim?: string;
}

/** The key of a row. An id may hold any character, so the blank between two ids is none of theirs. */
export function rowKey({ entity, claim }: OutlineRow): string {
  const ids = claim === undefined ? [entity] : [entity, claim];
  return ids.map(encodeURIComponent).join(' ');
}

export function rowOf(key: string): OutlineRow {
  const [entity = '', claim] = key.split(' ').map(decodeURIComponent);
  return claim === undefined ? { entity } : { entity, claim };
}
