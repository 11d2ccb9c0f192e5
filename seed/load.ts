import { inRecordOrder } from '../server/claim/claim-records.ts';
import type { EntityInput } from '../server/entity/entity.ts';
import { CartularyError } from '../server/errors/errors.ts';
import { differs as fieldDiffers } from '../server/import/differences.ts';
import type { RecordForms, RecordKind } from '../server/record/record.ts';
import { readRecords } from '../server/register/records.ts';
import type { Register, Repeat, Writer } from '../server/register/register.ts';
import { derivationId, separationId } from '../server/source/derivation-records.ts';
import type { GraphStore } from '../server/store/graph-store.ts';
import type { TextStore } from '../server/text/text-store.ts';
import { checkSeed, type Held, type SeedNotice, seedPath } from './check.ts';
import { type ExpandedClaim, expandClaim } from './expand.ts';
import type { SeedClaim } from './format.ts';
import { type Placed, readSeed, type SeedData, SeedRefused } from './read.ts';

export interface SeedOptions {
  store: GraphStore;
  register: Register;
  /** Where it has the text of a citation, quote, position and locator are checked before anything is loaded. */
  texts?: TextStore | null;
  /** Called for each quote that a person should look at again in its text, before anything is loaded. */
  onNotice?: (notice: SeedNotice) => void;
}

export interface SeedResult {
  /** Number of the one revision, or null when the register had everything already. */
  sequence: number | null;
  /** Records added, by kind. */
  added: Partial<Record<RecordKind, number>>;
  /** Records that the register holds otherwise than the seed; they were left as they are. */
  differing: { id: string; file: string; line: number }[];
  /** Claims that state what another states already. */
  repeats: (Repeat & { file: string; line: number })[];
}

/** A record of the seed: the fields that it sets, and where it stands. */
interface Candidate {
  kind: RecordKind;
  id: string;
  fields: Record<string, unknown>;
  file: string;
  line: number;
}

const BATCH = 500;
const SEEDER = 'seed';
/** Over a thousand records go in one transaction: on a busy machine Neo4j takes longer than a usual change may. */
const TIMEOUT_MS = 120_000;

/**
 * Loads a folder of the seed form (seed/README.md) as one revision by `seed`: claims are added with their citations and
 * reviewed, and those with a reason to be withdrawn are then retracted. What the register has already is left alone, so a second load changes nothing.
 * Throws {@link SeedRefused} with every fault, by file, line and rule, and then has loaded nothing; BAD_USER_INPUT when
 * the folder cannot be read.
 */
export async function loadSeed(folder: string, options: SeedOptions): Promise<SeedResult> {
  const { store, register, texts = null, onNotice } = options;
  const { data, problems } = await readSeed(folder);
  const held = await heldBy(store, data);
  problems.push(...(await checkSeed(data, held, texts, onNotice)));
  if (problems.length > 0) throw new SeedRefused(problems);

  const claims = data.claims.map(({ value }) => expandClaim(value, snapshotsOf(data)));
  const candidates = candidatesOf(data, claims);
  const known = await recordsOf(store, candidates);
  const isNew = (kind: RecordKind, id: string) => !known.has(keyOf(kind, id));
  const differing = candidates.filter((each) => differs(each, known.get(keyOf(each.kind, each.id))));
  const fresh = candidates.filter(({ kind, id }) => isNew(kind, id));
  const added: SeedResult['added'] = {};
  for (const { kind } of fresh) added[kind] = (added[kind] ?? 0) + 1;

  let sequence: number | null = null;
  let repeats: Repeat[] = [];
  if (fresh.length > 0) {
    const act = { by: SEEDER, action: 'seed', reason: null };
    try {
      ({ sequence, repeats } = await register.change(
        act,
        (writer) => writeSeed(writer, data, claims, isNew),
        {
          timeoutMs: TIMEOUT_MS,
        },
      ));
    } catch (error) {
      throw placed(error, data, claims);
    }
  }
  const placedClaims = new Map(
    data.claims.map(({ value, file, line }) => [value.id, { file, line: line() }]),
  );
  return {
    sequence,
    added,
    differing: differing.map(({ id, file, line }) => ({ id, file, line })),
    repeats: repeats.map((repeat) => ({ ...repeat, ...placedClaims.get(repeat.claim)! })),
  };
}

