import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../server/errors/errors.ts';
import { RULES, type RuleName } from '../../server/record/rules.ts';
import type { Register } from '../../server/register/register.ts';
import { ada, bob, cite, claim, refusalOf, sampleRegister } from './sample.ts';

/** One way to break a rule, and the error that must answer it. */
interface Bite {
  code: ErrorCode;
  /** What still stops it with the rule off: a query that should have written and did not. */
  behind?: ErrorCode;
  /** The named check: resolves when the register let the rule be broken. */
  breakIt(register: Register): Promise<unknown>;
}

const nine = 'one two three four five six seven eight nine';
const create = (register: Register, ...claims: ReturnType<typeof claim>[]) =>
  register.change(ada('create'), (w) => w.addClaims(claims));
const createLive = async (register: Register, ...claims: ReturnType<typeof claim>[]) => {
  await create(register, ...claims);
  await register.change(bob('review'), (w) => w.reviewClaims(claims.map(({ id }) => id)));
};

const BITES: Partial<Record<RuleName, Record<string, Bite>>> = {
  'well-formed': {
    'an unknown modality': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => create(r, claim('c', { modality: 'rumoured' as never })),
    },
    'an unknown field': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => create(r, { ...claim('c'), weight: 1 } as never),
    },
    'an id of another kind': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) =>
        r.change(ada('create'), (w) =>
          w.addEntities([{ id: 'place:x', kind: 'Actor', type: 'state', name: 'X' }]),
        ),
    },
    'a position that is not as long as the quote': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => create(r, claim('c', { citations: [cite('c:1', { position: { start: 0, end: 9 } })] })),
    },
    'a quote without a letter or a digit': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) =>
        create(
          r,
          claim('c', {
            citations: [cite('c:1', { quote: { exact: ' …\u200b', prefix: null, suffix: null } })],
          }),
        ),
    },
    'a credibility beyond the scale': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => create(r, claim('c', { citations: [cite('c:1', { credibility: 6 })] })),
    },
    'a claim that contradicts itself': {
      code: 'BAD_USER_INPUT',
      breakIt: async (r) => {
        await createLive(r, claim('c'));
        await r.change(ada('contest'), (w) =>
          w.addContradictions([{ claim: 'claim:c', contradicts: 'claim:c', reason: 'odd' }]),
        );
      },
    },
  },
  'named-record-exists': {
    'a snapshot of another source': {
      code: 'NOT_FOUND',
      breakIt: (r) =>
        create(
          r,
          claim('c', { citations: [cite('c:1', { source: 'source:two', snapshot: '0'.repeat(64) })] }),
        ),
    },
  },
  'claim-has-citation': {
    'a claim created without a citation': {
      code: 'CLAIM_WITHOUT_CITATION',
      breakIt: (r) => create(r, claim('c', { citations: [] })),
    },
    'a claim created with a citation that does not support it': {
      code: 'CLAIM_WITHOUT_CITATION',
      breakIt: (r) => create(r, claim('c', { citations: [cite('c:1', { stance: 'mentions' })] })),
    },
    'the last citation of a live claim retracted': {
      code: 'CLAIM_WITHOUT_CITATION',
      breakIt: async (r) => {
        await createLive(r, claim('c'));
        await r.change(ada('retract'), (w) => w.retractCitations(['citation:c:1'], 'misread'));
      },
    },
    'its only source retracted': {
      code: 'CLAIM_WITHOUT_CITATION',
      breakIt: async (r) => {
        await createLive(r, claim('c'));
        await r.change(ada('retract'), (w) => w.retractSource('source:one', 'withdrawn'));
      },
    },
  },
  'citation-has-claim-and-source': {
    'a citation of no source': {
      code: 'NOT_FOUND',
      behind: 'INTERNAL',
      breakIt: (r) => create(r, claim('c', { citations: [cite('c:1', { source: 'source:none' })] })),
    },
    'a citation of no claim': {
      code: 'NOT_FOUND',
      behind: 'INTERNAL',
      breakIt: (r) => r.change(ada('cite'), (w) => w.addCitations([{ ...cite('x:1'), claim: 'claim:none' }])),
    },
  },
  'cited-source-stays': {
    'a cited source deleted': {
      code: 'IN_USE',
      breakIt: async (r) => {
        await create(r, claim('c', { citations: [cite('c:1'), cite('c:2', { source: 'source:two' })] }));
        await r.change(ada('delete'), (w) => w.deleteSource('source:two'));
      },
    },
  },
  'named-entity-stays': {
    'a participant deleted': {
      code: 'IN_USE',
      breakIt: async (r) => {
        await create(r, claim('c', { participants: [{ role: 'place', entity: 'place:p' }] }));
        await r.change(ada('delete'), (w) => w.deleteEntity('place:p'));
      },
    },
    'someone whose words are cited deleted': {
      code: 'IN_USE',
      breakIt: async (r) => {
        await create(r, claim('c', { citations: [cite('c:1', { saidBy: 'actor:b' })] }));
        await r.change(ada('delete'), (w) => w.deleteEntity('actor:b'));
      },
    },
    'what others went into deleted': {
      code: 'IN_USE',
      breakIt: async (r) => {
        await r.change(ada('merge'), (w) => w.mergeEntities('actor:b', 'actor:a'));
        await r.change(ada('delete'), (w) => w.deleteEntity('actor:a'));
      },
    },
  },
  'predicate-fits': {
    'a subject of another kind': {
      code: 'PREDICATE_MISMATCH',
      breakIt: (r) => create(r, claim('c', { subject: 'place:p' })),
    },
    'an alliance where a place belongs': {
      code: 'PREDICATE_MISMATCH',
      breakIt: (r) => create(r, claim('c', { predicate: 'operates-in', object: 'actor:b' })),
    },
    'a value of another kind': {
      code: 'PREDICATE_MISMATCH',
      breakIt: (r) => create(r, claim('c', { value: { text: 'much' } })),
    },
    'a state that a claim takes for a place turned into an alliance': {
      code: 'PREDICATE_MISMATCH',
      breakIt: async (r) => {
        await create(r, claim('c', { predicate: 'operates-in', object: 'actor:a' }));
        await r.change(ada('edit'), (w) => w.reviseEntity('actor:a', { type: 'alliance' }, 1));
      },
    },
  },
  'claim-has-object': {
    'an object left out': {
      code: 'PREDICATE_MISMATCH',
      breakIt: (r) => create(r, claim('c', { object: null })),
    },
    'neither object nor value': {
      code: 'PREDICATE_MISMATCH',
      breakIt: (r) => create(r, claim('c', { predicate: 'threatened', object: null })),
    },
  },
  'known-type': {
    'a type of another kind': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => r.change(ada('edit'), (w) => w.reviseEntity('actor:a', { type: 'airbase' }, 1)),
    },
  },
  'unique-identifier': {
    'an id used again': {
      code: 'DUPLICATE_IDENTIFIER',
      breakIt: (r) =>
        r.change(ada('create'), (w) =>
          w.addEntities([{ id: 'actor:a', kind: 'Actor', type: 'state', name: 'Again' }]),
        ),
    },
  },
  'valid-date': {
    'a reversed interval': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => create(r, claim('c', { citations: [cite('c:1', { saidOn: '2021/2020' })] })),
    },
    'a day that is on no calendar': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => r.change(ada('edit'), (w) => w.reviseSource('source:one', { issued: '2021-02-30' }, 1)),
    },
  },
  'inferred-date-has-basis': {
    'an uncertain year without a basis': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => create(r, claim('c', { valid: '2022-02-10?/2022-02-20?' })),
    },
    'an uncertain day of saying without a basis': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => create(r, claim('c', { citations: [cite('c:1', { saidOn: '2021-08?' })] })),
    },
  },
  'said-before-recorded': {
    'a citation of next year': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => create(r, claim('c', { citations: [cite('c:1', { saidOn: '2999' })] })),
    },
  },
  'anchor-phrase': {
    'nine words': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) =>
        create(
          r,
          claim('c', {
            citations: [
              cite('c:1', { source: 'source:three', quote: { exact: nine, prefix: null, suffix: null } }),
            ],
          }),
        ),
    },
    'a prefix': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) =>
        create(
          r,
          claim('c', {
            citations: [
              cite('c:1', {
                source: 'source:three',
                quote: { exact: 'two words', prefix: 'before ', suffix: null },
              }),
            ],
          }),
        ),
    },
    'rights narrowed under a long quote': {
      code: 'BAD_USER_INPUT',
      breakIt: async (r) => {
        await create(
          r,
          claim('c', { citations: [cite('c:1', { quote: { exact: nine, prefix: null, suffix: null } })] }),
        );
        await r.change(ada('edit'), (w) =>
          w.reviseSource('source:one', { rights: { statement: 'closed', redistributable: false } }, 1),
        );
      },
    },
  },
  'no-lost-update': {
    'an edit of a version that no longer stands': {
      code: 'VERSION_CONFLICT',
      breakIt: async (r) => {
        await r.change(ada('edit'), (w) => w.reviseEntity('actor:a', { name: 'A1' }, 1));
        await r.change(bob('edit'), (w) => w.reviseEntity('actor:a', { name: 'A2' }, 1));
      },
    },
  },
  'reviewed-by-another': {
    'a claim reviewed by its author': {
      code: 'FORBIDDEN',
      breakIt: async (r) => {
        await create(r, claim('c'));
        await r.change(ada('review'), (w) => w.reviewClaims(['claim:c']));
      },
    },
    'a citation reviewed by its author': {
      code: 'FORBIDDEN',
      breakIt: async (r) => {
        await create(r, claim('c'));
        await r.change(ada('review'), (w) => w.reviewCitations(['citation:c:1']));
      },
    },
  },
  'embedded-has-parent': {
    "an embedded claim that is nobody's content": {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => create(r, claim('c', { embedded: true })),
    },
    'the content of a claim taken from it': {
      code: 'BAD_USER_INPUT',
      breakIt: async (r) => {
        await create(r, claim('what', { embedded: true }), claim('c', { content: ['claim:what'] }));
        await r.change(ada('edit'), (w) => w.reviseClaim('claim:c', { content: [] }, 1));
      },
    },
    "two claims that are each other's content": {
      code: 'BAD_USER_INPUT',
      breakIt: (r) =>
        create(
          r,
          claim('what', { embedded: true, content: ['claim:c'] }),
          claim('c', { embedded: true, reasons: ['claim:what'] }),
        ),
    },
    'a claim that is its own reason': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => create(r, claim('c', { reasons: ['claim:c'] })),
    },
  },
  'retraction-has-reason': {
    'a claim retracted without a word': {
      code: 'BAD_USER_INPUT',
      breakIt: async (r) => {
        await create(r, claim('c'));
        await r.change(ada('retract'), (w) => w.retractClaims(['claim:c'], ' '));
      },
    },
    'a source retracted without a word': {
      code: 'BAD_USER_INPUT',
      breakIt: (r) => r.change(ada('retract'), (w) => w.retractSource('source:two', '')),
    },
  },
};

