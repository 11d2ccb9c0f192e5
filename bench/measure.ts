/** Milliseconds of samples in the order they were taken. */
export interface Sample {
  median: number;
  p95: number;
  samples: number;
}

/** Runs each candidate in turn (a, b, a, b …), after one round that does not count, so that all meet the same weather. */
export async function interleave<K extends string>(
  rounds: number,
  candidates: Record<K, () => Promise<unknown>>,
): Promise<Record<K, Sample>> {
  const names = Object.keys(candidates) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const started = performance.now();
      await candidates[name]();
      if (round >= 0) times.get(name)!.push(performance.now() - started);
    }
  }
  return Object.fromEntries(names.map((name) => [name, sampleOf(times.get(name)!)])) as Record<K, Sample>;
}

export function sampleOf(times: number[]): Sample {
  return { median: percentile(times, 50), p95: percentile(times, 95), samples: times.length };
}

/** The value that `percent` of the values do not exceed. */
export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** `12.3 ms (p95 18.0)`. */
export function inMs({ median, p95 }: Sample): string {
  return `${median.toFixed(1)} ms (p95 ${p95.toFixed(1)})`;
}
