import type { ImportRow, Writer } from '../register/register.ts';
import { kindOf, type PlacedRow, type RowKind } from './row.ts';

/**
 * Adds the records of some rows, whatever their order among themselves. Claims and citations are then reviewed by
 * whoever makes the change, unless they are to stay drafts, and claims with a reason to be withdrawn are retracted.
 */
export async function addRows(writer: Writer, rows: PlacedRow[], drafts: boolean): Promise<void> {
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
  for (const { row, retracted } of rows) {
    if ('claim' in row && retracted !== undefined) await writer.retractClaims([row.claim.id], retracted);
  }
}

type RecordOf<K extends RowKind> = Extract<ImportRow, Record<K, unknown>>[K &
  keyof Extract<ImportRow, Record<K, unknown>>];
type RowsByKind = { [K in RowKind]: RecordOf<K>[] };

function byKind(rows: PlacedRow[]): RowsByKind {
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
  for (const { row } of rows) found[kindOf(row)].push(Object.values(row)[0] as never);
  return found;
}
