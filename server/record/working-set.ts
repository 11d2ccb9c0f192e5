import { CartularyError } from '../errors/errors.ts';
import { mustHave } from '../errors/must-have.ts';
import type { RuleName } from '../record/rules.ts';
import type { Tx } from '../store/graph-store.ts';
import { damage } from '../text/characters.ts';
import { type Problem, refusal } from './problem.ts';
import { type AnyRecord, canonicalRecord, type RecordForms, type RecordKind } from './record.ts';

/** Where a working set reads what was there before the change. */
export interface RecordSource {
  read<K extends RecordKind>(tx: Tx, kind: K, ids: string[]): Promise<RecordForms[K][]>;
  /** Which of the ids are there. */
  taken(tx: Tx, kind: RecordKind, ids: string[]): Promise<string[]>;
  /** Who has each of these keys, which belong to one record; a key that nobody has is left out. */
  owners(tx: Tx, of: OwnedKey, keys: string[]): Promise<{ key: string; owner: string }[]>;
}
/** An identifier of an entity; the canonical URL of a source; an address of a source, however it is written. */
export type OwnedKey = 'identifier' | 'url' | 'address';

/** A record that a change touches, as it was and as it is to be; null where it does not exist. */
export interface Touched<K extends RecordKind = RecordKind> {
  kind: K;
  id: string;
  before: RecordForms[K] | null;
  after: RecordForms[K] | null;
}

/** Who makes the change, when, and under which settings. */
export interface ChangeSettings {
  by: string;
  /** ISO 8601, UTC. */
  at: string;
  singleUser: boolean;
  without: ReadonlySet<RuleName>;
  /** Told of every refusal, where given, and the work goes on: for a check that names all that is wrong at once. */
  onRefused?: (refusal: CartularyError) => void;
}

interface Entry {
  before: AnyRecord | null;
  after: AnyRecord | null;
}

/** The records that one change reads and writes, kept until its work has ended. Records in it are never mutated. */
export class WorkingSet {
  readonly tx: Tx;
  readonly settings: ChangeSettings;
  /** Records whose recorded history goes, with the reason. */
  readonly erasures = new Map<string, string>();
  readonly #entries = new Map<RecordKind, Map<string, Entry>>();
  readonly #touched = new Map<RecordKind, Touched[]>();
  readonly #origins = new Map<string, string>();

  readonly #source: RecordSource;

  constructor(tx: Tx, settings: ChangeSettings, source: RecordSource) {
    this.tx = tx;
    this.#source = source;
    this.settings = settings;
  }

  /** Reads the records not yet in the set, with one query. */
  async load(kind: RecordKind, ids: Iterable<string | null>): Promise<void> {
    const entries = this.#of(kind);
    const missing = [...new Set(ids)].filter(
      (id): id is string => typeof id === 'string' && !entries.has(id),
    );
    for (const record of await this.#source.read(this.tx, kind, missing)) {
      entries.set(record.id, { before: record, after: record });
    }
    for (const id of missing) if (!entries.has(id)) entries.set(id, { before: null, after: null });
  }

  /** The record as the change leaves it so far; null when there is none. It must be loaded. */
  get<K extends RecordKind>(kind: K, id: string): RecordForms[K] | null {
    const entry = this.#of(kind).get(id);
    if (!entry) throw new Error(`${kind} ${id} is not loaded.`);
    return entry.after as RecordForms[K] | null;
  }

  /** Reads a record that must exist; NOT_FOUND otherwise. */
  async fetch<K extends RecordKind>(kind: K, id: string): Promise<RecordForms[K]> {
    await this.load(kind, [id]);
    return this.must(kind, id);
  }

  /** Reads records that must all exist, in the order of `ids`; NOT_FOUND otherwise. */
  async fetchAll<K extends RecordKind>(kind: K, ids: string[]): Promise<RecordForms[K][]> {
    await this.load(kind, ids);
    return ids.map((id) => this.must(kind, id));
  }

  /** The loaded record as the change leaves it so far; NOT_FOUND where there is none. */
  must<K extends RecordKind>(kind: K, id: string): RecordForms[K] {
    const record = this.get(kind, id);
    if (record) return record;
    throw new CartularyError('NOT_FOUND', `There is no ${kind} ${id}.`, {
      rule: 'named-record-exists',
      record: id,
      value: id,
    });
  }

