import { mustHave } from '../errors/must-have.ts';
import { keyOrNull } from '../source/address.ts';
import { keptApart, sameSourceMessage, sameSources } from '../source/same-source.ts';
import { sourceProblems } from '../source/source-rules.ts';
import { searchTextOfSource } from '../source/source-search-text.ts';
import {
  type WitnessLink,
  type WitnessSource,
  witnessGroups,
  witnessKeys,
} from '../source/witness-groups.ts';
import { query, type RowOf } from '../store/cypher-library.ts';
import type { RecordPage } from './pages.ts';
import { type Violation, violationsOf } from './violation.ts';

const sourcesOf = query('verify/sources');

/** What of all sources decides the witness groups: a few words for each, kept until all were seen. */
export class WitnessSurvey {
  readonly #sources: WitnessSource[] = [];
  readonly #derivations: WitnessLink[] = [];
  readonly #separations: { a: string; b: string }[] = [];
  readonly #kept = new Map<string, string | null>();

  add(row: RowOf<'verify/sources'>): void {
    const { id, authors, publisher, url, canonicalUrl, archiveUrl, witness, derivesFrom, separateFrom } = row;
    this.#sources.push({ id, authors, publisher, url, canonicalUrl, archiveUrl });
    this.#derivations.push(...derivesFrom.map((to) => ({ from: id, to })));
    this.#separations.push(...separateFrom.map((b) => ({ a: id, b })));
    this.#kept.set(id, witness);
  }

  /** Sources of one address that nothing keeps apart, and those whose kept witness group is not what all sources give. */
  *violations(): Generator<Violation> {
    yield* this.#sameSources();
    const groups = witnessGroups(this.#sources, this.#derivations, this.#separations);
    for (const [record, kept] of this.#kept) {
      const group = mustHave(groups, record);
      if (kept === group) continue;
      yield {
        rule: 'copies-match',
        record,
        message: `its witness is kept as ${kept}, the sources give ${group}`,
      };
    }
  }

  *#sameSources(): Generator<Violation> {
    const apart = keptApart(this.#derivations, this.#separations);
    for (const { id, other, field, address } of sameSources(this.#sources, apart)) {
      yield { rule: 'unique-identifier', record: id, message: sameSourceMessage(field, address, other) };
    }
  }
}

/** Checks a page of sources and adds it to the survey of witnesses. */
export async function verifySources(page: RecordPage<'source'>, survey: WitnessSurvey): Promise<Violation[]> {
  const violations = page.records.flatMap((source) => violationsOf(source.id, sourceProblems(source)));
  const byId = new Map(page.records.map((source) => [source.id, source]));
  for (const row of await page.tx.run(sourcesOf, { ids: page.ids })) {
    survey.add(row);
    if (row.witnessKeys.join('\n') !== witnessKeys(row).join('\n')) {
      const message = 'its witness keys are not made of its authors, publisher and addresses';
      violations.push({ rule: 'copies-match', record: row.id, message });
    }
    const source = byId.get(row.id);
    for (const field of ['url', 'canonicalUrl'] as const) {
      if (row[`${field}Key`] === keyOrNull(row[field])) continue;
      const message = `its address key is not made of its ${field}`;
      violations.push({ rule: 'copies-match', record: row.id, message });
    }
    if (typeof source?.title === 'string' && row.searchText !== searchTextOfSource(source)) {
      const message = 'its search text is not made of its title, authors, publisher and addresses';
      violations.push({ rule: 'copies-match', record: row.id, message });
    }
    if (row.urls.join('\n') === (row.canonicalUrl ?? '')) continue;
    const message = `its canonical URL is ${row.canonicalUrl}, reserved for it is ${row.urls.join(', ') || 'none'}`;
    violations.push({ rule: 'unique-identifier', record: row.id, message });
  }
  return violations;
}
