// Every status that there is, and some that there are not: each has an outcome, and a sentence where it is no text.
import { describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../../../../src/adapters/sources/http/fetch-outcome.ts';
import { NO_VALIDATORS } from '../../../../src/news/feed.ts';
import { aFetcher, failing } from './fetching.ts';
import { serve, serveRaw } from './loopback-server.ts';

const KNOWN = { etag: '"v"', lastModified: null, bodyHash: null };
const rangeOf = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => from + at);

/** Statuses without a body, whatever is sent behind them. */
const BODILESS = new Set([204, 205, 304]);

/** Asks a server that answers with each of the statuses, with a text and nothing else. */
async function askForStatuses(
  statuses: readonly number[],
  known = NO_VALIDATORS,
): Promise<Map<number, FetchOutcome>> {
  const server = await serve((request, response) => {
    const status = Number(request.url?.slice(1));
    response.writeHead(status).end(BODILESS.has(status) ? undefined : 'news');
  });
  const fetcher = aFetcher();
  const outcomes = new Map<number, FetchOutcome>();
  for (const status of statuses)
    outcomes.set(status, await fetcher.fetch(`${server.origin}/${status}`, known));
  return outcomes;
}

/** What people are told of a status. */
function sentenceFor(status: number): RegExp {
  const says = (text: string) => new RegExp(`^127\\.0\\.0\\.1 answers ${status}${text}`);
  if ([204, 205].includes(status)) return says(': there is nothing in it');
  if (status === 206) return says(': it sends a part');
  if (status === 304) return says(': it says that nothing has changed, without having been asked');
  if ([300, 305, 306].includes(status)) return says(': it leads on in a way that is not followed');
  if ([301, 302, 303, 307, 308].includes(status)) return /leads on, but not to a web address/;
  if ([401, 402, 403, 451].includes(status)) return says(': it does not let programs read this');
  if (status === 404) return says(': nothing is there');
  if (status === 408 || status === 425) return says(': it was not ready');
  if (status === 410) return says(': it is gone for good');
  if (status === 429) return says(': it wants fewer requests');
  return status >= 500 ? says(': it has trouble of its own') : says(', which is no page and no feed');
}

describe('a status', () => {
  it('of 200 to 599 has an outcome each', async () => {
    const outcomes = await askForStatuses(rangeOf(200, 600));
    expect(outcomes.size).toBe(400);
    for (const [status, outcome] of outcomes) {
      if (status === 200 || status === 203)
        expect(outcome).toMatchObject({ kind: 'fetched', body: Buffer.from('news') });
      else expect([status, outcome]).toEqual([status, failing(sentenceFor(status), status === 410)]);
    }
  });

  it('of 304 means unchanged where it was asked for, and no other does', async () => {
    const outcomes = await askForStatuses(rangeOf(200, 600), KNOWN);
    const unchanged = [...outcomes].filter(([, { kind }]) => kind === 'unchanged').map(([status]) => status);
    expect(unchanged).toEqual([304]);
  });

  it.each([100, 102, 103, 150, 199])('of %i is a hint: the answer comes behind it', async (status) => {
    const { origin } = await serveRaw((socket) => {
      const hint = `HTTP/1.1 ${status} Hint\r\nlink: </style.css>; rel=preload\r\n\r\n`;
      socket.end(`${hint}${hint}HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nnews`);
    });
    const outcome = await aFetcher().fetch(origin, NO_VALIDATORS);
    // Some hints are more than the HTTP library bears with: then it is a broken answer, with its sentence.
    if (outcome.kind === 'failed')
      expect(outcome.problem).toMatch(/broke off|does not answer as a web server/);
    else expect(outcome).toMatchObject({ kind: 'fetched', body: Buffer.from('news') });
    if (status === 103) expect(outcome.kind).toBe('fetched');
  });

  it('of 101 changes no protocol', async () => {
    const { origin } = await serveRaw((socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n');
    });
    expect(await aFetcher({ totalMs: 1_000 }).fetch(origin, NO_VALIDATORS)).toEqual(
      failing(/broke off|does not answer/),
    );
  });

  it('of nothing but hints ends with the time', async () => {
    const { origin } = await serveRaw((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 10);
      socket.once('close', () => clearInterval(timer));
    });
    expect(await aFetcher({ totalMs: 400 }).fetch(origin, NO_VALIDATORS)).toEqual(failing(/took too long/));
  });

  it.each(['000', '099', '600', '999', '20', '2000', 'OK', '-200'])('of %s is none', async (status) => {
    const { origin } = await serveRaw((socket) =>
      socket.end(`HTTP/1.1 ${status} X\r\ncontent-length: 1\r\n\r\nx`),
    );
    const outcome = await aFetcher({ totalMs: 1_000 }).fetch(origin, NO_VALIDATORS);
    expect(outcome).toMatchObject({ kind: 'failed', isGone: false });
  });
});

describe('304', () => {
  it('without a question is none, behind a permanent redirect neither, behind a passing one it is', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/passing') response.writeHead(302, { location: '/feed' }).end();
      else if (request.url === '/moved') response.writeHead(301, { location: '/feed' }).end();
      else response.writeHead(304).end();
    });
    const ask = (path: string, known = KNOWN) => aFetcher().fetch(server.origin + path, known);
    expect(await ask('/feed', { ...KNOWN, etag: '' })).toMatchObject({ kind: 'unchanged' });
    expect(await ask('/moved')).toEqual(failing(/304: .* without having been asked/));
    expect(await ask('/passing')).toMatchObject({ kind: 'unchanged', validators: KNOWN });
    expect(await aFetcher().fetch(`${server.origin}/feed`, NO_VALIDATORS)).toEqual(failing(/304/));
  });
});
