import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CartularyError } from '../errors/errors.ts';
import { certainlyOverlap, NO_EARLIEST, NO_LATEST, parseEdtf, toDayNumber, toIsoDate } from './edtf.ts';

const iso = (text: string) => {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = parseEdtf(text);
  return [earliestStart, latestStart, earliestEnd, latestEnd].map(toIsoDate);
};

describe('bounds', () => {
  test.each([
    ['2020-08-09', ['2020-08-09', '2020-08-09', '2020-08-09', '2020-08-09']],
    ['2020-02', ['2020-02-01', '2020-02-29', '2020-02-01', '2020-02-29']],
    ['2020', ['2020-01-01', '2020-12-31', '2020-01-01', '2020-12-31']],
    ['2020-07/2021-03', ['2020-07-01', '2020-07-31', '2021-03-01', '2021-03-31']],
    ['2020-07/2020-07-15', ['2020-07-01', '2020-07-15', '2020-07-15', '2020-07-15']],
    ['/2020-07', [null, '2020-07-31', '2020-07-01', '2020-07-31']],
    ['2020-07/', ['2020-07-01', '2020-07-31', '2020-07-01', null]],
    ['2020-07/..', ['2020-07-01', '2020-07-31', null, null]],
    ['../2020-07', [null, null, '2020-07-01', '2020-07-31']],
    ['2022-02-10?/2022-02-20?', ['2022-02-10', null, null, '2022-02-20']],
    ['2022-02-10?', ['2022-02-10', null, null, '2022-02-10']],
    ['2022~', ['2022-01-01', null, null, '2022-12-31']],
    ['201X', ['2010-01-01', '2019-12-31', '2010-01-01', '2019-12-31']],
    ['-20XX', ['-2099-01-01', '-2000-12-31', '-2099-01-01', '-2000-12-31']],
    ['1985-XX-XX', ['1985-01-01', '1985-12-31', '1985-01-01', '1985-12-31']],
    ['1985-04-XX', ['1985-04-01', '1985-04-30', '1985-04-01', '1985-04-30']],
    ['-0043-03-15', ['-0043-03-15', '-0043-03-15', '-0043-03-15', '-0043-03-15']],
    ['2001-24', ['2001-01-01', '2002-02-28', '2001-01-01', '2002-02-28']],
    ['2020-07-01T10:00:00Z', ['2020-07-01', '2020-07-01', '2020-07-01', '2020-07-01']],
  ])('%s', (text, expected) => {
    expect(iso(text)).toEqual(expected);
  });

  test('open and unknown use the sentinels on the right side', () => {
    expect(parseEdtf('../2020')).toMatchObject({ earliestStart: NO_EARLIEST, latestStart: NO_EARLIEST });
    expect(parseEdtf('2020/..')).toMatchObject({ earliestEnd: NO_LATEST, latestEnd: NO_LATEST });
    expect(parseEdtf('/..')).toMatchObject({ earliestStart: NO_EARLIEST, latestStart: NO_LATEST });
    expect(parseEdtf('2020?')).toMatchObject({ latestStart: NO_LATEST, earliestEnd: NO_EARLIEST });
  });

  test('marks are told', () => {
    expect(parseEdtf('2022-02-10?/2022-02-20')).toMatchObject({ uncertain: true, approximate: false });
    expect(parseEdtf('2022~')).toMatchObject({ uncertain: false, approximate: true });
    expect(parseEdtf('2022%')).toMatchObject({ uncertain: true, approximate: true });
    expect(parseEdtf('2022')).toMatchObject({ uncertain: false, approximate: false });
  });
});

describe('refused, naming field, value and what would be valid', () => {
  test.each([
    '',
    '/',
    '..',
    ' 2020',
    '2020-7',
    '2020-13',
    '2020-02-30',
    '2021-02-29',
    '1900-02-29',
    '2021-08/2020',
    '2020-08-02/2020-08-01',
    '2022?/2021?',
    '{2020,2021}',
    '2020-06-~01',
    'yesterday',
    '-0000',
    '2016-12-31T23:59:60Z',
    '1985-04-12T24:00:01Z',
    '2020-00',
    '2020-04-31',
    'Y170000000002',
    '2020/2021/2022',
  ])('%j', (text) => {
    try {
      parseEdtf(text, 'claims[3].valid');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CartularyError);
      const { code, details } = error as CartularyError;
      expect(code).toBe('BAD_USER_INPUT');
      expect(details).toMatchObject({ rule: 'valid-date', field: 'claims[3].valid', value: text });
      expect(details.valid).toEqual(expect.any(String));
    }
  });
});