  /** Writes new records; DUPLICATE_IDENTIFIER for an id that is taken. `origin` names the input, such as `claims`. */
  async add<K extends RecordKind>(kind: K, records: RecordForms[K][], origin: string): Promise<void> {
    records.forEach(({ id }, at) => {
      if (typeof id !== 'string') this.refuse([notText('id', id)], String(id), `${origin}[${at}]`);
    });
    await this.#loadTaken(
      kind,
      records.map(({ id }) => id),
    );
    records.forEach((record, at) => {
      const place = `${origin}[${at}]`;
      this.#origins.set(`${kind} ${record.id}`, place);
      if (this.get(kind, record.id)) {
        this.refuse([duplicate('id', record.id, record.id)], record.id, place);
      }
      this.put(kind, record);
    });
  }

  /** As `load`, for ids that are most likely new. */
  async #loadTaken(kind: RecordKind, ids: string[]): Promise<void> {
    const entries = this.#of(kind);
    const missing = [...new Set(ids)].filter((id) => !entries.has(id));
    const taken = new Set(await this.#source.taken(this.tx, kind, missing));
    for (const id of missing) if (!taken.has(id)) entries.set(id, { before: null, after: null });
    await this.load(kind, taken);
  }

  /** Whether the change itself adds the record. */
  isNew(kind: RecordKind, id: string): boolean {
    const entry = this.#of(kind).get(id);
    return entry !== undefined && entry.before === null && entry.after !== null;
  }

  /** Replaces a loaded record. */
  put<K extends RecordKind>(kind: K, record: RecordForms[K]): void {
    const entry = this.#of(kind).get(record.id);
    if (!entry) throw new Error(`${kind} ${record.id} is not loaded.`);
    const broken = brokenText(record);
    entry.after = record;
    if (broken) this.refuseRecord([notText(broken.field, broken.text)], kind, record.id);
    this.#touched.delete(kind);
  }

  remove(kind: RecordKind, id: string): void {
    mustHave(this.#of(kind), id).after = null;
    this.#touched.delete(kind);
  }

  /** What the change touches of one kind, ordered by id, leaving out what ends as it began. */
  touched<K extends RecordKind>(kind: K): Touched<K>[] {
    const known = this.#touched.get(kind) ?? this.#findTouched(kind);
    this.#touched.set(kind, known);
    return known as Touched<K>[];
  }

  #of(kind: RecordKind): Map<string, Entry> {
    const entries = this.#entries.get(kind) ?? new Map<string, Entry>();
    this.#entries.set(kind, entries);
    return entries;
  }

  #findTouched(kind: RecordKind): Touched[] {
    return [...this.#of(kind)]
      .filter(([, { before, after }]) => before !== after && !(before && after && same(before, after)))
      .map(([id, entry]) => ({ kind, id, ...entry }) as Touched)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** As `touched`, in the order in which the records came: of two that cannot both stand, the later is at fault. */
  touchedInTurn<K extends RecordKind>(kind: K): Touched<K>[] {
    const touched = new Map(this.touched(kind).map((each) => [each.id, each]));
    return [...this.#of(kind).keys()].flatMap((id) => touched.get(id) ?? []);
  }

  /** Every loaded record of a kind as the change leaves it. */
  loaded<K extends RecordKind>(kind: K): RecordForms[K][] {
    return [...this.#of(kind).values()].flatMap(({ after }) => (after ? [after as RecordForms[K]] : []));
  }

  /** Counts up the version of every touched record that has one. */
  stampVersions(): void {
    for (const kind of this.#entries.keys()) {
      for (const { before, after } of this.touched(kind)) {
        if (before && after && 'version' in before) this.put(kind, { ...after, version: before.version + 1 });
      }
    }
  }

  /** Who has each of these keys before the change. */
  async owners(of: OwnedKey, keys: string[]): Promise<{ key: string; owner: string }[]> {
    return keys.length === 0 ? [] : this.#source.owners(this.tx, of, keys);
  }

  /** Refuses the change for the first problem whose rule is not switched off, or tells of each. */
  refuse(problems: Problem[], record: string, origin?: string): void {
    const { without, onRefused } = this.settings;
    for (const problem of problems) {
      if (without.has(problem.rule)) continue;
      const refused = refusal(problem, record, origin);
      if (!onRefused) throw refused;
      onRefused(refused);
    }
  }

  /** As `refuse`, with where in the input the record came from. */
  refuseRecord(problems: Problem[], kind: RecordKind, record: string): void {
    this.refuse(problems, record, this.#origins.get(`${kind} ${record}`));
  }

  /** Refuses an edit made from another version than the one that stands. */
  requireVersion(record: string, stands: number, given: number): void {
    if (stands === given) return;
    const problem: Problem = {
      rule: 'no-lost-update',
      code: 'VERSION_CONFLICT',
      message: `the edit was made from version ${given}, version ${stands} stands`,
      field: 'version',
      value: given,
      valid: stands,
    };
    this.refuse([problem], record);
  }
}

/** The problem of an id, identifier or URL that is another's. */
export function duplicate(field: string, value: string, owner: string): Problem {
  return {
    rule: 'unique-identifier',
    code: 'DUPLICATE_IDENTIFIER',
    message: `${field} ${value} belongs to ${owner} already`,
    field,
    value,
    valid: `a ${field} that no other record has`,
  };
}

/** The first field with text that neither store nor digest would keep as it is, or that was damaged before it came. */
function brokenText(value: unknown, field = ''): { field: string; text: string } | null {
  if (typeof value === 'string') return damage(value) === null ? null : { field, text: value };
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = brokenText(inner, field === '' ? name : `${field}.${name}`);
    if (found) return found;
  }
  return null;
}

function notText(field: string, value: unknown): Problem {
  const found = typeof value === 'string' ? damage(value) : null;
  return {
    rule: 'well-formed',
    code: 'BAD_USER_INPUT',
    message: found === null ? `${field} is not text` : `${field} is not well-formed text: it has ${found}`,
    field,
    value: value === undefined ? null : value,
    valid: 'text in well-formed Unicode',
  };
}

function same(a: AnyRecord, b: AnyRecord): boolean {
  return canonicalRecord(a) === canonicalRecord(b);
}
