import * as fc from 'fast-check';
import type { CitationInput } from '../../server/citation/citation.ts';
import type { ClaimInput } from '../../server/claim/claim.ts';
import type { ErrorCode } from '../../server/errors/errors.ts';
import type { RecordKind } from '../../server/record/record.ts';
import { readRecords } from '../../server/register/records.ts';
import type { Act, Register, Writer } from '../../server/register/register.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';

/** A write as data: what to do with which members of a small pool, and a flaw that must have it refused. */
export interface RandomWrite {
  step: string;
  /** Indices into the pools. */
  a: number;
  b: number;
  c: number;
  stance: 'supports' | 'contradicts' | 'mentions';
  judged: number | null;
  flaw: keyof typeof FLAWS | null;
}

/** Pools are small, so that writes meet. */
const POOL = 6;
const ENDS = 4;

/** Codes that a write without a flaw may still meet, for what other writes have left. */
export const FAIR_REFUSALS: ErrorCode[] = [
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CLAIM_WITHOUT_CITATION',
  'PREDICATE_MISMATCH',
  'DUPLICATE_IDENTIFIER',
  'IN_USE',
  'VERSION_CONFLICT',
  'FORBIDDEN',
];

/** Flaws that a claim to be added can have, with the code that must answer. */
const FLAWS = {
  'no citation': { code: 'CLAIM_WITHOUT_CITATION', spoil: (c) => ({ ...c, citations: [] }) },
  'only a mention': {
    code: 'CLAIM_WITHOUT_CITATION',
    spoil: (c) => ({ ...c, citations: c.citations.map((each) => ({ ...each, stance: 'mentions' })) }),
  },
  'unknown predicate': { code: 'PREDICATE_MISMATCH', spoil: (c) => ({ ...c, predicate: 'likes' }) },
  'wrong value': {
    code: 'PREDICATE_MISMATCH',
    spoil: (c) => ({ ...c, value: { geo: { lat: 1, lon: 1, precision: null } } }),
  },
  'unknown subject': { code: 'NOT_FOUND', spoil: (c) => ({ ...c, subject: 'actor:nobody' }) },
  'unknown source': {
    code: 'NOT_FOUND',
    spoil: (c) => ({ ...c, citations: c.citations.map((each) => ({ ...each, source: 'source:none' })) }),
  },
  'malformed date': { code: 'BAD_USER_INPUT', spoil: (c) => ({ ...c, valid: 'last May' }) },
  'reversed interval': { code: 'BAD_USER_INPUT', spoil: (c) => ({ ...c, valid: '2021/2020' }) },
  'date without basis': { code: 'BAD_USER_INPUT', spoil: (c) => ({ ...c, valid: '2020?' }) },
  'no text': { code: 'BAD_USER_INPUT', spoil: (c) => ({ ...c, text: ' ' }) },
  orphan: { code: 'BAD_USER_INPUT', spoil: (c) => ({ ...c, embedded: true }) },
  'its own reason': { code: 'BAD_USER_INPUT', spoil: (c) => ({ ...c, reasons: [c.id] }) },
} as const satisfies Record<string, { code: ErrorCode; spoil(claim: ClaimInput): ClaimInput }>;

/** The error that a flawed write must meet. */
export function codeOf(flaw: keyof typeof FLAWS): ErrorCode {
  return FLAWS[flaw].code;
}

/** What writes do, and how often. */
export const STEPS = {
  addClaim: 4,
  addCitation: 3,
  reviewClaim: 4,
  reviewCitation: 3,
  reviseClaim: 3,
  retractClaim: 2,
  retractCitation: 4,
  contradict: 2,
  agree: 2,
  addEntity: 4,
  reviseEntity: 2,
  deleteEntity: 4,
  merge: 2,
  unmerge: 2,
  addSource: 2,
  reviseSource: 3,
  retractSource: 2,
  retractSourceAndClaims: 1,
  restoreSource: 1,
  deleteSource: 2,
  derive: 5,
  underive: 5,
  separate: 1,
  erase: 1,
} as const;

