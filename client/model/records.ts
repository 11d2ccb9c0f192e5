/** A record as far as it is known: a field that was never asked for is absent, one that is empty in the register is null. */
export type Known<R> = { readonly id: string } & { readonly [Field in keyof R]?: R[Field] };

export type Table<R> = Readonly<Record<string, Known<R>>>;
type Turns = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Every record that the client knows, once, by its kind and id. Records name each other by id alone. */
export interface Records<Kinds> {
  tables: { readonly [Kind in keyof Kinds]: Table<Kinds[Kind]> };
  /** By kind, id and field, the turn of the question that the field is known from. */
  turns: { readonly [Kind in keyof Kinds]: Turns };
}

/** What an answer says of one record: as many of its fields as were asked for. */
export type Saying<Kinds> = {
  [Kind in keyof Kinds]: { kind: Kind; fields: Known<Kinds[Kind]> };
}[keyof Kinds];

/**
 * Takes in what the answer to a question says. Fields that the question did not ask for stay; a field is taken from the
 * newest question, so that a late answer to an older one does not bring back what is out of date. A record that says the
 * same afterwards is the same object, and so is a table of such.
 */
export function take<Kinds>(
  records: Records<Kinds>,
  sayings: readonly Saying<Kinds>[],
  turn: number,
): Records<Kinds> {
  const tables: { [Kind in keyof Kinds]: Table<Kinds[Kind]> } = { ...records.tables };
  const turns: { [Kind in keyof Kinds]: Turns } = { ...records.turns };
  for (const kind of new Set(sayings.map((saying) => saying.kind))) {
    const ofKind = sayings.filter((saying) => saying.kind === kind).map(({ fields }) => fields);
    const table = { ...tables[kind] } as Record<string, Plain>;
    const turnsOf = { ...turns[kind] } as Record<string, Readonly<Record<string, number>>>;
    let isChanged = false;
    for (const fields of ofKind as Plain[]) {
      const { id } = fields;
      const newer = newerThan(turnsOf[id] ?? {}, fields, turn);
      turnsOf[id] = { ...turnsOf[id], ...Object.fromEntries(newer.map(([field]) => [field, turn])) };
      const known: Plain = table[id] ?? { id };
      const changes = newer.filter(([field, value]) => !says(known[field], value));
      if (table[id] && changes.length === 0) continue;
      table[id] = { ...known, ...Object.fromEntries(changes) };
      isChanged = true;
    }
    turns[kind] = turnsOf;
    if (isChanged) tables[kind] = table as (typeof tables)[typeof kind];
  }
  return { tables, turns };
}

/** The record with these fields, when all of them are known; else null. */
export function whole<R, Field extends keyof R>(
  record: Known<R> | undefined,
  fields: readonly Field[],
): Pick<R, Field> | null {
  if (!record || fields.some((field) => (record as Partial<R>)[field] === undefined)) return null;
  return record as unknown as Pick<R, Field>;
}

type Plain = { readonly id: string } & Readonly<Record<string, unknown>>;

function newerThan(known: Readonly<Record<string, number>>, fields: Plain, turn: number) {
  return Object.entries(fields).filter(
    ([field, value]) => value !== undefined && (known[field] ?? 0) <= turn,
  );
}

/** Fields are plain data: values, lists and ids. */
function says(known: unknown, value: unknown): boolean {
  return known === value || JSON.stringify(known) === JSON.stringify(value);
}
