// What can go wrong with a database that runs elsewhere: what passes by itself, and what it says.

/**
 * Conditions that pass (https://www.postgresql.org/docs/current/errcodes-appendix.html): a serialization failure, a deadlock,
 * a lock not given in time, too many connections, a server that stops or starts, one that is a standby still.
 */
const PASSING_STATES = new Set('40001 40P01 55P03 53300 57P01 57P02 57P03 57P05 25P03 25006'.split(' '));
/** The class of broken connections. */
const CONNECTION_CLASS = '08';

const BROKEN_SOCKETS = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT EAI_AGAIN EHOSTUNREACH ENETUNREACH'.split(' '),
);

/** What the driver says in words alone (pg 8, pg-pool 3). */
const BROKEN_CONNECTION =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout expired|Query read timeout)/;
const NO_CONNECTION_IN_TIME = 'timeout exceeded when trying to connect';

/** Whether the same may go well a little later. */
export function isPassing(error: unknown): boolean {
  const { code, message } = tellsOf(error);
  if (PASSING_STATES.has(code) || code.startsWith(CONNECTION_CLASS) || BROKEN_SOCKETS.has(code)) return true;
  return BROKEN_CONNECTION.test(message) || message.startsWith(NO_CONNECTION_IN_TIME);
}

/** Whether the connection itself is of no use any more: broken, or silent. */
export function isConnectionLost(error: unknown): boolean {
  const { code, message } = tellsOf(error);
  return code.startsWith(CONNECTION_CLASS) || BROKEN_SOCKETS.has(code) || BROKEN_CONNECTION.test(message);
}

/** A failure of our own making that passes by itself. */
export function passing(message: string): Error {
  return Object.assign(new Error(message), { code: '57P03' });
}

/** In a few words, for a sentence. */
export function wordsFor(error: unknown): string {
  const { code, message } = tellsOf(error);
  if (code === 'ECONNREFUSED') return 'nobody takes connections there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no such host is known';
  if (message.startsWith(NO_CONNECTION_IN_TIME)) return 'no connection was free or made in time';
  return message === '' ? code : message;
}

/** PostgreSQL's condition or the system's code; empty where there is none. */
export function codeOf(error: unknown): string {
  return tellsOf(error).code;
}

function tellsOf(error: unknown): { code: string; message: string } {
  // A host with several addresses fails once for each.
  if (error instanceof AggregateError && error.errors.length > 0) return tellsOf(error.errors[0]);
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message };
}