const shape = {
  a: fc.nat({ max: POOL - 1 }),
  b: fc.nat({ max: ENDS - 1 }),
  c: fc.nat({ max: ENDS - 1 }),
  stance: fc.constantFrom(
    'supports' as const,
    'supports' as const,
    'contradicts' as const,
    'mentions' as const,
  ),
  judged: fc.option(fc.integer({ min: 1, max: 5 })),
};

/** Flawed claims, about one in seven, among writes that are refused only where the state forbids them. */
export const randomWrite: fc.Arbitrary<RandomWrite> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      ...shape,
      step: fc.constant('addFlawed'),
      flaw: fc.constantFrom(...(Object.keys(FLAWS) as (keyof typeof FLAWS)[])),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...shape,
      step: fc.oneof(
        ...Object.entries(STEPS).map(([step, weight]) => ({ weight, arbitrary: fc.constant(step) })),
      ),
      flaw: fc.constant(null),
    }),
  },
);

/** Runs random writes on records of its own namespace, so that many runs can share a store. */
export class RandomWriter {
  readonly #store: GraphStore;
  readonly #register: Register;
  readonly #run: string;
  #made = 0;

  constructor(store: GraphStore, register: Register, run: string) {
    this.#store = store;
    this.#register = register;
    this.#run = run;
  }