async function writeSeed(
  writer: Writer,
  data: SeedData,
  claims: ExpandedClaim[],
  isNew: (kind: RecordKind, id: string) => boolean,
): Promise<void> {
  const fresh = <T>(kind: RecordKind, items: Placed<T>[], idOf: (item: T) => string) =>
    items.map(({ value }) => value).filter((item) => isNew(kind, idOf(item)));
  const byId = ({ id }: { id: string }) => id;
  await writer.addPredicates(fresh('predicate', data.predicates, byId));
  await writer.addEntityTypes(fresh('entity-type', data.entityTypes, byId));
  await writer.addEntities(fresh<EntityInput>('entity', data.entities, byId));
  await writer.addSources(fresh('source', data.sources, byId));
  await writer.addSnapshots(fresh('snapshot', data.snapshots, ({ sha256 }) => sha256));
  await writer.addDerivations(fresh('derivation', data.derivations, derivationId));
  for (const { a, b, reason } of fresh('separation', data.separations, ({ a, b }) => separationId(a, b))) {
    await writer.separateSources(a, b, reason);
  }
  const newClaims = claims.filter(({ id }) => isNew('claim', id));
  await writer.addClaims(
    newClaims.map((claim) => ({
      ...claim,
      citations: claim.citations.map(({ claim: _, ...citation }) => citation),
    })),
  );
  await writer.reviewClaims(newClaims.map(byId));
  for (const { id, retracted } of fresh('claim', data.claims, byId)) {
    if (retracted !== null) await writer.retractClaims([id], retracted);
  }
  const laterCitations = claims
    .filter(({ id }) => !isNew('claim', id))
    .flatMap(({ citations }) => citations.filter(({ id }) => isNew('citation', id)));
  await writer.addCitations(laterCitations);
  await writer.reviewCitations(laterCitations.map(byId));
  await writer.addContradictions(
    contradictionsOf(data).filter(({ claim, contradicts }) =>
      isNew('contradiction', contradictionId(claim, contradicts)),
    ),
  );
}

/** What the register holds of everything that the seed has or names. */
async function heldBy(store: GraphStore, data: SeedData): Promise<Held> {
  const claims = data.claims.map(({ value }) => value);
  const citations = claims.flatMap((claim) => claim.citations);
  const entities = [
    ...claims.flatMap(({ subject, object, participants }) => [
      subject,
      object,
      ...participants.map((p) => p.entity),
    ]),
    ...citations.map(({ saidBy }) => saidBy),
  ];
  const sources = [
    ...citations.map(({ source }) => source),
    ...data.snapshots.map(({ value }) => value.source),
    ...data.derivations.flatMap(({ value }) => [value.from, value.to]),
    ...data.separations.flatMap(({ value }) => [value.a, value.b]),
  ];
  const parts = claims.flatMap((claim) => [
    claim.id,
    ...claim.content,
    ...claim.conditions,
    ...claim.reasons,
    ...claim.contradicts.map((each) => each.claim),
  ]);
  const read = <K extends RecordKind>(kind: K, ids: (string | null)[]) => readBatches(store, kind, ids);
  const types = data.entities.map(({ value }) => value.type);
  return {
    predicates: byId(
      await read(
        'predicate',
        claims.map(({ predicate }) => predicate),
      ),
    ),
    entityTypes: byId(await read('entity-type', types)),
    entities: byId(await read('entity', entities)),
    sources: byId(await read('source', sources)),
    snapshots: byId(
      await read(
        'snapshot',
        citations.map(({ snapshot }) => snapshot ?? null),
      ),
    ),
    claims: new Set((await read('claim', parts)).map(({ id }) => id)),
  };
}

async function readBatches<K extends RecordKind>(
  store: GraphStore,
  kind: K,
  ids: (string | null)[],
): Promise<RecordForms[K][]> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found: RecordForms[K][] = [];
  for (let at = 0; at < wanted.length; at += BATCH) {
    found.push(...(await store.read((tx) => readRecords(tx, kind, wanted.slice(at, at + BATCH)))));
  }
  return found;
}

