// Discord's HTTP answers: success, the error shapes with their codes, and how one is written to the socket.
import type { ServerResponse } from 'node:http';
import { EMPTY_MESSAGE, ENCODED_TEXT_TOO_LARGE, errorTreeOf, type Violation } from '../validate/violation.ts';

export interface HttpAnswer {
  status: number;
  /** Sent as JSON; left out for an empty answer. */
  body?: unknown;
  headers?: Record<string, string>;
}

export function ok(body: unknown, status = 200): HttpAnswer {
  return { status, body };
}

export function noContent(): HttpAnswer {
  return { status: 204 };
}

function refusal(status: number, code: number, message: string): HttpAnswer {
  return { status, body: { message, code } };
}

export const REFUSED = {
  route: () => refusal(404, 0, '404: Not Found'),
  method: () => refusal(405, 0, '405: Method Not Allowed'),
  token: () => refusal(401, 0, '401: Unauthorized'),
  // The rest of the body is not read, so the connection cannot be used again.
  tooLarge: () => ({ ...refusal(413, 40005, 'Request entity too large'), headers: { connection: 'close' } }),
  json: () => refusal(400, 50109, 'The request body contains invalid JSON.'),
  version: () => refusal(400, 50041, 'Invalid API version provided.'),
  application: () => refusal(404, 10002, 'Unknown Application'),
  channel: () => refusal(404, 10003, 'Unknown Channel'),
  guild: () => refusal(404, 10004, 'Unknown Guild'),
  access: () => refusal(403, 50001, 'Missing Access'),
  outage: () => refusal(503, 0, '503: Service Unavailable'),
  tooManyFiles: () => refusal(400, 30015, 'Maximum number of attachments in a message reached (10)'),
  fileTooLarge: () => refusal(413, 40005, 'Request entity too large'),
  member: () => refusal(404, 10007, 'Unknown Member'),
  message: () => refusal(404, 10008, 'Unknown Message'),
  user: () => refusal(404, 10013, 'Unknown User'),
  webhook: () => refusal(404, 10015, 'Unknown Webhook'),
  interaction: () => refusal(404, 10062, 'Unknown interaction'),
  command: () => refusal(404, 10063, 'Unknown application command'),
  alreadyCrossposted: () => refusal(400, 40033, 'This message has already been crossposted.'),
  alreadyAcknowledged: () => refusal(400, 40060, 'Interaction has already been acknowledged.'),
  directMessage: () => refusal(403, 50007, 'Cannot send messages to this user'),
  recipient: () => refusal(400, 50033, 'Invalid Recipient(s)'),
  othersMessage: () => refusal(403, 50005, 'Cannot edit a message authored by another user'),
  permission: () => refusal(403, 50013, 'Missing Permissions'),
  webhookToken: () => refusal(401, 50027, 'Invalid Webhook Token'),
  noText: () => refusal(400, 50008, 'Cannot send messages in a non-text channel'),
  tagNeeded: () => refusal(400, 40067, 'A tag is required to create a forum post in this channel'),
  tag: () => refusal(404, 10087, 'Unknown tag'),
  hasThread: () => refusal(400, 160004, 'A thread has already been created for this message'),
  lockedThread: () => refusal(403, 160005, 'Thread is locked'),
  tooManyThreads: () => refusal(400, 160006, 'Maximum number of active threads reached'),
  channelKind: () => refusal(400, 50024, 'Cannot execute action on this channel type'),
} as const;

/** Too much of something: again in so many seconds. */
export function rateLimited(retryAfterS: number): HttpAnswer {
  const body = { message: 'You are being rate limited.', retry_after: retryAfterS, global: false };
  return { status: 429, body, headers: { 'retry-after': String(retryAfterS), 'x-ratelimit-scope': 'user' } };
}

/** The answer to a payload that breaks rules: mostly 400 with Discord's nested tree of errors. */
export function invalidForm(violations: readonly Violation[], under: string): HttpAnswer {
  const isAll = (code: string): boolean => violations.every((violation) => violation.code === code);
  if (isAll(EMPTY_MESSAGE)) return refusal(400, 50006, 'Cannot send an empty message');
  if (isAll(ENCODED_TEXT_TOO_LARGE)) return refusal(500, 0, '500: Internal Server Error');
  const body = { message: 'Invalid Form Body', code: 50035, errors: errorTreeOf(violations, under) };
  return { status: 400, body };
}

export function writeAnswer(response: ServerResponse, answer: HttpAnswer): void {
  if (response.headersSent || response.destroyed) return;
  if (answer.body === undefined) {
    response.writeHead(answer.status, answer.headers).end();
    return;
  }
  const text = JSON.stringify(answer.body);
  response
    .writeHead(answer.status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      ...answer.headers,
    })
    .end(text);
}
