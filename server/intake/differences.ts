import canonicalize from 'canonicalize';
import { newCitation } from '../citation/citation-writes.ts';
import { newClaim } from '../claim/claim-writes.ts';
import { contradictionId } from '../claim/proposal-records.ts';
import { newEntity } from '../entity/entity-writes.ts';
import { newPredicate } from '../predicate/predicate-writes.ts';
import type { AnyRecord, RecordKind } from '../record/record.ts';
import { RECORD_FIELDS } from '../register/record-kinds.ts';
import { readRecords, takenRecords } from '../register/records.ts';
import type { ImportRow } from '../register/register.ts';
import { derivationId, separationId } from '../source/derivation-records.ts';
import { newSource } from '../source/source-writes.ts';
import type { Tx } from '../store/graph-store.ts';
import type { PlacedRow } from './row.ts';
import { lineOf } from './row-refused.ts';
import { SETS } from './sets.ts';

/** A record that the register holds otherwise than a row says. */
export interface Difference {
  kind: RecordKind;
  id: string;
  line: number;
  /** Where rows are of several files: which. */
  file?: string;
  /** Of the record as it stands; 0 for a kind without versions. */
  version: number;
  reviewed: boolean;
  /** Fields that the row sets, as it sets them, and as the register has them. */
  fields: Record<string, { before: unknown; after: unknown }>;
  /** Why a load does not make it an edit, in words; null where it can. */
  hindrance: string | null;
}

/** The kinds of the records that a row adds. */
export function kindsOf(row: ImportRow): RecordKind[] {
  return [statedBy({ row, line: 0 }), ...citationsOf(row)].map(({ kind }) => kind);
}

export interface Compared {
  /** Rows of which the register has nothing, and citations that it lacks of claims it has. */
  fresh: PlacedRow[];
  /** Rows that it has as they are. */
  same: number;
  differing: Difference[];
}

/** A record as a row states it: the fields that the row sets, in the form that the register would keep. */
interface Stated {
  kind: RecordKind;
  id: string;
  fields: Record<string, unknown>;
  /** Where in its row it stands; empty for the row's own record. */
  at?: string;
}

/** What of a batch is in the register, by its ids, and whether as the rows say. A field that a row leaves out says nothing. */
export async function compareRows(tx: Tx, batch: PlacedRow[]): Promise<Compared> {
  const stated = batch.map((placed) => ({
    placed,
    own: statedBy(placed),
    citations: citationsOf(placed.row),
  }));
  const known = await knownOf(
    tx,
    stated.flatMap(({ own, citations }) => [own, ...citations]),
  );
  const found: Compared = { fresh: [], same: 0, differing: [] };
  for (const { placed, own, citations } of stated) {
    if (!known.has(keyOf(own))) {
      found.fresh.push(placed);
      continue;
    }
    const lacking = citations.filter((each) => !known.has(keyOf(each)));
    found.fresh.push(...lacking.map((each) => partOf(placed, each)));
    const differing = [own, ...citations].flatMap((each) =>
      differenceOf(each, known.get(keyOf(each)), placed),
    );
    found.differing.push(...differing);
    if (lacking.length + differing.length === 0) found.same += 1;
  }
  return found;
}

/** Whether two values of a field differ; the order of a list counts, unless the field is a set. */
function differs(field: string, a: unknown, b: unknown): boolean {
  const comparable = (value: unknown) =>
    Array.isArray(value) && SETS.has(field)
      ? JSON.stringify(value.map((item) => canonicalize(item)).sort())
      : canonicalize(value ?? null);
  return comparable(a) !== comparable(b);
}

/** A citation of a claim's row as a row of its own, with the places that it has there. */
function partOf(placed: PlacedRow, { row, at }: { row: ImportRow; at: string }): PlacedRow {
  const { file } = placed;
  return {
    row,
    line: lineOf(placed, at),
    ...(file !== undefined && { file }),
    lineOf: (field) => lineOf(placed, `${at}.${field}`),
  };
}

