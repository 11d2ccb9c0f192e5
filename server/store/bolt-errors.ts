import { Neo4jError } from 'neo4j-driver';
import { CartularyError } from '../errors/errors.ts';
import { duplicate } from './duplicate.ts';

/**
 * The driver's or server's fault as one of ours, told apart by `code`, never by the wording (but see below, twice). What is
 * not theirs, such as an error that the work itself throws, comes back as it is.
 */
export function boltError(
  error: unknown,
  target: { uri: string; user?: string; database?: string | null },
  doing = 'a statement',
): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const refused = (message: string) => new CartularyError('STORE_REFUSED', message, {}, { cause: error });

  switch (error.code) {
    case 'Neo.ClientError.Schema.ConstraintValidationFailed':
      return constraint(error);
    case 'Neo.ClientError.Transaction.TransactionTimedOut':
    case 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration':
      return new CartularyError(
        'TIMEOUT',
        'The work took longer than its limit; Neo4j has ended it.',
        {},
        { cause: error },
      );
    case 'Neo.ClientError.Security.Unauthorized':
      return refused(
        `Neo4j at ${target.uri} refuses user ${target.user ?? 'neo4j'} with this password. Check NEO4J_USER and NEO4J_PASSWORD.`,
      );
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return refused(
        `Neo4j at ${target.uri} refuses more attempts after several wrong passwords. Wait, and check NEO4J_PASSWORD.`,
      );
    case 'Neo.ClientError.Security.CredentialsExpired':
      return refused(
        `The password of ${target.user ?? 'neo4j'} at ${target.uri} must be changed in Neo4j first.`,
      );
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return refused(`Neo4j at ${target.uri} has no database ${target.database}. Check NEO4J_DATABASE.`);
    // Of the procedures that we call, one reads the text indexes and one waits for them.
    case 'Neo.ClientError.Procedure.ProcedureCallFailed':
      return new CartularyError(
        'STORE_UNAVAILABLE',
        `Neo4j at ${target.uri} has no text index that can be read (${error.message}). Was it emptied or replaced while the server ran? Start the server again, which makes its indexes anew.`,
        {},
        { cause: error },
      );
    case 'Neo.TransientError.General.OutOfDiskSpace':
      return new CartularyError('STORE_UNAVAILABLE', 'The disk of Neo4j is full.', {}, { cause: error });
  }
  if (isPoolInUse(error)) {
    return new CartularyError(
      'STORE_UNAVAILABLE',
      `All connections to Neo4j at ${target.uri} are in use, and none came free in time.`,
      {},
      { cause: error },
    );
  }
  if (isOutage(error)) {
    return new CartularyError(
      'STORE_UNAVAILABLE',
      `Neo4j at ${target.uri} does not answer. Check that it runs and that NEO4J_URI is right.`,
      {},
      { cause: error },
    );
  }
  return new CartularyError('INTERNAL', `Neo4j refused ${doing}: ${error.message}`, {}, { cause: error });
}

/** The driver's own errors share one code, so this one can be told only by how it begins. */
function isPoolInUse(error: Neo4jError): boolean {
  return error.code === 'N/A' && error.message.startsWith('Connection acquisition timed out');
}

/** A server out of reach, or one that asks to be tried again and went on asking. */
function isOutage(error: Neo4jError): boolean {
  return (
    error.retryable ||
    ['ServiceUnavailable', 'SessionExpired', 'ProtocolError'].includes(error.code) ||
    error.code.startsWith('Neo.TransientError.')
  );
}

/**
 * One code stands for every constraint, and 5.26 sends no finer status: a record that others point to can be told
 * only by how the message begins. A constraint of any other kind is none of ours, so what is left is a double.
 */
function constraint(error: Neo4jError): CartularyError {
  if (error.message.startsWith('Cannot delete')) {
    return new CartularyError(
      'IN_USE',
      'A record cannot be deleted while others point to it.',
      {},
      { cause: error },
    );
  }
  return duplicate(error, /property `(\w+)` = '((?:[^'\\]|\\.)*)'/);
}
