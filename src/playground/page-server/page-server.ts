// Serves the page: its files, its events and its acts, to itself and to no other site.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KeptFile } from '../rest/attachments.ts';
import { writeAnswer, type HttpAnswer } from '../rest/http-answers.ts';
import { PAGE_BODY_MAX_BYTES } from '../local-limits.ts';
import type { LocalState } from '../state/local-state.ts';
import type { LoopbackGuard } from './loopback-guard.ts';
import { ActRefused } from '../members/member.ts';
import { findPageAct } from './page-acts.ts';
import type { PageEvents } from './page-events.ts';
import type { PageFile } from './page-files.ts';
import { readBody } from '../rest/request-body.ts';

const SAFETY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

export interface PageContext {
  state: LocalState;
  guard: LoopbackGuard;
  events: PageEvents;
  /** Empty when the page is not served. */
  files: ReadonlyMap<string, PageFile>;
}

function refusal(status: number, message: string): HttpAnswer {
  return { status, body: { message }, headers: SAFETY_HEADERS };
}

/** Answers everything that is not under `/api`. */
export async function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  context: PageContext,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const isNavigation = request.method === 'GET' && path === '/';
  if (!isNavigation && context.guard.isFromElsewhere(request)) {
    writeAnswer(response, refusal(403, 'This is only for the page itself.'));
    return;
  }
  if (request.method === 'POST') {
    writeAnswer(response, await act(request, path, context));
    return;
  }
  if (request.method !== 'GET') {
    writeAnswer(response, refusal(405, 'The page takes GET and POST.'));
    return;
  }
  if (path === '/page/events') {
    const isConnected = context.events.connect(response, SAFETY_HEADERS);
    if (!isConnected) writeAnswer(response, refusal(503, 'Too many windows are open. Close some.'));
    return;
  }
  if (path === '/page/payloads') {
    const payloads = context.state.controls.payloads?.list() ?? [];
    writeAnswer(response, {
      status: 200,
      body: payloads,
      headers: { ...SAFETY_HEADERS, 'cache-control': 'no-store' },
    });
    return;
  }
  serveFile(response, path, context);
}

async function act(request: IncomingMessage, path: string, context: PageContext): Promise<HttpAnswer> {
  if (!context.guard.isOwnOrigin(request)) return refusal(403, 'Only the page itself may act as a member.');
  if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? ''))
    return refusal(415, 'The page sends JSON.');
  const carryOut = findPageAct(path);
  if (!carryOut) return refusal(404, 'There is no such act.');
  const body = await readBody(request, PAGE_BODY_MAX_BYTES);
  if (body.kind === 'too-large') return refusal(413, 'This is too long.');
  if (body.kind === 'malformed') return refusal(400, 'This is not JSON.');
  try {
    const answer = await carryOut(context.state, body.payload);
    return answer === null
      ? { status: 204, headers: SAFETY_HEADERS }
      : { status: 200, body: answer, headers: SAFETY_HEADERS };
  } catch (error) {
    if (error instanceof ActRefused) return refusal(400, error.message);
    throw error;
  }
}

function serveFile(response: ServerResponse, path: string, { state, files }: PageContext): void {
  const attachment = state.attachments.get(path);
  if (attachment) {
    response.writeHead(200, attachmentHeaders(attachment)).end(attachment.bytes);
    return;
  }
  const name = path === '/' ? 'index.html' : /^\/page\/([^/]+)$/.exec(path)?.[1];
  const file = files.get(name ?? '');
  if (!file) {
    writeAnswer(response, refusal(404, 'There is nothing here.'));
    return;
  }
  response
    .writeHead(200, { ...SAFETY_HEADERS, 'content-type': file.type, 'cache-control': 'no-cache' })
    .end(file.body);
}

/** What a bot uploaded is shown as a picture or downloaded, never run. */
function attachmentHeaders({ type, isPicture, bytes }: KeptFile): Record<string, string | number> {
  return {
    ...SAFETY_HEADERS,
    'content-type': isPicture ? type : 'application/octet-stream',
    'content-disposition': isPicture ? 'inline' : 'attachment',
    'content-length': bytes.length,
  };
}
