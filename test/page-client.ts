// Talks to the local Discord of a running program as its page does: server-sent events and small POST requests.
import type { PageEvent, PageMessage, PageState } from '../src/playground/page-protocol.ts';
import { customIdLabelled, textOf } from './discord/message-checks.ts';
import { send } from './playground/requests.ts';

/** A bot answers in a fraction of this. */
const PATIENCE_MS = 10_000;

export interface PageAnswer {
  message: PageMessage;
  text: string;
}

export interface PageClient {
  state: PageState;
  /** Runs a command as the first member in the first channel. */
  ask: (command: string, options?: Readonly<Record<string, string>>) => Promise<PageAnswer>;
  /** Presses the button with this label. */
  press: (answer: PageAnswer, label: string) => Promise<PageAnswer>;
  close: () => void;
}

/** Opens the events of the page at an address; rejects where nothing answers there. */
export async function openPageClient(address: string): Promise<PageClient> {
  const leaving = new AbortController();
  const response = await fetch(`${address}/page/events`, { signal: leaving.signal });
  const next = readEvents(response);
  const first = await next((event) => event.kind === 'state');
  if (first.kind !== 'state') throw new Error('The events do not begin with the state.');
  const { state } = first;
  const memberId = state.members[0]?.id ?? '';
  const channelId = state.channels[0]?.id ?? '';

  const act = async (path: string, body: object): Promise<PageAnswer> => {
    const answered = next((event) => event.kind === 'message' && isAnswer(event.message, memberId));
    const headers = { origin: address, 'content-type': 'application/json' };
    const answer = await send(`${address}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ memberId, channelId, ...body }),
    });
    if (answer.status !== 204) throw new Error(`The page was refused ${path}: ${answer.body}`);
    const event = await answered;
    if (event.kind !== 'message') throw new Error('No message answered.');
    return { message: event.message, text: textOf(event.message.components) };
  };
  return {
    state,
    ask: (command, options = {}) => {
      const commandId = state.commands.find(({ name }) => name === command)?.id ?? '';
      const named = Object.entries(options).map(([name, value]) => ({ name, value }));
      return act('/page/command', { commandId, options: named });
    },
    press: ({ message }, label) =>
      act('/page/component', {
        messageId: message.id,
        customId: customIdLabelled(message.components, label),
      }),
    close: () => leaving.abort(),
  };
}

function isAnswer({ answers, state }: PageMessage, memberId: string): boolean {
  return answers?.memberId === memberId && state !== 'thinking';
}

/** Answers what waits for the next event of a kind; nobody else reads the events. */
function readEvents(response: Response): (isSought: (event: PageEvent) => boolean) => Promise<PageEvent> {
  const waiting = new Set<(event: PageEvent) => void>();
  const read = async (): Promise<void> => {
    let rest = '';
    for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const parts = (rest + text).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts.filter((known) => known.startsWith('data: '))) {
        const event = JSON.parse(part.slice('data: '.length)) as PageEvent;
        for (const look of waiting) look(event);
      }
    }
  };
  // When the program or the test ends, so do the events.
  read().catch(() => undefined);
  return async (isSought) => {
    const { promise, resolve, reject } = Promise.withResolvers<PageEvent>();
    const timer = setTimeout(() => reject(new Error('The local Discord sent no such event.')), PATIENCE_MS);
    const look = (event: PageEvent) => {
      if (isSought(event)) resolve(event);
    };
    waiting.add(look);
    return promise.finally(() => {
      clearTimeout(timer);
      waiting.delete(look);
    });
  };
}