function byId<T extends { id: string }>(records: T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function candidatesOf(data: SeedData, claims: ExpandedClaim[]): Candidate[] {
  const plain = <T extends object>(
    kind: RecordKind,
    items: Placed<T>[],
    idOf: (item: T) => string,
  ): Candidate[] =>
    items.map(({ value, file, line }) => ({
      kind,
      id: idOf(value),
      fields: { ...value } as Record<string, unknown>,
      file,
      line: line(),
    }));
  const ownId = ({ id }: { id: string }) => id;
  return [
    ...plain('predicate', data.predicates, ownId),
    ...plain('entity-type', data.entityTypes, ownId),
    ...plain('entity', data.entities, ownId),
    ...plain('source', data.sources, ownId),
    ...plain('snapshot', data.snapshots, ({ sha256 }) => sha256),
    ...plain('derivation', data.derivations, derivationId),
    ...data.separations.map(({ value, file, line }) => ({
      kind: 'separation' as const,
      id: separationId(value.a, value.b),
      fields: { reason: value.reason },
      file,
      line: line(),
    })),
    ...claims.flatMap(({ citations, ...claim }, at) => {
      const { value, file, line } = data.claims[at]!;
      const fields = { ...inRecordOrder(claim), ...standingOf(value) };
      return [
        { kind: 'claim' as const, id: claim.id, fields, file, line: line() },
        ...citations.map((citation, n) => ({
          kind: 'citation' as const,
          id: citation.id,
          fields: { ...citation },
          file,
          line: line(['citations', n]),
        })),
      ];
    }),
    ...data.claims.flatMap(({ value, file, line }) =>
      value.contradicts.map(({ claim, reason }, n) => ({
        kind: 'contradiction' as const,
        id: contradictionId(value.id, claim),
        fields: { reason },
        file,
        line: line(['contradicts', n]),
      })),
    ),
  ];
}

/** What a withdrawn claim of the seed must be in the register; nothing of any other, which curators may withdraw. */
function standingOf({ retracted }: SeedClaim): Record<string, unknown> {
  return retracted === null ? {} : { status: 'retracted', retractedReason: retracted };
}

async function recordsOf(
  store: GraphStore,
  candidates: Candidate[],
): Promise<Map<string, Record<string, unknown>>> {
  const known = new Map<string, Record<string, unknown>>();
  for (const kind of new Set(candidates.map((each) => each.kind))) {
    const ids = candidates.filter((each) => each.kind === kind).map(({ id }) => id);
    for (const record of await readBatches(store, kind, ids))
      known.set(keyOf(kind, record.id), { ...record });
  }
  return known;
}

/** Whether a field that the seed sets has another value in the register. */
function differs({ fields }: Candidate, known: Record<string, unknown> | undefined): boolean {
  if (!known) return false;
  return Object.entries(fields).some(([name, value]) => fieldDiffers(name, value, known[name]));
}

/** A refusal by the register, with the place of the record that it names; any other error as it is. */
function placed(error: unknown, data: SeedData, claims: ExpandedClaim[]): unknown {
  if (!(error instanceof CartularyError) || error.details.record === undefined) return error;
  const { record, field, rule = error.code } = error.details;
  const found = candidatesOf(data, claims).find(({ id }) => id === record);
  if (!found) return error;
  const { file } = found;
  const item = [...data.entities, ...data.sources, ...data.claims].find(({ value }) => value.id === record);
  const inner = item ? item.line(seedPath(field?.replace(/^\w+\[\d+\]\.?/, ''))) : found.line;
  return new SeedRefused([{ file, line: inner, rule, message: error.message }]);
}

function contradictionsOf(data: SeedData) {
  return data.claims.flatMap(({ value }) =>
    value.contradicts.map(({ claim, reason }) => ({ claim: value.id, contradicts: claim, reason })),
  );
}

function contradictionId(claim: string, other: string): string {
  return `${claim}|contradicts|${other}`;
}

function keyOf(kind: RecordKind, id: string): string {
  return `${kind} ${id}`;
}

function snapshotsOf(data: SeedData) {
  return data.snapshots.map(({ value }) => value);
}