/** Kept by what the register writes, not by what it refuses: verify-bites.test.ts shows that these bite. */
const VERIFIED: RuleName[] = ['chain-holds', 'records-match-ledger', 'copies-match'];

it('has a bite for every rule that refuses', () => {
  expect([...Object.keys(BITES), ...VERIFIED].sort()).toEqual(Object.keys(RULES).sort());
});

describe.each(Object.entries(BITES))('%s', (rule, bites) => {
  it.each(Object.entries(bites))('refuses %s', async (_, { code, breakIt }) => {
    const { store, register } = await sampleRegister();
    expect(await refusalOf(breakIt(register))).toEqual({ code, rule });
    await store.close();
  });

  it.each(Object.entries(bites))('would let through %s if it were off', async (_, { breakIt, behind }) => {
    const { store, register } = await sampleRegister({ without: [rule as RuleName] });
    expect(await refusalOf(breakIt(register))).toEqual(behind ? { code: behind } : null);
    await store.close();
  });
});

it.each([
  [
    'an identifier',
    (r: Register) =>
      r.change(ada('edit'), (w) => w.reviseEntity('actor:b', { identifiers: ['wikidata:Q1'] }, 1)),
  ],
  [
    'a URL',
    (r: Register) =>
      r.change(ada('edit'), (w) => w.reviseSource('source:one', { canonicalUrl: 'https://two.example/' }, 1)),
  ],
])(
  '%s of another record is refused by the register, and by the store where the rule is off',
  async (_, breakIt) => {
    for (const without of [[], ['unique-identifier' as const]]) {
      const { store, register } = await sampleRegister({ without });
      expect((await refusalOf(breakIt(register)))?.code).toBe('DUPLICATE_IDENTIFIER');
      await store.close();
    }
  },
);