describe('refused with the reason', () => {
  test.each([
    ['19', 'a century', '19XX for the century, 0019 for the year'],
    ['-19', 'a century', '-19XX for the century, -0019 for the year'],
    ['00', 'a century', '00XX'],
    ['1900/20', 'a century', '20XX'],
    ['19~', 'two digits', '0085'],
    ['85-04-12', 'two digits', '0085'],
    ['1985-04-12T24:00:00Z', '24:00', 'the day after 1985-04-12'],
    ['1985-04-12T24:00', '24:00', '1985-04-12'],
    ['1985-04-11/1985-04-12T24:00:00+02:00', '24:00', '1985-04-12'],
    ['-0000-01-01', 'minus zero', '-0001 for 2 BC'],
    ['44 BC', 'years before 1', '-0043'],
    ['1 BCE', 'years before 1', '0000'],
    ['2020-13', 'no month 13', '21-24'],
    ['2020-01/2020-32', 'no month 32', '21-24'],
    ['2020-02-30', 'does not have', 'day of its month'],
    ['2021-02-29', 'does not have', 'EDTF'],
    ['2020-04-31', 'does not have', 'day of its month'],
    ['2020-8-9', 'lacks a digit', '2020-08-09'],
    ['20200809', 'no hyphens', '2020-08-09'],
    ['31.12.2020', 'begin with the year', '2020-12-31'],
    ['12/31/2020', 'begin with the year', '2020-12-31'],
    ['2016-12-31T23:59:60Z', 'leap second', 'its day'],
    ['2020/open', 'open end', '2020/..'],
    ['unknown/2020', 'unknown end', 'nothing'],
    ['2021-08/2020', 'ends before it starts', 'not after'],
  ])('%j %s', (text, problem, valid) => {
    expect(() => parseEdtf(text)).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(problem),
        details: expect.objectContaining({ rule: 'valid-date', valid: expect.stringContaining(valid) }),
      }),
    );
  });

  test('and a time is of the day that it names, in its zone', () => {
    expect(iso('1985-04-12T00:00:00Z')[0]).toBe('1985-04-12');
    expect(iso('1985-04-12T23:00:00-05:00')[0]).toBe('1985-04-12');
  });
});

describe('overlap', () => {
  const overlap = (a: string, b: string) => certainlyOverlap(parseEdtf(a), parseEdtf(b));
  test('only when every reading of both overlaps', () => {
    expect(overlap('2020/2022', '2021-05-01')).toBe(true);
    expect(overlap('2020/2022', '2021-05')).toBe(true);
    expect(overlap('2020/..', '2021/..')).toBe(true);
    expect(overlap('2020', '2020')).toBe(false);
    expect(overlap('2020/2022', '2022/2023')).toBe(false);
    expect(overlap('2020-01-01', '2020-01-01')).toBe(true);
    expect(overlap('2021-05-01?', '2020/2022')).toBe(false);
    expect(overlap('2020/', '2021')).toBe(false);
    expect(certainlyOverlap(parseEdtf('2020'), null)).toBe(false);
  });
});

describe('properties', () => {
  const day = fc.integer({ min: -3_000_000, max: 3_000_000 });
  const written = day.map((n) => toIsoDate(n)!);

  test('day number and ISO date are inverse, and agree with Date', () => {
    fc.assert(
      fc.property(day, (n) => {
        const text = toIsoDate(n)!;
        const [, sign, year, month, date] = /^(-?)(\d+)-(\d\d)-(\d\d)$/.exec(text)!;
        expect(toDayNumber(Number(`${sign}${year}`), Number(month), Number(date))).toBe(n);
        expect(new Date(n * 86_400_000).getUTCDate()).toBe(Number(date));
      }),
    );
  });

  test('bounds are in order and a firm interval lies within its outer bounds', () => {
    fc.assert(
      fc.property(
        written,
        written,
        fc.constantFrom('', '?', '~', '%'),
        fc.constantFrom('', '?', '~'),
        (a, b, m, n) => {
          const inReach = (text: string) => /^-?\d{4}-/.test(text);
          fc.pre(inReach(a) && inReach(b));
          const [from, to] = numberOf(a) <= numberOf(b) ? [a, b] : [b, a];
          const bounds = parseEdtf(`${from}${m}/${to}${n}`);
          expect(bounds.earliestStart).toBe(numberOf(from));
          expect(bounds.latestEnd).toBe(numberOf(to));
          expect(bounds.earliestStart).toBeLessThanOrEqual(bounds.latestStart);
          expect(bounds.earliestEnd).toBeLessThanOrEqual(bounds.latestEnd);
          if (numberOf(from) < numberOf(to)) expect(() => parseEdtf(`${to}/${from}`)).toThrow(CartularyError);
        },
      ),
    );
  });

  test('overlap is symmetric and implies that a shared day is possible', () => {
    fc.assert(
      fc.property(interval(), interval(), (a, b) => {
        const [x, y] = [parseEdtf(a), parseEdtf(b)];
        expect(certainlyOverlap(x, y)).toBe(certainlyOverlap(y, x));
        if (certainlyOverlap(x, y)) {
          expect(Math.max(x.earliestStart, y.earliestStart)).toBeLessThanOrEqual(
            Math.min(x.latestEnd, y.latestEnd),
          );
        }
      }),
    );
  });

  test('any text is parsed or refused by name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9XY?~%./-]{0,14}$/)), (text) => {
        try {
          const { earliestStart, latestEnd } = parseEdtf(text);
          expect(Number.isInteger(earliestStart) && Number.isInteger(latestEnd)).toBe(true);
        } catch (error) {
          expect((error as CartularyError).details?.rule).toBe('valid-date');
        }
      }),
      { numRuns: 500 },
    );
  });

  function numberOf(text: string): number {
    return parseEdtf(text).earliestStart;
  }
  function interval() {
    const date = fc.constantFrom('2020', '2020-02', '2020-02-10', '2021-07-01?', '2022~', '..', '', '201X');
    return fc
      .tuple(date, date)
      .map(([a, b]) => `${a}/${b}`)
      .filter((text) => {
        try {
          return Boolean(parseEdtf(text));
        } catch {
          return false;
        }
      });
  }
});
