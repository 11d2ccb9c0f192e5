/** Rules of `model.md` by name, as errors and `cartulary verify` report them. */
export const RULES = {
  'well-formed': 'Every field of a record holds a value of its shape.',
  'named-record-exists': 'Whatever a record names is in the register.',
  'claim-has-citation': 'A live claim has at least one live supporting citation.',
  'citation-has-claim-and-source': 'A citation belongs to one claim and one source.',
  'cited-source-stays': 'A source is not deleted while a citation cites it.',
  'named-entity-stays': 'An entity is not deleted while a claim names it.',
  'predicate-fits': 'Subject, object and value are of kinds that the predicate takes.',
  'claim-has-object': 'A claim has an object, a value or both, as its predicate says.',
  'known-type': 'The type of an entity is one of its kind.',
  'unique-identifier':
    'An id, identifier or canonical URL belongs to one record, and an address to one source, unless a derivation or a separation keeps two apart.',
  'valid-date': 'Dates are EDTF level 0-1, start not after end.',
  'inferred-date-has-basis': 'An uncertain date says what it is inferred from.',
  'said-before-recorded': 'What a citation says was said no later than it was recorded.',
  'anchor-phrase':
    'Where redistribution is not allowed, a quote is at most eight words without prefix and suffix.',
  'no-lost-update':
    'An edit names the version that it was made from, and is refused when the record has changed since.',
  'reviewed-by-another':
    'A claim or citation is reviewed by someone other than its author, unless the install has one user.',
  'embedded-has-parent':
    'An embedded claim that is not retracted is the content, condition or reason of another claim, and never of itself, nor through others.',
  'retraction-has-reason': 'A retraction says why.',
  'chain-holds': 'Every revision hashes over the one before it and over the digests of its changes.',
  'records-match-ledger': 'Every record is as its last recorded change left it.',
  'copies-match':
    'Witness, standing, grade, contested, strength and observation equal what the citations give.',
} as const;
export type RuleName = keyof typeof RULES;
