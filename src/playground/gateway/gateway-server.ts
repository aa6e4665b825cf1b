// Takes WebSocket upgrades for the gateway, from bots and not from browsers.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { CLOSE } from '../state/discord-numbers.ts';
import { startGatewayConnection } from './gateway.ts';
import { CONNECTIONS_MAX, FRAME_MAX_BYTES } from '../local-limits.ts';
import type { LocalState } from '../state/local-state.ts';
import type { LoopbackGuard } from '../page-server/loopback-guard.ts';

export interface GatewayServer {
  close(): void;
}

export function listenForGateways(
  server: Server,
  { guard, state }: { guard: LoopbackGuard; state: LocalState },
): GatewayServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_MAX_BYTES,
    perMessageDeflate: false,
  });
  const start = (socket: WebSocket, request: IncomingMessage): void => {
    const { searchParams } = new URL(request.url ?? '/', 'http://local');
    const isSpoken = (searchParams.get('encoding') ?? 'json') === 'json' && !searchParams.has('compress');
    if (searchParams.get('v') !== '10' || !isSpoken)
      socket.close(CLOSE.invalidVersion, 'Invalid API version.');
    else startGatewayConnection(socket, state);
  };
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const isBot = request.headers.origin === undefined && guard.isHostAllowed(request);
    if (!isBot || sockets.clients.size >= CONNECTIONS_MAX) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, start);
  });
  return {
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
