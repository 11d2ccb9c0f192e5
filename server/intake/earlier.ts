import type { AnyRecord, RecordForms, RecordKind } from '../record/record.ts';
import type { OwnedKey, RecordSource, WorkingSet } from '../record/working-set.ts';
import { ownersOf } from '../register/owners.ts';
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
  readonly #owners: Record<OwnedKey, Map<string, string[]>> = {
    identifier: new Map(),
    url: new Map(),
    address: new Map(),
  };

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
      for (const value of after?.identifiers ?? []) this.#own('identifier', value, id);
    }
    for (const { id, after } of work.touched('source')) {
      if (after?.canonicalUrl) this.#own('url', after.canonicalUrl, id);
      for (const { key } of after ? addressesOf(after) : []) this.#own('address', key, id);
    }
  }

  #own(of: OwnedKey, key: string, owner: string): void {
    const owners = this.#owners[of].get(key);
    if (owners) owners.push(owner);
    else this.#owners[of].set(key, [owner]);
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

  async owners(tx: Tx, of: OwnedKey, keys: string[]): Promise<{ key: string; owner: string }[]> {
    const held = this.#owners[of];
    const found = keys.flatMap((key) => (held.get(key) ?? []).map((owner) => ({ key, owner })));
    return [...(await ownersOf(tx, of, keys)), ...found];
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