  /** What every run starts with: three entities, three sources, two live claims and a draft. */
  async prepare(): Promise<void> {
    const first = { stance: 'supports', judged: 2, flaw: null } as const;
    await this.#register.change(act('ada', 'prepare'), async (w) => {
      await w.addEntities([0, 1, 2].map((n) => this.#newEntity(n)));
      await w.addSources([0, 1, 2].map((n) => this.#newSource(n, n)));
      for (const a of [0, 1, 2])
        await (await this.#fair({ ...first, step: 'addClaim', a, b: a, c: 1 }, 'ada'))(w);
    });
    await this.#register.change(act('bob', 'prepare'), (w) =>
      w.reviewClaims([this.#claim(0), this.#claim(1)]),
    );
  }

  async perform(write: RandomWrite, by: string): Promise<number | null> {
    const make = write.flaw ? this.#flawed(write, by) : await this.#fair(write, by);
    return (await this.#register.change(act(by, write.step), make)).sequence;
  }

  #flawed({ a, b, flaw }: RandomWrite, by: string): (w: Writer) => Promise<void> {
    const id = `${this.#run}-flawed-${by}-${this.#made++}`;
    const claim: ClaimInput = {
      ...this.#newClaim(id, a % 2, b % 2),
      citations: [this.#newCitation(id, 0, a % 2, 'supports', null)],
    };
    return (w) => w.addClaims([FLAWS[flaw!].spoil(claim) as ClaimInput]);
  }

  async #fair(write: RandomWrite, by: string): Promise<(w: Writer) => Promise<void>> {
    const { a, b, c, stance, judged } = write;
    const claim = this.#claim(a);
    const citation = `citation:${this.#run}-${a}-${b}`;
    const entity = this.#entity(a);
    const source = this.#source(a);
    const version = async (kind: RecordKind, id: string) => {
      const [found] = await this.#store.read((tx) => readRecords(tx, kind, [id]));
      return found && 'version' in found ? found.version : 1;
    };
    switch (write.step) {
      case 'addClaim': {
        const content = c === 0 ? [this.#claim(b)] : [];
        const citations = [0, 1].map((n) =>
          this.#newCitation(`${this.#run}-${a}`, n, (c + n) % ENDS, 'supports', judged),
        );
        return (w) => w.addClaims([{ ...this.#newClaim(`${this.#run}-${a}`, b, c), content, citations }]);
      }
      case 'addCitation': {
        const added = this.#newCitation(`${this.#run}-${a}`, b, c, stance, judged);
        return (w) => w.addCitations([{ ...added, claim, ...(b === 3 ? { saidBy: this.#entity(c) } : {}) }]);
      }
      case 'reviewClaim':
        return (w) => w.reviewClaims([claim]);
      case 'reviewCitation':
        return (w) => w.reviewCitations([citation]);
      case 'reviseClaim': {
        const stands = await version('claim', claim);
        const changes =
          c === 0 ? { subject: this.#entity(b) } : { text: `Said by ${by} ${b}.`, negated: c === 1 };
        return (w) => w.reviseClaim(claim, changes, stands);
      }
      case 'retractClaim':
        return (w) => w.retractClaims([claim], 'misread');
      case 'retractCitation':
        return (w) => w.retractCitations([citation], 'misread');
      case 'contradict':
        return (w) => w.addContradictions([{ claim, contradicts: this.#claim(b), reason: 'not both' }]);
      case 'agree':
        return (w) => w.removeContradiction(claim, this.#claim(b));
      case 'addEntity':
        return (w) => w.addEntities([this.#newEntity(a)]);
      case 'reviseEntity': {
        const stands = await version('entity', entity);
        const changes = c === 0 ? { identifiers: [`x:${this.#run}-${b}`] } : { name: `Name ${b}` };
        return (w) => w.reviseEntity(entity, changes, stands);
      }
      case 'deleteEntity':
        return (w) => w.deleteEntity(entity);
      case 'merge':
        return (w) => w.mergeEntities(entity, this.#entity(b));
      case 'unmerge':
        return (w) => w.unmergeEntity(entity);
      case 'addSource':
        return (w) => w.addSources([this.#newSource(a, b)]);
      case 'reviseSource': {
        const stands = await version('source', source);
        const judgement = (['A', 'C', 'E', null] as const)[c]!;
        const changes =
          b === 0
            ? { reliability: judgement }
            : b === 1
              ? { publisher: `P${this.#run}${c % 2}` }
              : { authors: [`W${this.#run}${c}`] };
        return (w) => w.reviseSource(source, changes, stands);
      }
      case 'retractSource':
        return (w) => w.retractSource(source, 'withdrawn');
      case 'retractSourceAndClaims':
        return async (w) => {
          await w.retractSource(source, 'withdrawn');
          await w.retractClaims([claim], 'its source was withdrawn');
        };
      case 'restoreSource':
        return (w) => w.restoreSource(source);
      case 'deleteSource':
        return (w) => w.deleteSource(source);
      case 'derive':
        return (w) =>
          w.addDerivations([{ from: source, to: this.#source(b), kind: c < 3 ? 'copy' : 'report' }]);
      case 'underive':
        return (w) =>
          w.removeDerivation({ from: source, to: this.#source(b), kind: c < 3 ? 'copy' : 'report' });
      case 'separate':
        return (w) => w.separateSources(source, this.#source(b), 'own desks');
      case 'erase':
        return (w) => w.eraseHistory(claim, 'source protection');
      default:
        throw new Error(`There is no step ${write.step}.`);
    }
  }

  #claim(n: number): string {
    return `claim:${this.#run}-${n}`;
  }
  #entity(n: number): string {
    return `actor:${this.#run}-${n}`;
  }
  #source(n: number): string {
    return `source:${this.#run}-${n}`;
  }

  #newEntity(n: number) {
    return { id: this.#entity(n), kind: 'Actor' as const, type: 'state', name: `Actor ${n}` };
  }
  #newSource(n: number, publisher: number) {
    return {
      id: this.#source(n),
      type: 'article',
      title: `Source ${n}`,
      publisher: `P${this.#run}${publisher}`,
      rights: { statement: 'free', redistributable: n % 2 === 0 },
    };
  }
  #newClaim(name: string, subject: number, object: number): Omit<ClaimInput, 'citations'> {
    return {
      id: `claim:${name}`,
      subject: this.#entity(subject),
      predicate: 'controls',
      object: this.#entity(object),
      text: `${name} holds.`,
    };
  }
  #newCitation(
    name: string,
    n: number,
    source: number,
    stance: CitationInput['stance'],
    credibility: number | null,
  ): CitationInput {
    return {
      id: `citation:${name}-${n}`,
      source: this.#source(source),
      stance,
      credibility,
      quote: { exact: 'an anchor phrase', prefix: null, suffix: null },
    };
  }
}

function act(by: string, action: string): Act {
  return { by, action, reason: null };
}
