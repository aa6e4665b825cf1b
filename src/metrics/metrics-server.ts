// Answers whoever looks after the bot: its metrics, whether it is alive, whether it is ready; nothing else, and reads nothing.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  METRICS_ANSWER_WITHIN_MS,
  METRICS_CONNECTIONS_MAX,
  METRICS_HEADERS_MAX_BYTES,
  METRICS_REQUEST_WITHIN_MS,
} from '../limits/metrics.ts';
import type { Verdict } from './health.ts';

export interface MetricsPages {
  print: () => Promise<string>;
  contentType: string;
  health: () => Promise<Verdict>;
  readiness: () => Promise<Verdict>;
}

export interface MetricsServerOptions {
  bind: string;
  /** 0 picks a free one. */
  port: number;
  pages: MetricsPages;
  /** How long an answer may take; for tests, which cannot wait as long. */
  answerWithinMs?: number;
}

export interface MetricsServer {
  port: number;
  close: () => Promise<void>;
}

/** The address or the port cannot be listened on. The message is for the operator. */
class MetricsServerError extends Error {
  override readonly name = 'MetricsServerError';
}

interface Page {
  status: number;
  type: string;
  text: string;
}

const PLAIN = 'text/plain; charset=utf-8';

/** Listens until it is closed. Rejects with `MetricsServerError`. */
export async function startMetricsServer(options: MetricsServerOptions): Promise<MetricsServer> {
  const { pages, answerWithinMs = METRICS_ANSWER_WITHIN_MS } = options;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const page = inTime(findPage(request, pages), answerWithinMs);
    void page.then((found) => writePage(request, response, found));
  };
  const server = createServer(
    {
      maxHeaderSize: METRICS_HEADERS_MAX_BYTES,
      headersTimeout: METRICS_REQUEST_WITHIN_MS,
      requestTimeout: METRICS_REQUEST_WITHIN_MS,
      connectionsCheckingInterval: METRICS_REQUEST_WITHIN_MS,
    },
    answer,
  );
  server.maxConnections = METRICS_CONNECTIONS_MAX;
  // Who asks whether a body may come is not told to send it.
  server.on('checkContinue', answer);
  // Whoever speaks no HTTP is not talked to.
  server.on('clientError', (_error, socket) => socket.destroy());
  const port = await listen(server, options);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, { bind, port }: MetricsServerOptions): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', (cause: NodeJS.ErrnoException) => reject(refusalOf(cause, { bind, port })));
  server.listen({ host: bind, port }, () => {
    const address = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : port);
  });
  return promise;
}

function refusalOf(cause: NodeJS.ErrnoException, { bind, port }: { bind: string; port: number }): Error {
  const sentence =
    cause.code === 'EADDRINUSE'
      ? `Port ${port} is in use by another program. Set METRICS_PORT to a free port.`
      : `The metrics cannot be served on ${bind}, port ${port} (${cause.message}). Correct BIND or METRICS_PORT.`;
  return new MetricsServerError(sentence, { cause });
}

/** By method and path alone: neither the name that the bot was called by nor anything else that was sent is looked at. */
async function findPage({ method, url }: IncomingMessage, pages: MetricsPages): Promise<Page> {
  const nothing = {
    status: 404,
    type: PLAIN,
    text: 'There is nothing here. Ask for /metrics, /health or /ready.\n',
  };
  if (method !== 'GET' && method !== 'HEAD') return nothing;
  switch ((url ?? '').replace(/\?.*$/s, '')) {
    case '/metrics':
      return { status: 200, type: pages.contentType, text: await pages.print() };
    case '/health':
      return pageOf(await pages.health());
    case '/ready':
      return pageOf(await pages.readiness());
    default:
      return nothing;
  }
}

function pageOf({ isGood, sentence }: Verdict): Page {
  return { status: isGood ? 200 : 503, type: PLAIN, text: `${sentence}\n` };
}

const NO_PAGE: Page = { status: 503, type: PLAIN, text: 'The bot did not answer in time.\n' };

/** What breaks or comes too late is an answer too. */
async function inTime(found: Promise<Page>, withinMs: number): Promise<Page> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Page>((resolve) => {
    timer = setTimeout(() => resolve(NO_PAGE), withinMs);
  });
  return Promise.race([found.catch(() => NO_PAGE), late]).finally(() => clearTimeout(timer));
}

function writePage(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, type, text }: Page,
): void {
  // Closed after each answer: what somebody sends behind the headers is never read.
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(method === 'HEAD' ? undefined : text);
}
