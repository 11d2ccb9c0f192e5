import type { Link } from './graph.ts';
import { byStrength, markOf } from './marks.ts';

/** Claims drawn as one line between two entities, the best supported first. */
export interface Bundle {
  /** Stable while its claims' ends and predicate stay. */
  id: string;
  from: string;
  to: string;
  links: readonly Link[];
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
      .map((ofLine) => [...ofLine].sort(byStrength))
      .sort((a, b) => byStrength(a[0]!, b[0]!));
    if (lines.length <= LINES) return lines.map(line);
    return [...lines.slice(0, LINES - 1).map(line), folded(pair, lines.slice(LINES - 1).flat())];
  });
}

function line(links: readonly Link[]): Bundle {
  const [first] = links;
  const { subject, predicate, object } = first!;
  const symmetric = predicate.symmetric && subject > object;
  return {
    id: `${pairOf(first!)} ${predicate.id} ${subject}`,
    from: symmetric ? object : subject,
    to: symmetric ? subject : object,
    links,
    label: [marks(links), predicate.label, links.length > 1 ? `· ${links.length}` : '']
      .filter(Boolean)
      .join(' '),
    folded: false,
  };
}

function folded(pair: string, links: readonly Link[]): Bundle {
  const [from, to] = pair.split(' ') as [string, string];
  const sorted = [...links].sort(byStrength);
  return { id: `${pair} *`, from, to, links: sorted, label: `+ ${links.length} more claims`, folded: true };
}

/** The distinct marks of the claims, in order; an assertion among others shows its own. */
function marks(links: readonly Link[]): string {
  const distinct = [...new Set(links.map(markOf))];
  return distinct.length === 1 ? distinct[0]! : distinct.map((mark) => mark || '▸').join('');
}

function pairOf(link: Link): string {
  return link.subject < link.object ? `${link.subject} ${link.object}` : `${link.object} ${link.subject}`;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
