// Tells whoever listens that something in the local Discord has changed, and lets a test wait for a state without polling.
import { WAIT_DEFAULT_MS } from '../local-limits.ts';
import type { PageEvent } from '../page-protocol.ts';

export interface Changes {
  emit(event: PageEvent): void;
  /** Answers what ends the listening. */
  listen(listener: (event: PageEvent) => void): () => void;
  /** Looks now and after every change; rejects with a sentence when the time is over or the local Discord closes. */
  waitFor<T>(find: () => T | null | undefined, timeoutMs?: number): Promise<T>;
  close(): void;
}

interface Wait {
  look(): void;
  end(reason: string): void;
}

export function createChanges(): Changes {
  const listeners = new Set<(event: PageEvent) => void>();
  const waits = new Set<Wait>();
  return {
    emit(event) {
      for (const listener of listeners) listener(event);
      for (const wait of waits) wait.look();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    waitFor: (find, timeoutMs = WAIT_DEFAULT_MS) =>
      new Promise((resolve, reject) => {
        startWait({ find, timeoutMs, waits, resolve, reject });
      }),
    close() {
      listeners.clear();
      for (const wait of waits) wait.end('The local Discord was closed while something waited for it.');
    },
  };
}

function startWait<T>(options: {
  find: () => T | null | undefined;
  timeoutMs: number;
  waits: Set<Wait>;
  resolve: (found: T) => void;
  reject: (error: Error) => void;
}): void {
  const { find, timeoutMs, waits, resolve, reject } = options;
  const stop = (): void => {
    clearTimeout(timer);
    waits.delete(wait);
  };
  const wait: Wait = {
    look() {
      try {
        const found = find();
        if (found === null || found === undefined) return;
        stop();
        resolve(found);
      } catch (error) {
        stop();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    },
    end(reason) {
      stop();
      reject(new Error(reason));
    },
  };
  const timer = setTimeout(() => {
    wait.end(`What was waited for did not happen within ${timeoutMs} ms.`);
  }, timeoutMs).unref();
  waits.add(wait);
  wait.look();
}
