import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observedOf } from '../../server/claim/observed.ts';
import { parseEdtf, toIsoDate } from '../../server/dates/edtf.ts';
import type { RawRecord } from '../cypher/case-file.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { loadRecords, rawQuery } from '../cypher/load-records.ts';
import { type ApiServer, startApi } from './api-server.ts';

/** When claims hold; null: the sources do not say. */
const VALID = [
  null,
  '2020-02-10',
  '2020-02',
  '2020-02?',
  '2020-02-10~',
  '2020-01/2020-03',
  '2020-01-20/2020-02-20',
  '2020-02-10?/2020-02-20?',
  '2020-02-10/2020-03?',
  '2020-02?/2020-03-10',
  '2020-02-10/',
  '2020-02/..',
  '2020-02?/..',
  '/2020-02-10',
  '../2020-02',
  '/..',
];
/** When their citations were said; an empty text is a citation without a date. */
const SAID = [
  [],
  [''],
  ['2020-02-15'],
  ['2020-02'],
  ['2020-02-15?'],
  ['2020-01-10/2020-02-15?'],
  ['2020-01?/2020-02-15'],
  ['/2020-02-15'],
  ['../2020-02-15?'],
  ['2020-02/'],
  ['2020-01-31', '2020-03-01'],
  ['2020-03?', '', '2020-01'],
];

/** The days of a date, as text gives them: of a month all, of a day the one. */
function daysOf(date: string): number[] {
  const plain = date.replace(/[?~]$/, '');
  const first = Date.parse(plain.length === 7 ? `${plain}-01` : plain) / 86_400_000;
  if (plain.length === 10) return [first];
  return Array.from({ length: 31 }, (_, at) => first + at).filter((day) => isoOf(day).startsWith(plain));
}

function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const isMarked = (date: string) => /[?~]$/.test(date);
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const [FIRST, LAST] = [daysOf('2019-12-20')[0]!, daysOf('2020-04-10')[0]!];
const EVER = [-Infinity, ...days(FIRST, LAST), Infinity];

/** Every start and end that a period may have: as written, or whatever a mark or an unknown end lets be. */
function worlds(valid: string, asWritten: boolean): [start: number, end: number][] {
  const [a = '', b = a] = valid.split('/');
  const starts = a === '..' ? [-Infinity] : a === '' || (isMarked(a) && !asWritten) ? EVER : daysOf(a);
  // What started, and of which no end is known, goes on at least until it was last observed.
  const isOngoing = b === '..' || (b === '' && !asWritten);
  const ends = isOngoing ? [Infinity] : b === '' || (isMarked(b) && !asWritten) ? EVER : daysOf(b);
  return starts.flatMap((start) =>
    ends.filter((end) => start <= end).map((end): [number, number] => [start, end]),
  );
}

/** The days on which something may have been said: from a first to a last. */
function saidSpan(saidOn: string, asWritten: boolean): [first: number, last: number] {
  const [a = '', b = a] = saidOn.split('/');
  const isOpen = a === '' || a === '..' || (isMarked(a) && !asWritten);
  return [isOpen ? -Infinity : daysOf(a)[0]!, b === '' || b === '..' ? Infinity : daysOf(b).at(-1)!];
}

type Held = 'CERTAIN' | 'LAST_KNOWN' | 'POSSIBLE';
/** The definition, read out day by day. */
function isHeld(valid: string | null, said: string[], asked: [number, number], held: Held): boolean {
  const [from, to] = asked;
  const dated = said.filter((each) => each !== '');
  const possible = valid === null ? null : worlds(valid, true);
  const mayHold = (day: number) =>
    possible === null || possible.some(([start, end]) => start <= day && day <= end);
  const covers = ([start, end]: [number, number]) => start <= from && to <= end;
  if (held === 'POSSIBLE') return days(from, to).some(mayHold);
  const isCertain = dated.some((each) => {
    const [first, last] = saidSpan(each, false);
    if (valid === null) return from === to && first === from && last === to && !isMarked(each);
    return first >= to && worlds(valid, false).every(covers);
  });
  if (held === 'CERTAIN' || isCertain) return isCertain;
  if (possible?.every(([start, end]) => from <= start && end <= to)) return true;
  return days(from, to).some((day) => mayHold(day) && dated.some((each) => saidSpan(each, true)[1] <= day));
}

const CLAIMS = VALID.flatMap((valid) =>
  SAID.map((said) => ({ id: `claim:${valid} | ${said.join(' ')}|${said.length}`, valid, said })),
);

