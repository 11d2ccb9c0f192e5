type Table<R> = Readonly<Record<string, R>>;

/** What turns one table of records into another: only the records that differ. */
export interface RecordsDiff<R> {
  added: Table<R>;
  updated: Table<readonly [from: R, to: R]>;
  removed: Table<R>;
}

/** What turns `before` into `after`, whatever the records are; null when they say the same. */
export function difference<R>(before: Table<R>, after: Table<R>): RecordsDiff<R> | null {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return diffOf([...ids].map((id) => [id, before[id], after[id]]));
}

export function apply<R>(records: Table<R>, { added, updated, removed }: RecordsDiff<R>): Table<R> {
  const kept = Object.entries(records).filter(([id]) => !(id in removed));
  const to = Object.entries(updated).map(([id, pair]) => [id, pair[1]] as const);
  return { ...Object.fromEntries(kept), ...Object.fromEntries(to), ...added };
}

/** What takes a diff back. */
export function reverse<R>({ added, updated, removed }: RecordsDiff<R>): RecordsDiff<R> {
  const back = Object.entries(updated).map(([id, [from, to]]) => [id, [to, from] as const] as const);
  return { added: removed, updated: Object.fromEntries(back), removed: added };
}

/** Two diffs, one after the other, as one; null when the second takes back all of the first. */
export function squash<R>(first: RecordsDiff<R>, then: RecordsDiff<R>): RecordsDiff<R> | null {
  const [before, after] = [endsOf(first), endsOf(then)];
  const ids = new Set([...before.keys(), ...after.keys()]);
  return diffOf(
    [...ids].map((id) => {
      const [once, again] = [before.get(id), after.get(id)];
      return [id, (once ?? again)?.from, (again ?? once)?.to];
    }),
  );
}

interface Ends<R> {
  from?: R;
  to?: R;
}

function endsOf<R>({ added, updated, removed }: RecordsDiff<R>): Map<string, Ends<R>> {
  return new Map<string, Ends<R>>([
    ...Object.entries(added).map(([id, to]) => [id, { to }] as const),
    ...Object.entries(updated).map(([id, [from, to]]) => [id, { from, to }] as const),
    ...Object.entries(removed).map(([id, from]) => [id, { from }] as const),
  ]);
}

function diffOf<R>(changes: readonly [id: string, from?: R, to?: R][]): RecordsDiff<R> | null {
  const added: Record<string, R> = {};
  const updated: Record<string, readonly [R, R]> = {};
  const removed: Record<string, R> = {};
  for (const [id, from, to] of changes) {
    if (from === to || JSON.stringify(from) === JSON.stringify(to)) continue;
    if (from !== undefined && to !== undefined) updated[id] = [from, to];
    else if (to !== undefined) added[id] = to;
    else if (from !== undefined) removed[id] = from;
  }
  const isEmpty = [added, updated, removed].every((each) => Object.keys(each).length === 0);
  return isEmpty ? null : { added, updated, removed };
}
