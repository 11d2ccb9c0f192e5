import type { ClaimInput } from '../claim/claim.ts';
import { enumName } from '../enums/enum-name.ts';
import { CartularyError, type ErrorDetails } from '../errors/errors.ts';
import { asGiven } from '../intake/as-given.ts';

/** Where a record of the register stands in an input: the beginnings of its paths, the longest first. */
type Places = readonly (readonly [path: string, inInput: string])[];

const CLAIM: Places = [
  ['claims[0]', 'input'],
  ['citations', 'input.citations'],
  ['act.reason', 'input.reason'],
];
const CITATION: Places = [
  ['citations[0].claim', 'input.claim'],
  ['citations[0]', 'input.citation'],
  ['act.reason', 'input.reason'],
  ['version', 'input.version'],
];
const RETRACTION: Places = [['act.reason', 'reason']];

/** A refusal of the register in the terms of `createClaim`: fields as the input has them, in its order, values by their names. */
export function inTermsOfClaim(error: unknown, claim: ClaimInput): unknown {
  if (!(error instanceof CartularyError)) return error;
  const alone = error.code === 'CLAIM_WITHOUT_CITATION' ? 'input.citations' : undefined;
  return translated(asGiven(error, { claim }), CLAIM, alone);
}

/** The same for `addCitation`. */
export function inTermsOfCitation(error: unknown): unknown {
  return error instanceof CartularyError ? translated(error, CITATION, missing(error, 'input.claim')) : error;
}

/** The same for `retractClaim`. */
export function inTermsOfRetraction(error: unknown): unknown {
  return error instanceof CartularyError ? translated(error, RETRACTION, missing(error, 'id')) : error;
}

/** The field that names a record which is not there, where the register was asked for it by id. */
function missing({ code }: CartularyError, field: string): string | undefined {
  return code === 'NOT_FOUND' ? field : undefined;
}

function translated(error: CartularyError, places: Places, alone: string | undefined): CartularyError {
  const { field, value, valid } = error.details;
  const [path, place] = places.find(([path]) => field !== undefined && begins(field, path)) ?? [];
  const named = path === undefined || field === undefined ? field : `${place}${field.slice(path.length)}`;
  const details: ErrorDetails = { ...error.details };
  if (named !== undefined || alone !== undefined) details.field = named ?? alone;
  if (error.code === 'PREDICATE_MISMATCH') {
    if (value !== undefined) details.value = byName(value);
    if (valid !== undefined) details.valid = byName(valid);
  }
  return new CartularyError(error.code, error.message, details, { cause: error });
}

function begins(field: string, path: string): boolean {
  return field.startsWith(path) && /^($|[.[])/.test(field.slice(path.length));
}

/** Kinds of entities by their names in the schema. */
function byName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byName);
  return typeof value === 'string' ? enumName('EntityKind', value) : value;
}
