import type { Link } from './graph.ts';
import { byStrength, markOf } from './marks.ts';

/** At least one. */
type Some<T> = readonly [T, ...T[]];

/** Claims drawn as one line between two entities, the best supported first. */
export interface Bundle {
  /** Stable while its claims' ends and predicate stay. */
  id: string;
  from: string;
  to: string;
  links: Some<Link>;
  /** `deploys forces to · 3`, with the marks of what is not plainly asserted. */
  label: string;
  /** Several predicates in one line, because the pair has too many for a line each. */
  folded: boolean;
}

/** Up to so many predicates between two entities get a line each; past that the rest share one. */
const LINES = 4;

/** Claims of one predicate between the same two entities in one line each; a crowded pair folds what is left over. */
export function bundles(links: readonly Link[]): Bundle[] {
  return [...grouped(links, pairOf).entries()].flatMap(([pair, ofPair]) => {
    const lines = [
      ...grouped(ofPair, (link) => `${link.subject} ${link.predicate.id} ${link.object}`).values(),
    ]
      .map((ofLine) => ofLine.sort(byStrength))
      .sort((a, b) => byStrength(a[0], b[0]));
    if (lines.length <= LINES) return lines.map(line);
    const [first, ...rest] = lines
      .slice(LINES - 1)
      .flat()
      .sort(byStrength);
    const own = lines.slice(0, LINES - 1).map(line);
    return first ? [...own, folded(pair, [first, ...rest])] : own;
  });
}

function line(links: Some<Link>): Bundle {
  const [first] = links;
  const { subject, predicate, object } = first;
  const symmetric = predicate.symmetric && subject > object;
  return {
    id: `${pairOf(first)} ${predicate.id} ${subject}`,
    from: symmetric ? object : subject,
    to: symmetric ? subject : object,
    links,
    label: [marks(links), predicate.label, links.length > 1 ? `· ${links.length}` : '']
      .filter(Boolean)
      .join(' '),
    folded: false,
  };
}

function folded(pair: string, links: Some<Link>): Bundle {
  const [from, to] = endsOf(links[0]);
  return { id: `${pair} *`, from, to, links, label: `+ ${links.length} more claims`, folded: true };
}

/** The distinct marks of the claims, in order; an assertion among others shows its own. */
function marks(links: readonly Link[]): string {
  const [first = '', ...others] = new Set(links.map(markOf));
  return others.length === 0 ? first : [first, ...others].map((mark) => mark || '▸').join('');
}

const pairOf = (link: Link): string => endsOf(link).join(' ');

/** The two ends, in an order that does not hang on the direction. */
function endsOf({ subject, object }: Link): [string, string] {
  return subject < object ? [subject, object] : [object, subject];
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
