import type { ImportRow, Writer } from '../register.ts';

/** What a row is of, and its record. */
export function rowParts(row: ImportRow): [kind: keyof RowsByKind, record: never] {
  return Object.entries(row)[0] as unknown as [keyof RowsByKind, never];
}

type Member<R> = R extends unknown ? keyof R : never;
export type RowKind = Member<ImportRow>;
type RowsByKind = {
  [K in RowKind]: Extract<ImportRow, Record<K, unknown>>[K & keyof Extract<ImportRow, Record<K, unknown>>][];
};

/** Adds the records of some rows, whatever their order among themselves; claims and citations are then reviewed, unless they are to stay drafts. */
export async function addRows(writer: Writer, rows: ImportRow[], drafts: boolean): Promise<void> {
  const of = byKind(rows);
  await writer.addPredicates(of.predicate);
  await writer.addEntityTypes(of.entityType);
  await writer.addEntities(of.entity);
  await writer.addSources(of.source);
  await writer.addSnapshots(of.snapshot);
  await writer.addDerivations(of.derivation);
  for (const { a, b, reason } of of.separation) await writer.separateSources(a, b, reason);
  await writer.addClaims(of.claim);
  await writer.addCitations(of.citation);
  await writer.addContradictions(of.contradiction);
  if (drafts) return;
  const reviewed = new Set(of.claim.map(({ id }) => id));
  await writer.reviewClaims([...reviewed]);
  await writer.reviewCitations(of.citation.filter(({ claim }) => !reviewed.has(claim)).map(({ id }) => id));
}

function byKind(rows: ImportRow[]): RowsByKind {
  const found: RowsByKind = {
    predicate: [],
    entityType: [],
    entity: [],
    source: [],
    snapshot: [],
    derivation: [],
    separation: [],
    claim: [],
    citation: [],
    contradiction: [],
  };
  for (const row of rows) {
    const [kind, record] = rowParts(row);
    found[kind].push(record);
  }
  return found;
}

/** Cuts rows into batches; never right after an embedded claim, whose parent follows it. */
export function* batches<R extends { row: ImportRow }>(rows: Iterable<R>, size: number): Generator<R[]> {
  let batch: R[] = [];
  for (const each of rows) {
    batch.push(each);
    if (batch.length < size || isEmbedded(each.row)) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function isEmbedded(row: ImportRow): boolean {
  return 'claim' in row && row.claim.embedded === true;
}
