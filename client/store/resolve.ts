import { named } from '../api/api.ts';
import type { Call } from '../api/request.ts';
import type { Selection } from '../model/workspace.ts';
import type { Linked } from './explorer.ts';
import { type Route, USUAL_LIMIT } from './route.ts';

/** As many ids as the server looks up at once. */
const IDS_AT_ONCE = 500;

/** What an address comes to in this register. */
export interface Resolved extends Omit<Route, 'open'> {
  /** Entities that exist, each once, a merged one as what it went into. */
  open: { id: string; limit: number }[];
  linked: Linked;
}

type Record = Awaited<ReturnType<typeof named>>[number];

/** Looks up every id of an address: which entities exist, which were merged, and of what kind the selection is. */
export async function resolve(route: Route, call: Call): Promise<Resolved> {
  const { selection } = route;
  const asked = [...route.open.map(({ id }) => id), selection?.id].filter((id) => id !== undefined);
  const records = await lookUp([...new Set(asked)], call);
  const open = new Map<string, number>();
  const unknown: string[] = [];
  const strays: Linked['strays'][number][] = [];
  const merged: Linked['merged'][number][] = [];
  for (const { id, limit } of route.open) {
    const record = records.get(id);
    if (!record) unknown.push(id);
    else if (record.__typename !== 'Entity') strays.push({ id, is: record.__typename });
    else {
      if (record.id !== id) merged.push({ from: id, into: record.name });
      open.set(record.id, limit ?? USUAL_LIMIT);
    }
  }
  // What can't be opened on the map is shown at its evidence, where nothing else is.
  const stray = selection ? undefined : strays.shift();
  const shown: Selection | null = stray ? { kind: 'claim', id: stray.id } : selection;
  return {
    ...route,
    open: [...open].map(([id, limit]) => ({ id, limit })),
    selection: shown && selected(shown, records),
    linked: { unknown, strays, merged },
  };
}

async function lookUp(ids: string[], call: Call): Promise<Map<string, NonNullable<Record>>> {
  const found = new Map<string, NonNullable<Record>>();
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const some = ids.slice(at, at + IDS_AT_ONCE);
    const records = await named(some, call);
    some.forEach((id, index) => {
      const record = records[index];
      if (record) found.set(id, record);
    });
  }
  return found;
}

/** The selection as the register has it; one that it does not know stays as it is, for the panel to say so. */
function selected(selection: Selection, records: ReadonlyMap<string, NonNullable<Record>>): Selection {
  const record = records.get(selection.id);
  switch (record?.__typename) {
    case undefined:
      return selection;
    case 'Entity':
      return { kind: 'entity', id: record.id };
    case 'Source':
      return { kind: 'source', id: record.id };
    case 'Citation':
      return { kind: 'claim', id: record.claim.id, citation: record.id };
    case 'Claim':
      return { ...selection, kind: 'claim', id: record.id };
  }
}
