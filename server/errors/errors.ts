/**
 * Every error a person or a program can meet, in one table. `docs/errors.md` shows the same table and a test
 * compares the two. A retryable error may pass if the same request is sent again. An error for the `operator` says to the
 * log and on the command line what to do (address, folder, setting, the engine's words); a client of the API reads only
 * its meaning and the id under which it is logged.
 */
export const ERRORS = {
  NOT_FOUND: { retryable: false, meaning: 'Nothing in the register has this id.' },
  BAD_USER_INPUT: {
    retryable: false,
    meaning: 'A value is malformed or out of range; field, value and what would be valid are named.',
  },
  CLAIM_WITHOUT_CITATION: {
    retryable: false,
    meaning: 'A live claim would be left without a live supporting citation.',
  },
  PREDICATE_MISMATCH: {
    retryable: false,
    meaning: 'The predicate is unknown, or does not take this kind of subject, object or value.',
  },
  DUPLICATE_IDENTIFIER: {
    retryable: false,
    meaning: 'An id, identifier, canonical URL or address belongs to another record already.',
  },
  IN_USE: {
    retryable: false,
    meaning: 'The record cannot be deleted while a claim names it or a citation cites it.',
  },
  VERSION_CONFLICT: {
    retryable: true,
    meaning: 'The record changed since it was read; read it again and repeat the edit.',
  },
  UNAUTHENTICATED: { retryable: false, meaning: 'This needs a signed-in curator.' },
  FORBIDDEN: {
    retryable: false,
    meaning:
      "This curator may not do that (a claim is reviewed by someone other than its author), or the request came from a page or to an address that is not this server's.",
  },
  LIMIT_EXCEEDED: {
    retryable: false,
    meaning: 'A request goes over a limit; which one, its number and what was asked are named.',
  },
  TIMEOUT: { retryable: true, meaning: 'The work took longer than its time limit and was stopped.' },
  BUSY: {
    retryable: true,
    meaning:
      'Too many operations run and wait, of this client (status 429) or of all (503), or the server is stopping; `Retry-After` says when to ask again.',
  },
  STORE_UNAVAILABLE: { retryable: true, operator: true, meaning: 'The graph store cannot be reached now.' },
  STORE_REFUSED: {
    retryable: false,
    operator: true,
    meaning:
      'The store cannot be opened or written: read-only, full, in use by another process, written by a newer version or under a clock far ahead, or the credentials are wrong.',
  },
  INTERNAL: {
    retryable: false,
    operator: true,
    meaning: 'An unforeseen fault in the server.',
  },
} as const satisfies Record<string, ErrorKind>;

interface ErrorKind {
  retryable: boolean;
  meaning: string;
  /** Whether message and details are for whoever runs the server, and never for a client of the API. */
  operator?: true;
}

export type ErrorCode = keyof typeof ERRORS;

/** What an error names beside its message. Keys appear in GraphQL under `extensions`. */
export interface ErrorDetails {
  /** The broken rule, where a rule of the model is broken. */
  rule?: string;
  /** Path of the offending field in the input, such as `claims[3].valid`. */
  field?: string;
  value?: unknown;
  /** What would be valid. */
  valid?: unknown;
  /** Id of the record at fault. */
  record?: string;
  limit?: string;
  allowed?: number;
  asked?: number;
  /** Finds the fault in the log. */
  id?: string;
}

/** The one error class of the product. Tests check `code` and `details.rule`, never the message. */
export class CartularyError extends Error {
  override readonly name = 'CartularyError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
  get retryable(): boolean {
    return ERRORS[this.code].retryable;
  }
  get forOperator(): boolean {
    const kind: ErrorKind = ERRORS[this.code];
    return kind.operator ?? false;
  }
}
