// Finds the route of a REST request and checks the bot's token.
import type { UploadedFile } from './attachments.ts';
import { REFUSED, type HttpAnswer } from './http-answers.ts';
import type { LocalState } from '../state/local-state.ts';

export interface RestCall {
  /** After `/api/v10`, percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  /** The decoded part of the path that the route names so. */
  part(name: string): string;
  /** The JSON body; undefined for none. */
  body: unknown;
  files: readonly UploadedFile[];
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Parts that begin with a colon are named, as in `/channels/:channelId`. */
  path: string;
  /** Needs no Authorization header: the token stands in the path. */
  isOpen?: boolean;
  respond: (call: RestCall, state: LocalState) => HttpAnswer;
}

export interface RestRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  body: unknown;
  files: readonly UploadedFile[];
}

export type Router = (request: RestRequest, state: LocalState) => HttpAnswer;

interface CompiledRoute extends Route {
  steps: readonly string[];
}

export function createRouter(routes: readonly Route[]): Router {
  const byLength = new Map<number, CompiledRoute[]>();
  for (const route of routes) {
    const steps = route.path.split('/').slice(1);
    byLength.set(steps.length, [...(byLength.get(steps.length) ?? []), { ...route, steps }]);
  }
  return (request, state) => {
    const steps = decodeSteps(request.path);
    const fitting = (byLength.get(steps?.length ?? -1) ?? []).filter((route) => fits(route, steps ?? []));
    const route = fitting.find(({ method }) => method === request.method);
    if (!steps || !route) return fitting.length > 0 ? REFUSED.method() : REFUSED.route();
    if (!route.isOpen && request.authorization !== `Bot ${state.token}`) return REFUSED.token();
    const { path, query, body, files } = request;
    return route.respond({ path, query, body, files, part: (name) => partOf(route, steps, name) }, state);
  };
}

function decodeSteps(path: string): string[] | null {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}

function fits(route: CompiledRoute, steps: readonly string[]): boolean {
  return route.steps.every((step, index) => step.startsWith(':') || step === steps[index]);
}

function partOf(route: CompiledRoute, steps: readonly string[], name: string): string {
  const value = steps[route.steps.indexOf(`:${name}`)];
  if (value === undefined) throw new Error(`The route ${route.path} has no part named ${name}.`);
  return value;
}
