// Sends the page what happens, as server-sent events.
import type { ServerResponse } from 'node:http';
import type { LocalState } from './local-state.ts';
import type { PageEvent } from './page-protocol.ts';
import { pageState } from './page-state.ts';

/** Windows open at once; more than a person has. */
const READERS_MAX = 32;
/** A window that does not read for this many bytes is let go; it connects again by itself. */
const UNREAD_MAX_BYTES = 16 * 1024 * 1024;
/** Keeps idle connections from being taken for dead. */
const SIGN_OF_LIFE_MS = 20_000;

export interface PageEvents {
  /** Takes over the response; false when too many windows are open. */
  connect(response: ServerResponse, headers: Record<string, string>): boolean;
  close(): void;
}

export function createPageEvents(state: LocalState): PageEvents {
  const readers = new Set<ServerResponse>();
  const sendAll = (text: string): void => {
    for (const reader of readers) {
      if (reader.writableLength > UNREAD_MAX_BYTES) reader.destroy();
      else reader.write(text);
    }
  };
  const stopListening = state.changes.listen((event) => {
    if (readers.size > 0) sendAll(eventText(event));
  });
  const signs = setInterval(() => sendAll(': still here\n\n'), SIGN_OF_LIFE_MS).unref();
  return {
    connect(response, headers) {
      if (readers.size >= READERS_MAX) return false;
      response.writeHead(200, {
        ...headers,
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
      });
      response.write(eventText({ kind: 'state', state: pageState(state) }));
      readers.add(response);
      response.on('close', () => readers.delete(response));
      return true;
    },
    close() {
      stopListening();
      clearInterval(signs);
      for (const reader of readers) reader.end();
      readers.clear();
    },
  };
}

function eventText(event: PageEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
