// Sends the page what happens, as server-sent events.
import type { ServerResponse } from 'node:http';
import { READERS_MAX, SIGN_OF_LIFE_EVERY_MS, UNREAD_MAX_BYTES } from '../local-limits.ts';
import type { LocalState } from '../state/local-state.ts';
import type { PageEvent } from '../page-protocol.ts';
import { pageState } from './page-state.ts';

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
  const signs = setInterval(() => sendAll(': still here\n\n'), SIGN_OF_LIFE_EVERY_MS).unref();
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
