// Answers REST requests under `/api/v10`: faults first, then body, route, history.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { PayloadEnd } from '../controls/payloads.ts';
import { faultAnswer, type Faults } from './faults.ts';
import { REFUSED, writeAnswer, type HttpAnswer } from './http-answers.ts';
import { ATTACHMENT_MAX_BYTES, ATTACHMENTS_MAX, FORM_MAX_BYTES, JSON_MAX_BYTES } from '../local-limits.ts';
import type { LocalState } from '../state/local-state.ts';
import { readBody } from './request-body.ts';
import type { UploadedFile } from './attachments.ts';
import type { RequestHistory } from './request-history.ts';
import type { Router } from './rest-router.ts';

const VERSION = '/api/v10';

export interface RestContext {
  state: LocalState;
  router: Router;
  faults: Faults;
  history: RequestHistory;
}

export async function serveRest(
  request: IncomingMessage,
  response: ServerResponse,
  context: RestContext,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
  if (!pathname.startsWith(`${VERSION}/`)) {
    writeAnswer(response, REFUSED.version());
    return;
  }
  const method = request.method ?? 'GET';
  const path = pathname.slice(VERSION.length);
  const fault = context.faults.take(method, path) ?? context.state.controls.switches.choose(method, path);
  if (fault?.delayMs !== undefined) await wait(fault.delayMs, undefined, { ref: false });
  const asked = { method, path, query: searchParams };
  const answer = await carryOut(request, { ...asked, refused: fault && faultAnswer(fault) }, context);
  context.history.add({ method, path: maskToken(path), status: answer.status });
  if (fault?.hangs !== true) finish(response, answer, fault);
}

function finish(response: ServerResponse, answer: HttpAnswer, fault: ReturnType<Faults['take']>): void {
  if (fault?.dropAnswer) response.destroy();
  else writeAnswer(response, answer);
}

/** Interaction tokens stand in the path; they are secrets. */
function maskToken(path: string): string {
  return path.replace(/^(\/(?:interactions|webhooks)\/\d+\/)[^/]+/, '$1:token');
}

interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  /** What a fault answers in place of the route. */
  refused: HttpAnswer | null;
}

async function carryOut(
  request: IncomingMessage,
  asked: Asked,
  { state, router }: RestContext,
): Promise<HttpAnswer> {
  const since = performance.now();
  if (asked.refused !== null && state.controls.payloads === null) return asked.refused;
  const isForm = (request.headers['content-type'] ?? '').startsWith('multipart/form-data');
  const body = await readBody(request, isForm ? FORM_MAX_BYTES : JSON_MAX_BYTES);
  if (body.kind === 'too-large') return REFUSED.tooLarge();
  if (body.kind === 'malformed') return REFUSED.json();
  const { method, path } = asked;
  const told = { method, path: maskToken(path), body: body.payload, files: body.files };
  const end = state.controls.beginPayload(told);
  const violationsBefore = state.violations.count();
  const { authorization } = request.headers;
  const call = { ...asked, authorization, body: body.payload, files: body.files };
  const answer = asked.refused ?? refuseFiles(body.files) ?? router(call, state);
  const found = state.violations.count() - violationsBefore;
  const violations = found === 0 ? [] : state.violations.list().slice(-found);
  end({ status: answer.status, tookMs: performance.now() - since, violations } satisfies PayloadEnd);
  return answer;
}

function refuseFiles(files: readonly UploadedFile[]): HttpAnswer | null {
  if (files.length > ATTACHMENTS_MAX) return REFUSED.tooManyFiles();
  return files.some(({ bytes }) => bytes.length > ATTACHMENT_MAX_BYTES) ? REFUSED.fileTooLarge() : null;
}
