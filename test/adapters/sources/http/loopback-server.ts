// Web servers on loopback for tests: one that answers as a function says, and one that writes raw bytes, well or badly.
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Loopback {
  /** `http://127.0.0.1:port`. */
  origin: string;
  port: number;
  /** The requests so far, with their headers. */
  requests: IncomingMessage[];
}

/** Answers each request as `answer` does; gone at the end of the running test. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Loopback> {
  const requests: IncomingMessage[] = [];
  const server = createHttpServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  const port = await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${port}`, port, requests };
}

/** Answers by path; what is not named is not found. A text is a feed or page, served as it is. */
export async function servePaths(pages: Readonly<Record<string, string | Page>>): Promise<Loopback> {
  return serve((request, response) => {
    const page = pages[request.url ?? ''];
    const {
      status = 200,
      headers = {},
      body = '',
    } = typeof page === 'string' ? { body: page } : (page ?? { status: 404 });
    response.writeHead(status, headers).end(body);
  });
}

export interface Page {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Hands each connection over when its request has begun to come; gone at the end of the running test. */
export async function serveRaw(
  onRequest: (socket: Socket) => void,
): Promise<{ origin: string; port: number }> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('data', () => onRequest(socket));
  });
  const port = await listen(server);
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { origin: `http://127.0.0.1:${port}`, port };
}

/** A port where nobody listens: it was free a moment ago. */
export async function aClosedPort(): Promise<number> {
  const server = createTcpServer();
  const port = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
