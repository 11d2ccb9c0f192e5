import { CartularyError } from '../errors/errors.ts';
import { editable } from '../record/editable.ts';
import { canonicalLanguage } from '../record/language-tags.ts';
import { reasonProblems } from '../record/reason.ts';
import { readIds } from '../record/record-store.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { query } from '../store/cypher-library.ts';
import type { Derivation } from './derivation.ts';
import { derivationId, separationId } from './derivation-records.ts';
import {
  SNAPSHOT,
  type SnapshotInput,
  SOURCE,
  type SourceEdit,
  type SourceInput,
  type SourceRecord,
} from './source.ts';

const attached = query('source/attached');
/** What a curator may do to sources and to what joins them. */
export interface SourceWrites {
  addSources(sources: SourceInput[]): Promise<void>;
  addSnapshots(snapshots: SnapshotInput[]): Promise<void>;
  reviseSource(id: string, changes: SourceEdit, version: number): Promise<void>;
  /** Also ends the support that its citations give; claims left with none must be retracted in the same change. */
  retractSource(id: string, reason: string): Promise<void>;
  restoreSource(id: string): Promise<void>;
  deleteSource(id: string): Promise<void>;
  addDerivations(derivations: Derivation[]): Promise<void>;
  removeDerivation(derivation: Derivation): Promise<void>;
  /** Two sources that share an author, a publisher or an address are told apart as witnesses, with a reason. */
  separateSources(a: string, b: string, reason: string): Promise<void>;
}

/** What hangs on a source. */
export interface SourceAttached {
  id: string;
  citations: { id: string; claim: string }[];
  snapshots: string[];
  derivations: Derivation[];
  separations: { a: string; b: string }[];
}

/** What hangs on these sources in the graph now. */
export async function readSourceAttached(work: WorkingSet, ids: string[]): Promise<SourceAttached[]> {
  return await readIds(work.tx, attached, ids);
}

/** Writes to sources and to what joins them. */
export function sourceWrites(work: WorkingSet): SourceWrites {
  const { at } = work.settings;
  return {
    addSources: (sources) =>
      work.add(
        'source',
        sources.map((source) => newSource(source, at)),
        'sources',
      ),

    addSnapshots: (snapshots) =>
      work.add(
        'snapshot',
        snapshots.map((snapshot) => ({ ...SNAPSHOT.defaults(), ...snapshot, id: snapshot.sha256 })),
        'snapshots',
      ),

    async reviseSource(id, changes, version) {
      const source = await work.fetch('source', id);
      work.requireVersion(id, source.version, version);
      work.put('source', inOneSpelling({ ...source, ...editable(id, changes, SOURCE) }));
    },

    async retractSource(id, reason) {
      const source = await work.fetch('source', id);
      work.refuse(reasonProblems(reason), id);
      requireStatus(source, 'live');
      work.put('source', { ...source, status: 'retracted', retractedReason: reason, recordedTo: at });
    },

    async restoreSource(id) {
      const source = await work.fetch('source', id);
      requireStatus(source, 'retracted');
      work.put('source', { ...source, status: 'live', retractedReason: null, recordedTo: null });
    },

    deleteSource: (id) => deleteSource(work, id),

    async addDerivations(derivations) {
      const records = derivations.map((each) => ({
        id: derivationId(each),
        from: each.from,
        to: each.to,
        kind: each.kind,
        recordedFrom: at,
        recordedTo: null,
      }));
      await work.load(
        'derivation',
        records.map(({ id }) => id),
      );
      const ended = records.filter(({ id }) => work.get('derivation', id)?.recordedTo);
      for (const record of ended) work.put('derivation', record);
      await work.add(
        'derivation',
        records.filter((record) => !ended.includes(record)),
        'derivations',
      );
    },

    async removeDerivation(derivation) {
      const record = await work.fetch('derivation', derivationId(derivation));
      if (record.recordedTo === null) work.put('derivation', { ...record, recordedTo: at });
    },

    separateSources: (a, b, reason) => {
      const [first, second] = [a, b].sort() as [string, string];
      return work.add('separation', [{ id: separationId(a, b), a: first, b: second, reason }], 'separations');
    },
  };
}

/** The source with its language in the one spelling that languages are kept in. */
function inOneSpelling<S extends Pick<SourceRecord, 'language'>>(source: S): S {
  const { language } = source;
  return typeof language === 'string' ? { ...source, language: canonicalLanguage(language) } : source;
}

/** The source as it is first recorded. */
export function newSource(source: SourceInput, at: string): SourceRecord {
  return inOneSpelling({
    ...SOURCE.defaults(),
    ...source,
    status: 'live',
    retractedReason: null,
    version: 1,
    recordedFrom: at,
    recordedTo: null,
  });
}

/** With its snapshots, derivations and separations; that no citation cites it is checked when the change ends. */
async function deleteSource(work: WorkingSet, id: string): Promise<void> {
  await work.fetch('source', id);
  const [found] = await readSourceAttached(work, [id]);
  const parts = {
    snapshot: found?.snapshots ?? [],
    derivation: (found?.derivations ?? []).map(derivationId),
    separation: (found?.separations ?? []).map(({ a, b }) => separationId(a, b)),
  };
  for (const kind of ['snapshot', 'derivation', 'separation'] as const) {
    await work.load(kind, parts[kind]);
    for (const part of parts[kind]) work.remove(kind, part);
  }
  work.remove('source', id);
}

function requireStatus(source: SourceRecord, status: SourceRecord['status']): void {
  if (source.status === status) return;
  throw new CartularyError('BAD_USER_INPUT', `${source.id} is ${source.status}, not ${status}.`, {
    rule: 'well-formed',
    record: source.id,
    field: 'status',
    value: source.status,
    valid: status,
  });
}
