import { enumName } from '../enums/enum-name.ts';
import type { Enums } from '../enums/enums.generated.ts';
import { RELIABILITIES } from '../source/source.ts';
import type { RowOf } from '../store/cypher-library.ts';

type Certainty = Enums['Certainty'];

interface Count {
  /** As the field of the filter takes it. */
  key: string;
  label: string;
  count: number;
}
export type Facets = Lists & {
  /** Claims that `years` leaves out since nothing says when. */
  undated: number;
};
type Lists = Record<
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
/** Claims with the years of the same days. */
type Period = MatchCounts['years'][number];

export interface FacetOptions {
  /** Statuses whose claims every facet but that of the statuses counts. */
  counted: string[];
  /** How sure it must be that a claim held in a year. */
  certainty: Certainty;
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
    years: listed(yearsOf(found.years, options.certainty)).slice(0, MOST_YEARS),
    undated: found.years.reduce(
      (sum, each) => sum + (isUndated(each, options.certainty) ? each.count : 0),
      0,
    ),
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
function yearsOf(periods: Period[], certainty: Certainty): Count[] {
  const changes = new Map<number, number>();
  const change = (year: number, by: number) => changes.set(year, (changes.get(year) ?? 0) + by);
  const bounds = new Set<number>();
  let holding = 0;
  for (const period of periods) {
    for (const { from, to } of spansOf(period, certainty)) {
      if (from === null) holding += period.count;
      else change(from, period.count);
      if (to !== null) change(to + 1, -period.count);
      for (const year of [from, to]) if (year !== null) bounds.add(year);
    }
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

/** First and last year of a stretch in which a claim counts, null where there is no limit. */
interface Years {
  from: number | null;
  to: number | null;
}

/** The stretches of years in which a claim counts, apart from each other. */
function spansOf(period: Period, certainty: Certainty): Years[] {
  if (certainty === 'possible') return possibleYears(period);
  if (certainty === 'certain') return certainYears(period);
  const [possible] = possibleYears(period);
  // Dates within one year are within it whatever else is known.
  if (possible && possible.from !== null && possible.from === possible.to) return [possible];
  return united([...certainYears(period), ...knownYears(period)]);
}

function possibleYears({ from, to }: Period): Years[] {
  return from === null || to === null ? [] : [limited(from, to)];
}

/** The whole years after that of the day before it surely starts, and before that of the day after it is sure. */
function certainYears({ sureFrom, sureTo }: Period): Years[] {
  if (sureFrom === null || sureTo === null || sureFrom + 1 > sureTo - 1) return [];
  return [limited(sureFrom + 1, sureTo - 1)];
}

/** From when it had been said and may have begun until its dates end. */
function knownYears({ from, to, knownFrom }: Period): Years[] {
  if (knownFrom === null) return [];
  return [limited(from === null ? knownFrom : Math.max(from, knownFrom), to ?? NO_YEAR + 1)];
}

function limited(from: number, to: number): Years {
  return { from: from < -NO_YEAR ? null : from, to: to > NO_YEAR ? null : to };
}

/** One stretch of two that meet; else both. */
function united(spans: Years[]): Years[] {
  const [a, b] = spans;
  if (!a || !b) return spans;
  const first = (span: Years) => span.from ?? -Infinity;
  const last = (span: Years) => span.to ?? Infinity;
  if (first(a) > last(b) + 1 || first(b) > last(a) + 1) return spans;
  return [limited(Math.min(first(a), first(b)), Math.max(last(a), last(b)))];
}

function isUndated({ from, knownFrom }: Period, certainty: Certainty): boolean {
  return from === null && (certainty === 'possible' || knownFrom === null);
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
