// Keeps foreign web pages out: which Host and Origin a request to the local Discord may carry.
import type { IncomingMessage } from 'node:http';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

export interface LoopbackGuard {
  /** A foreign name in Host means that somebody's DNS points here. */
  isHostAllowed(request: IncomingMessage): boolean;
  /** The origin that the page itself has, as its reader reached it. */
  isOwnOrigin(request: IncomingMessage): boolean;
  /** A browser says that another site's page caused the request. */
  isFromElsewhere(request: IncomingMessage): boolean;
}

export function createLoopbackGuard(bind: string, port: number): LoopbackGuard {
  const bound = bind.includes(':') ? `[${bind}]` : bind;
  const hosts = new Set([...LOOPBACK_NAMES, bound].map((name) => `${name}:${port}`.toLowerCase()));
  // At the web's own port, browsers leave the port out.
  if (port === 80) for (const name of [...LOOPBACK_NAMES, bound]) hosts.add(name);
  const hostOf = (request: IncomingMessage): string => (request.headers.host ?? '').toLowerCase();
  return {
    isHostAllowed: (request) => hosts.has(hostOf(request)),
    isOwnOrigin: (request) => request.headers.origin === `http://${hostOf(request)}`,
    isFromElsewhere(request) {
      const site = request.headers['sec-fetch-site'];
      return site !== undefined && site !== 'same-origin' && site !== 'none';
    },
  };
}