function differenceOf(
  { kind, id, fields, at = '' }: Stated,
  held: AnyRecord | undefined,
  placed: PlacedRow,
): Difference[] {
  if (!held) return [];
  const before = held as unknown as Record<string, unknown>;
  const changed = Object.entries(fields).filter(([field, after]) => differs(field, after, before[field]));
  if (changed.length === 0) return [];
  const names = changed.map(([field]) => field);
  return [
    {
      kind,
      id,
      line: lineOf(placed, at),
      ...(placed.file !== undefined && { file: placed.file }),
      version: typeof before.version === 'number' ? before.version : 0,
      reviewed: before.status === 'reviewed',
      fields: Object.fromEntries(
        changed.map(([field, after]) => [field, { before: before[field] ?? null, after }]),
      ),
      hindrance: hindranceOf(kind, before, names),
    },
  ];
}

function hindranceOf(kind: RecordKind, before: Record<string, unknown>, fields: string[]): string | null {
  const { fixed, editable } = RECORD_FIELDS[kind];
  if (Object.keys(editable).length === 0) return `a load does not edit a ${kind}`;
  if (typeof before.mergedInto === 'string') return `it went into ${before.mergedInto}`;
  if (before.status === 'retracted') return 'it is withdrawn';
  if (fields.includes('status')) return 'a load does not withdraw what stands';
  const other = fields.find((field) => Object.hasOwn(fixed, field));
  return other === undefined ? null : `its ${other} cannot be edited`;
}

async function knownOf(tx: Tx, stated: Stated[]): Promise<Map<string, AnyRecord>> {
  const known = new Map<string, AnyRecord>();
  for (const kind of new Set(stated.map((each) => each.kind))) {
    const ids = new Set(stated.filter((each) => each.kind === kind).map(({ id }) => id));
    const taken = await takenRecords(tx, kind, [...ids]);
    for (const record of await readRecords(tx, kind, taken))
      known.set(keyOf({ kind, id: record.id }), record);
  }
  return known;
}

function keyOf({ kind, id }: { kind: RecordKind; id: string }): string {
  return `${kind} ${id}`;
}

/** The record that a row is of, without the citations of a claim. */
function statedBy({ row, retracted }: PlacedRow): Stated {
  if ('entity' in row) return fieldsOf('entity', row.entity, newEntity(row.entity, ''));
  if ('source' in row) return fieldsOf('source', row.source, newSource(row.source, ''));
  if ('claim' in row) {
    const { citations, ...claim } = row.claim;
    const stated = fieldsOf('claim', claim, newClaim(row.claim, '', ''));
    if (retracted === undefined) return stated;
    return { ...stated, fields: { ...stated.fields, status: 'retracted', retractedReason: retracted } };
  }
  if ('citation' in row) return fieldsOf('citation', row.citation, newCitation(row.citation, '', ''));
  if ('derivation' in row) return { kind: 'derivation', id: derivationId(row.derivation), fields: {} };
  if ('separation' in row) {
    const { a, b, reason } = row.separation;
    return { kind: 'separation', id: separationId(a, b), fields: { reason } };
  }
  if ('contradiction' in row) {
    const { claim, contradicts, reason } = row.contradiction;
    return { kind: 'contradiction', id: contradictionId(claim, contradicts), fields: { reason } };
  }
  if ('snapshot' in row) return { kind: 'snapshot', id: row.snapshot.sha256, fields: { ...row.snapshot } };
  if ('entityType' in row) return fieldsOf('entity-type', row.entityType, row.entityType);
  return fieldsOf('predicate', row.predicate, newPredicate(row.predicate));
}

/** The citations that a claim's row brings, each as a row of its own. */
function citationsOf(row: ImportRow): (Stated & { row: ImportRow; at: string })[] {
  if (!('claim' in row)) return [];
  return row.claim.citations.map((each, at) => {
    const citation = { ...each, claim: row.claim.id };
    const stated = fieldsOf('citation', citation, newCitation(citation, '', ''));
    return { ...stated, row: { citation }, at: `citations[${at}]` };
  });
}

function fieldsOf(kind: RecordKind, given: { id: string }, record: object): Stated {
  const { kept, booked } = RECORD_FIELDS[kind];
  const values = record as Record<string, unknown>;
  const fields = Object.keys(given)
    .filter((field) => !Object.hasOwn(kept, field) && !Object.hasOwn(booked, field))
    .map((field) => [field, values[field]]);
  return { kind, id: given.id, fields: Object.fromEntries(fields) };
}
