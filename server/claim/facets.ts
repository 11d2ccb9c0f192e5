import { enumName } from '../enums/enum-name.ts';
import { RELIABILITIES } from '../source/source.ts';
import type { RowOf } from '../store/cypher-library.ts';

interface Count {
  /** As the field of the filter takes it. */
  key: string;
  label: string;
  count: number;
}
export type Facets = Record<
  | 'kinds'
  | 'types'
  | 'predicates'
  | 'modalities'
  | 'statuses'
  | 'standings'
  | 'contested'
  | 'reliabilities'
  | 'credibilities'
  | 'sources'
  | 'years',
  Count[]
>;
/** What a query for facets returns. */
export type MatchCounts = Omit<RowOf<'claim/facets'>, 'id'>;
/**
 * Claims of which their evidence says one thing. Apart from groups, those of one status, predicate and modality: a
 * hundred thousand claims have a few hundred of either, and twenty thousand of all values together.
 */
type Judgement = MatchCounts['judgements'][number];
/** The years of two days of a claim (which two, the queries say), null where it has no dates. */
type Period = MatchCounts['years'][number];

export interface FacetOptions {
  /** Statuses whose claims every facet but that of the statuses counts. */
  counted: string[];
  /** Whether a year must be covered whole. */
  certainly: boolean;
  includeUnjudged: boolean;
  predicateLabel(id: string): string;
}

const MOST_YEARS = 100;
/** Years between two dates that are no farther apart than this are listed, too. */
const WIDEST_GAP = 50;
/** Beyond every year that a date may have (`edtf.ts`), and nearer than the day numbers that stand for no bound. */
const NO_YEAR = 5_100_000;

/** The counts as a filter pane shows them: most first, then by key. */
export function facetsOf(found: MatchCounts, options: FacetOptions): Facets {
  const { counted, predicateLabel } = options;
  const { judgements } = found;
  const groups = found.groups.filter(({ status }) => counted.includes(status));
  return {
    kinds: listed(
      found.kinds.map(({ key, count }) => ({
        key: enumName('EntityKind', key),
        label: key,
        count,
      })),
    ),
    types: listed(found.types.map(({ key, count }) => ({ key, label: words(key), count }))),
    predicates: listed(summed(groups, 'predicate', (key) => [key, predicateLabel(key)])),
    modalities: listed(summed(groups, 'modality', (key) => [enumName('Modality', key), words(key)])),
    statuses: listed(summed(found.groups, 'status', (key) => [enumName('Status', key), words(key)])),
    standings: listed(summed(judgements, 'standing', (key) => [enumName('Standing', key), key])),
    contested: listed(
      summed(judgements, 'contested', (key) => [key, key === 'true' ? 'contested' : 'uncontested']),
    ),
    reliabilities: listed(
      RELIABILITIES.map((key, at) => ({
        key,
        label: at === 0 ? key : `${key} or better`,
        count: total(judgements, ({ reliability }) =>
          reliability === null || reliability === undefined
            ? options.includeUnjudged
            : RELIABILITIES.indexOf(reliability) <= at,
        ),
      })),
    ),
    credibilities: listed(
      [1, 2, 3, 4, 5].map((most) => ({
        key: String(most),
        label: most === 1 ? '1' : `${most} or better`,
        count: total(judgements, ({ credibility }) =>
          credibility === null || credibility === undefined ? options.includeUnjudged : credibility <= most,
        ),
      })),
    ),
    sources: listed(found.sources),
    years: listed(yearsOf(found.years, options.certainly)).slice(0, MOST_YEARS),
  };
}

function listed(counts: Count[]): Count[] {
  return counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** What no claim of a group has a value for is no key. */
function summed<T extends { count: number }>(
  groups: T[],
  field: keyof T,
  named: (key: string) => [key: string, label: string],
): Count[] {
  const sums = new Map<string, number>();
  for (const group of groups) {
    const value = group[field];
    if (value === null || value === undefined) continue;
    sums.set(String(value), (sums.get(String(value)) ?? 0) + group.count);
  }
  return [...sums].map(([value, count]) => {
    const [key, label] = named(value);
    return { key, label, count };
  });
}

function total(judgements: Judgement[], takes: (judgement: Judgement) => boolean): number {
  return judgements.reduce((sum, judgement) => sum + (takes(judgement) ? judgement.count : 0), 0);
}

/** How many claims held in each year: one sweep over the years in which their number changes. */
function yearsOf(periods: Period[], certainly: boolean): Count[] {
  const changes = new Map<number, number>();
  const change = (year: number, by: number) => changes.set(year, (changes.get(year) ?? 0) + by);
  const bounds = new Set<number>();
  let holding = 0;
  for (const period of periods) {
    const span = spanOf(period, certainly);
    if (!span) continue;
    const { from, to } = span;
    if (from === null) holding += period.count;
    else change(from, period.count);
    if (to !== null) change(to + 1, -period.count);
    for (const year of [from, to]) if (year !== null) bounds.add(year);
  }
  const steps = [...changes].sort(([a], [b]) => b - a);
  return withGapsFilled([...bounds].sort((a, b) => a - b)).map((year) => {
    for (let next = steps.at(-1); next && next[0] <= year; next = steps.at(-1)) {
      holding += next[1];
      steps.pop();
    }
    return { key: yearKey(year), label: yearLabel(year), count: holding };
  });
}

/** First and last year in which a claim counts, null where there is no limit; null where it counts in none. */
function spanOf({ from, to }: Period, certainly: boolean): { from: number | null; to: number | null } | null {
  // The query gives the years of the day before the latest start and of the day after the earliest end: a year that
  // the claim covers whole comes after the one and before the other.
  const shift = certainly ? 1 : 0;
  if (from === null || to === null || from === undefined || to === undefined)
    return certainly ? null : { from: null, to: null };
  const [first, last] = [from + shift, to - shift];
  if (first > last) return null;
  return { from: first < -NO_YEAR ? null : first, to: last > NO_YEAR ? null : last };
}

function withGapsFilled(years: number[]): number[] {
  return years.flatMap((year, at) => {
    const next = years[at + 1];
    if (next === undefined || next - year > WIDEST_GAP) return [year];
    return Array.from({ length: next - year }, (_, more) => year + more);
  });
}

/** A year as a reader writes it: ISO 8601 has a year 0, which is 1 BC. */
function yearLabel(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** A year as EDTF writes it. */
function yearKey(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

function words(key: string): string {
  return key.replaceAll('-', ' ');
}