function recordsOf({ id, valid, said }: (typeof CLAIMS)[number]): RawRecord[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = valid ? parseEdtf(valid) : ({} as never);
  const bounds = { valid, earliestStart, latestStart, earliestEnd, latestEnd };
  const observed = observedOf(
    said.map((each) => ({
      stance: 'supports',
      status: 'reviewed',
      sourceStatus: 'live',
      saidOn: each === '' ? null : each,
      issued: null,
    })),
  );
  const stated = Object.entries({ ...bounds, ...observed }).filter(
    ([, each]) => each !== null && each !== undefined,
  );
  const usual = {
    predicate: 'hosts',
    status: 'reviewed',
    text: id,
    modality: 'asserted',
    live: true,
    strength: 0,
  };
  return [
    {
      node: 'Claim',
      id,
      negated: false,
      contested: false,
      ...usual,
      ...Object.fromEntries(stated),
    } as RawRecord,
    { rel: 'SUBJECT', from: id, to: 'actor:a' },
  ];
}

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(`what held at a time, ${engine.name}`, () => {
    let opened: TestEngine;
    let api: ApiServer;
    beforeAll(async () => {
      opened = await engine.open();
      await opened.store.write((tx) => tx.run(rawQuery('MATCH (n) DETACH DELETE n')));
      const records: RawRecord[] = [
        { node: 'Predicate', id: 'hosts', label: 'hosts', context: false },
        { node: 'Entity:Actor', id: 'actor:a', kind: 'Actor', type: 'state', name: 'A' },
        ...CLAIMS.flatMap(recordsOf),
      ];
      await opened.store.write((tx) => loadRecords(tx, records));
      api = await startApi(opened);
    });
    afterAll(async () => {
      await api?.stop();
      await opened?.stop();
    });

    const PAGE =
      'query ($f: ClaimFilter, $after: String) { claims(filter: $f, first: 100, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }';
    async function found(f: Record<string, unknown>): Promise<string[]> {
      const ids: string[] = [];
      for (let after: string | null = null; ; ) {
        const { data, errors } = await api.ask(PAGE, { f, after });
        expect(errors).toBeUndefined();
        ids.push(...data.claims.edges.map(({ node }: { node: { id: string } }) => node.id));
        if (!data.claims.pageInfo.hasNextPage) return ids.sort();
        after = data.claims.pageInfo.endCursor;
      }
    }

    const day = fc.integer({ min: FIRST + 1, max: LAST - 1 });
    it('is what the definition, read day by day, says of every claim', async () => {
      await fc.assert(
        fc.asyncProperty(
          day,
          fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
          async (from, length) => {
            const to = Math.min(from + length, LAST - 1);
            const asOf = `${isoOf(from)}/${isoOf(to)}`;
            for (const certainty of ['CERTAIN', 'LAST_KNOWN', 'POSSIBLE'] as const) {
              const held = CLAIMS.filter(({ valid, said }) => isHeld(valid, said, [from, to], certainty));
              expect(await found({ asOf, certainty }), `${asOf} ${certainty}`).toEqual(
                held.map(({ id }) => id).sort(),
              );
            }
          },
        ),
        {
          numRuns: engine.name === 'grafeo' ? 60 : 5,
          examples: [
            [daysOf('2020-02-10')[0]!, 0],
            [daysOf('2020-02-15')[0]!, 0],
          ],
        },
      );
    });

    it('is last known where it is certain, possible where it is last known, and last known unless asked otherwise', async () => {
      for (const asOf of ['2020-02-10', '2020-02', '2020', '2040']) {
        const [certain, known, possible] = await Promise.all(
          ['CERTAIN', 'LAST_KNOWN', 'POSSIBLE'].map((certainty) => found({ asOf, certainty })),
        );
        expect(known).toEqual(expect.arrayContaining(certain!));
        expect(possible).toEqual(expect.arrayContaining(known!));
        expect(await found({ asOf })).toEqual(known);
      }
      expect(await found({ asOf: '2040', certainty: 'CERTAIN' })).toEqual([]);
    });

    it('takes what may have been observed from a day on and until a day', async () => {
      const span = (said: string[]) => said.filter((each) => each !== '').map((each) => saidSpan(each, true));
      const [from, to] = [daysOf('2020-02-16')[0]!, daysOf('2020-02-14')[0]!];
      const later = CLAIMS.filter(({ said }) => span(said).some(([, last]) => last >= from));
      const earlier = CLAIMS.filter(({ said }) => span(said).some(([first]) => first <= to));
      expect(await found({ observedFrom: toIsoDate(from) })).toEqual(later.map(({ id }) => id).sort());
      expect(await found({ observedTo: toIsoDate(to) })).toEqual(earlier.map(({ id }) => id).sort());
    });

    it('refuses an observation from a day after its last', async () => {
      const { errors } = await api.ask(PAGE, { f: { observedFrom: '2021', observedTo: '2020' } });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'filter.observedFrom',
        value: '2021',
      });
    });
  });
}
