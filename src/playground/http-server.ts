// Listens on the one port and gives every request to REST or to the page, after a look at who sends it.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../log.ts';
import type { LoopbackGuard } from './page-server/loopback-guard.ts';

/** The port is taken; the message says what to do. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
  readonly port: number;

  constructor(port: number, cause: unknown) {
    const remedy = 'Set HTTP_PORT to a free port, or to 0 to have one chosen.';
    super(`Port ${port} is in use by another program. ${remedy}`, { cause });
    this.port = port;
  }
}

/** Resolves when connections are taken; rejects with PortInUseError when the port is not free. */
export async function listen(place: {
  bind: string;
  port: number;
}): Promise<{ server: Server; url: string; port: number }> {
  const server = createServer({ keepAliveTimeout: 60_000 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(place.port, error) : error);
    });
    server.listen(place.port, place.bind, resolve);
  });
  const { address, family, port } = server.address() as AddressInfo;
  return { server, url: `http://${reachable(address, family)}:${port}`, port };
}

/** Where a program on this computer reaches an address that listens for everybody. */
function reachable(address: string, family: string): string {
  if (address === '0.0.0.0' || address === '::') return '127.0.0.1';
  return family === 'IPv6' ? `[${address}]` : address;
}

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function serveRequests(
  server: Server,
  { guard, log, rest, page }: { guard: LoopbackGuard; log: Log; rest: Serve; page: Serve },
): void {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const isRest = request.url?.startsWith('/api/') === true;
    // A browser's page has no business with REST: bots send no Origin.
    if (!guard.isHostAllowed(request) || (isRest && request.headers.origin !== undefined)) {
      response
        .writeHead(403, { 'content-type': 'text/plain' })
        .end('This address is for this computer only.\n');
      return;
    }
    const serve = isRest ? rest : page;
    serve(request, response).catch((err: unknown) => {
      // A client that went away in the middle of its own request is no failure of ours.
      if (!request.readableAborted) log.error({ err }, 'The local Discord failed to answer a request.');
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
}
