import type { AnyRecord, RecordForms, RecordKind } from '../record/record.ts';
import type { RecordSource, WorkingSet } from '../record/working-set.ts';
import { RECORD_KINDS } from '../register/record-kinds.ts';
import { readRecords, takenRecords } from '../register/records.ts';
import { addressesOf } from '../source/same-source.ts';
import type { Tx } from '../store/graph-store.ts';

/** Of these no more than that they are there is asked again. */
const ID_ONLY: RecordKind[] = ['claim', 'citation', 'contradiction'];

/**
 * What the rows before a batch would add, for a check without writing: of claims and citations their ids, of entities
 * what rules ask of one that is named. About a hundred bytes a record.
 */
export class Earlier implements RecordSource {
  readonly #ids = new Map<RecordKind, Set<string>>(ID_ONLY.map((kind) => [kind, new Set()]));
  readonly #records = new Map<RecordKind, Map<string, AnyRecord>>(
    RECORD_KINDS.map((kind) => [kind, new Map()]),
  );
  readonly #identifiers = new Map<string, string>();
  readonly #urls = new Map<string, string>();
  readonly #addresses = new Map<string, string[]>();

  add(work: WorkingSet): void {
    for (const kind of RECORD_KINDS) {
      for (const { id, after } of work.touched(kind)) {
        if (!after) continue;
        const ids = this.#ids.get(kind);
        if (ids) ids.add(id);
        else
          this.#records
            .get(kind)!
            .set(id, kind === 'entity' ? naming(after as RecordForms['entity']) : after);
      }
    }
    for (const { id, after } of work.touched('entity')) {
      for (const value of after?.identifiers ?? []) this.#identifiers.set(value, id);
    }
    for (const { id, after } of work.touched('source')) {
      if (after?.canonicalUrl) this.#urls.set(after.canonicalUrl, id);
      for (const { key } of after ? addressesOf(after) : []) {
        this.#addresses.set(key, [...(this.#addresses.get(key) ?? []), id]);
      }
    }
  }

  async read<K extends RecordKind>(tx: Tx, kind: K, ids: string[]): Promise<RecordForms[K][]> {
    const unknown: string[] = [];
    const found: AnyRecord[] = [];
    for (const id of ids) {
      const record = this.#get(kind, id);
      if (record) found.push(record);
      else unknown.push(id);
    }
    return [...(found as RecordForms[K][]), ...(await readRecords(tx, kind, unknown))];
  }

  async taken(tx: Tx, kind: RecordKind, ids: string[]): Promise<string[]> {
    const found = ids.filter((id) => this.#get(kind, id) !== null);
    const unknown = ids.filter((id) => this.#get(kind, id) === null);
    return [...found, ...(await takenRecords(tx, kind, unknown))];
  }

  /** The transaction, whose answers on who holds an identifier, a URL or an address count the rows before. */
  over(tx: Tx): Tx {
    return {
      run: async (query, params) => {
        const rows = await tx.run(query, params);
        if (query.name === 'entity/identifier-owners') {
          return [...rows, ...owners(this.#identifiers, 'value', params?.values)];
        }
        if (query.name === 'source/url-owners') return [...rows, ...owners(this.#urls, 'url', params?.urls)];
        if (query.name === 'source/same-address') {
          const at = (key: string) => (this.#addresses.get(key) ?? []).map((owner) => ({ key, owner }));
          return [...rows, ...(params!.keys as string[]).flatMap(at)];
        }
        return rows;
      },
    };
  }

  #get(kind: RecordKind, id: string): AnyRecord | null {
    const ids = this.#ids.get(kind);
    if (!ids) return this.#records.get(kind)!.get(id) ?? null;
    return ids.has(id) ? ({ id, status: 'draft' } as RecordForms['claim']) : null;
  }
}

function naming({ id, kind, type, identifiers }: RecordForms['entity']): RecordForms['entity'] {
  return { id, kind, type, identifiers, mergedInto: null } as RecordForms['entity'];
}

function owners(held: Map<string, string>, name: string, asked: unknown) {
  return (asked as string[]).flatMap((each) => {
    const owner = held.get(each);
    return owner === undefined ? [] : [{ [name]: each, owner }];
  });
}
