import { checkedIds, withinLimit } from '../api/page.ts';
import { CartularyError } from '../errors/errors.ts';

const MAX_PATH_HOPS = 6;
export const MAX_PATHS = 20;

export interface PathArguments {
  from: string;
  to: string;
  maxHops?: number | null;
  avoid?: string[] | null;
  via?: string[] | null;
}

/** BAD_USER_INPUT below 1, LIMIT_EXCEEDED above MAX_PATH_HOPS. */
export function checkedHops(maxHops: number | null | undefined): number {
  const hops = maxHops ?? 4;
  if (hops < 1) throw badInput('maxHops', hops, `${hops} is not a length of a path`, `1 to ${MAX_PATH_HOPS}`);
  return withinLimit('pathHops', 'maxHops', hops, MAX_PATH_HOPS);
}

/** Every id that the arguments name, once; LIMIT_EXCEEDED for too long a list. */
export function namedIds({ from, to, avoid, via }: PathArguments): string[] {
  const lists = [...checkedIds(avoid ?? [], 'avoid'), ...checkedIds(via ?? [], 'via')];
  return [...new Set([from, to, ...lists])];
}

/**
 * The arguments with ids of entities that stand now. NOT_FOUND for an unknown id; BAD_USER_INPUT where no path can be
 * meant: equal ends, an end or a via to avoid, an end or too many to go through.
 */
export function resolvedEnds(
  args: PathArguments,
  maxHops: number,
  entities: ReadonlyMap<string, string>,
): { from: string; to: string; avoid: string[]; via: string[] } {
  const from = entityOf(args.from, 'from', entities);
  const to = entityOf(args.to, 'to', entities);
  if (from === to) {
    const merged = args.from === args.to ? '' : ` (${args.from} and ${args.to} are one entity now, ${to})`;
    throw badInput(
      'to',
      args.to,
      `a path leads from an entity to another${merged}`,
      'an entity other than from',
    );
  }
  const via = listed(
    args.via,
    'via',
    entities,
    new Map([
      [from, 'from'],
      [to, 'to'],
    ]),
  );
  const avoid = listed(
    args.avoid,
    'avoid',
    entities,
    new Map([...via.map((id) => [id, 'via'] as const), [from, 'from'], [to, 'to']]),
  );
  if (via.length > maxHops - 1) {
    const most = maxHops - 1;
    throw badInput(
      'via',
      via,
      `a path of at most ${maxHops} hops meets at most ${most} entities between its ends, not ${via.length}`,
      maxHops < MAX_PATH_HOPS ? 'fewer entities, or a greater maxHops' : 'fewer entities',
    );
  }
  return { from, to, avoid, via };
}

function listed(
  asked: string[] | null | undefined,
  field: 'avoid' | 'via',
  entities: ReadonlyMap<string, string>,
  taken: ReadonlyMap<string, string>,
): string[] {
  const ids = (asked ?? []).map((each) => {
    const id = entityOf(each, field, entities);
    const role = taken.get(id);
    if (role === undefined) return id;
    const where =
      role === 'via' ? 'also in via, which every path must meet' : `the end \`${role}\` of every path`;
    throw badInput(field, each, `${each} is ${where}`, `leave it out of ${field}`);
  });
  return [...new Set(ids)];
}

/** The entity that an id stands for; NOT_FOUND when there is none. */
export function entityOf(id: string, field: string, entities: ReadonlyMap<string, string>): string {
  const found = entities.get(id);
  if (found !== undefined) return found;
  throw new CartularyError(
    'NOT_FOUND',
    `${field}: no entity has the id ${JSON.stringify(id)}. \`search\` finds entities by name.`,
    { field, value: id },
  );
}

export function badInput(field: string, value: unknown, what: string, valid: string): CartularyError {
  return new CartularyError('BAD_USER_INPUT', `${field}: ${what}. Valid: ${valid}.`, { field, value, valid });
}
