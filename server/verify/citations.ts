import { anchorQuote } from '../citation/anchor.ts';
import type { CitationRecord } from '../citation/citation.ts';
import { citationProblems } from '../citation/citation-rules.ts';
import { searchTextOfCitation } from '../citation/citation-search-text.ts';
import { readRecords } from '../register/records.ts';
import { query, type RowOf } from '../store/cypher-library.ts';
import type { TextStore } from '../text/text-store.ts';
import { verifyReview } from './claims.ts';
import type { RecordPage } from './pages.ts';
import { type Notice, RULE_OF_PART } from './text-rules.ts';
import { type Violation, violationsOf } from './violation.ts';

const endsOf = query('verify/citation-ends');

/** How many citations were compared with the text they were read from. */
export interface TextTally {
  checked: number;
  unchecked: number;
  notices: number;
}

/** Checks a page of citations against every rule, and against their texts where `texts` is given; `onNotice` hears what to look at again. */
export async function verifyCitations(
  page: RecordPage<'citation'>,
  texts: TextStore | null,
  tally: TextTally,
  onNotice?: (notice: Notice) => void,
): Promise<Violation[]> {
  const { tx, ids, records } = page;
  const claims = await readRecords(tx, 'claim', unique(records.map(({ claim }) => claim)));
  const sources = await readRecords(tx, 'source', unique(records.map(({ source }) => source)));
  const snapshots = await readRecords(tx, 'snapshot', unique(records.map(({ snapshot }) => snapshot)));
  const speakers = await readRecords(tx, 'entity', unique(records.map(({ saidBy }) => saidBy)));
  const byId = <T extends { id: string }>(items: T[]) => new Map(items.map((item) => [item.id, item]));
  const [claimOf, sourceOf, snapshotOf, speakerOf] = [
    byId(claims),
    byId(sources),
    byId(snapshots),
    byId(speakers),
  ];
  const violations = (await tx.run(endsOf, { ids })).flatMap(verifyEnds);
  for (const citation of records) {
    const problems = citationProblems(citation, {
      claimKnown: claimOf.has(citation.claim),
      source: sourceOf.get(citation.source) ?? null,
      snapshotSource: citation.snapshot === null ? null : (snapshotOf.get(citation.snapshot)?.source ?? null),
      speakerKnown: citation.saidBy !== null && speakerOf.get(citation.saidBy)?.mergedInto === null,
    });
    violations.push(...violationsOf(citation.id, problems), ...verifyReview(citation));
    violations.push(...(await verifyText(citation, texts, tally, onNotice)));
  }
  return violations;
}

function verifyEnds(row: RowOf<'verify/citation-ends'>): Violation[] {
  const record = row.id;
  const violations: Violation[] = [];
  if (row.claims !== 1 || row.sources !== 1 || row.speakers > 1) {
    const message = `it belongs to ${row.claims} claims and ${row.sources} sources, and reports ${row.speakers} speakers`;
    violations.push({ rule: 'citation-has-claim-and-source', record, message });
  }
  const { exact } = row;
  if (exact !== null && row.searchText !== searchTextOfCitation({ quote: { exact } })) {
    violations.push({ rule: 'copies-match', record, message: 'its search text is not made of its quote' });
  }
  return violations;
}

async function verifyText(
  citation: CitationRecord,
  texts: TextStore | null,
  tally: TextTally,
  onNotice?: (notice: Notice) => void,
): Promise<Violation[]> {
  const text = citation.snapshot === null || !texts ? null : await texts.byHash(citation.snapshot);
  if (text === null) {
    tally.unchecked += 1;
    if (!texts) return [];
    const fault = citation.snapshot === null ? null : texts.faultOf(citation.snapshot);
    if (fault !== null) return [{ rule: 'text-in-utf8', record: citation.id, message: fault }];
    const message =
      citation.snapshot === null ? 'it names no snapshot' : `no file has the hash ${citation.snapshot}`;
    return [{ rule: 'text-here', record: citation.id, message }];
  }
  tally.checked += 1;
  const { findings, lookAgain } = anchorQuote(text, citation);
  tally.notices += lookAgain.length;
  for (const { reading, message } of lookAgain) onNotice?.({ reading, record: citation.id, message });
  return findings.map(({ part, message }) => ({
    rule: RULE_OF_PART[part],
    record: citation.id,
    message,
  }));
}

function unique(ids: (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => typeof id === 'string');
}
