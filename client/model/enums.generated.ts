/** The values of the schema's enums. Generated from the schema (npm run generate). */
export const ENUMS = {
  Access: ['OPEN', 'PAYWALLED', 'OFFLINE'],
  Certainty: ['CERTAIN', 'LAST_KNOWN', 'POSSIBLE'],
  Check: ['UNCHECKED', 'VERIFIED', 'MOVED', 'CHANGED', 'AMBIGUOUS', 'GONE'],
  ContradictionSign: ['OPPOSITE_NEGATION', 'TWO_VALUES'],
  DerivationKind: ['COPY', 'TRANSLATION', 'SUMMARY', 'REPORT'],
  EntityKind: ['ACTOR', 'AGREEMENT', 'FACILITY', 'EVENT', 'PLACE', 'ASSET'],
  Handling: ['CLEAR', 'GREEN', 'AMBER', 'RED'],
  Modality: ['ASSERTED', 'EXPECTED', 'PLANNED', 'POSSIBLE', 'CONDITIONAL', 'CALLED_FOR', 'UNKNOWN'],
  Reliability: ['A', 'B', 'C', 'D', 'E'],
  Role: ['PLACE', 'INSTRUMENT', 'ROUTE', 'PURPOSE', 'BENEFICIARY', 'TARGET', 'OCCASION'],
  SearchKind: ['ENTITY', 'CLAIM', 'SOURCE', 'CITATION'],
  SourceStatus: ['LIVE', 'RETRACTED'],
  Stance: ['SUPPORTS', 'CONTRADICTS', 'MENTIONS'],
  Standing: ['SINGLE_SOURCE', 'CORROBORATED'],
  Status: ['DRAFT', 'REVIEWED', 'RETRACTED'],
  ValueKind: ['TEXT', 'EDTF', 'QUANTITY', 'GEO'],
} as const;

export type Enums = { [E in keyof typeof ENUMS]: (typeof ENUMS)[E][number] };
