/** What the register writes for each value of the schema's enums. Generated from the schema (npm run generate). */
export const ENUMS = {
  Access: {
    OPEN: 'open',
    PAYWALLED: 'paywalled',
    OFFLINE: 'offline',
  },
  Certainty: {
    CERTAIN: 'certain',
    LAST_KNOWN: 'last-known',
    POSSIBLE: 'possible',
  },
  Check: {
    UNCHECKED: 'unchecked',
    VERIFIED: 'verified',
    MOVED: 'moved',
    CHANGED: 'changed',
    AMBIGUOUS: 'ambiguous',
    GONE: 'gone',
  },
  ContradictionSign: {
    OPPOSITE_NEGATION: 'opposite-negation',
    TWO_VALUES: 'two-values',
  },
  DerivationKind: {
    COPY: 'copy',
    TRANSLATION: 'translation',
    SUMMARY: 'summary',
    REPORT: 'report',
  },
  EntityKind: {
    ACTOR: 'Actor',
    AGREEMENT: 'Agreement',
    FACILITY: 'Facility',
    EVENT: 'Event',
    PLACE: 'Place',
    ASSET: 'Asset',
  },
  Handling: {
    CLEAR: 'clear',
    GREEN: 'green',
    AMBER: 'amber',
    RED: 'red',
  },
  Modality: {
    ASSERTED: 'asserted',
    EXPECTED: 'expected',
    PLANNED: 'planned',
    POSSIBLE: 'possible',
    CONDITIONAL: 'conditional',
    CALLED_FOR: 'called-for',
    UNKNOWN: 'unknown',
  },
  Reliability: {
    A: 'A',
    B: 'B',
    C: 'C',
    D: 'D',
    E: 'E',
  },
  Role: {
    PLACE: 'place',
    INSTRUMENT: 'instrument',
    ROUTE: 'route',
    PURPOSE: 'purpose',
    BENEFICIARY: 'beneficiary',
    TARGET: 'target',
    OCCASION: 'occasion',
  },
  SearchKind: {
    ENTITY: 'ENTITY',
    CLAIM: 'CLAIM',
    SOURCE: 'SOURCE',
    CITATION: 'CITATION',
  },
  SourceStatus: {
    LIVE: 'live',
    RETRACTED: 'retracted',
  },
  Stance: {
    SUPPORTS: 'supports',
    CONTRADICTS: 'contradicts',
    MENTIONS: 'mentions',
  },
  Standing: {
    SINGLE_SOURCE: 'single-source',
    CORROBORATED: 'corroborated',
  },
  Status: {
    DRAFT: 'draft',
    REVIEWED: 'reviewed',
    RETRACTED: 'retracted',
  },
  ValueKind: {
    TEXT: 'text',
    EDTF: 'edtf',
    QUANTITY: 'quantity',
    GEO: 'geo',
  },
} as const;

export type Enums = { [E in keyof typeof ENUMS]: (typeof ENUMS)[E][keyof (typeof ENUMS)[E]] };
