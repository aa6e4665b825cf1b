// Asks the bot for choices while somebody types: not for every letter, and late answers are dropped.
import type { CompleteAnswer, CompleteRequest } from '../page-protocol.ts';

/** A pause in typing this long asks: shorter than a thought, longer than the gap between two keys. */
const PAUSE_MS = 120;

export interface Autocomplete {
  /** Asks after the pause; a newer question, or null, makes older answers void. */
  want(request: CompleteRequest | null): void;
}

export function createAutocomplete(
  ask: (request: CompleteRequest, signal: AbortSignal) => Promise<CompleteAnswer['choices']>,
  show: (choices: CompleteAnswer['choices']) => void,
): Autocomplete {
  let asking = new AbortController();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wanted = '';
  return {
    want(request) {
      const key = request === null ? '' : JSON.stringify(request);
      if (key === wanted) return;
      wanted = key;
      if (timer !== null) clearTimeout(timer);
      asking.abort();
      if (request === null) return;
      const controller = new AbortController();
      asking = controller;
      timer = setTimeout(() => {
        void ask(request, controller.signal).then((choices) => {
          if (!controller.signal.aborted) show(choices);
        });
      }, PAUSE_MS);
    },
  };
}
