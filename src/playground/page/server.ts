// Talks to the local Discord: events in, small requests out. The browser reconnects the events by itself.
import type {
  ClockRequest,
  CommandRequest,
  CompleteAnswer,
  CompleteRequest,
  ComponentRequest,
  FaultRequest,
  MessageRequest,
  ModalRequest,
  PageEvent,
  PagePayload,
  PublishRequest,
} from '../page-protocol.ts';

/** A request that was not taken; the sentence says why. */
export type Sent = { kind: 'sent' } | { kind: 'refused'; sentence: string };

const UNREACHABLE = 'The local server cannot be reached. Is it still running?';

/** After a refusal, such as too many open windows, the page tries again this often. */
const TRY_AGAIN_MS = 5_000;

export interface Listener {
  event: (event: PageEvent) => void;
  connection: (isConnected: boolean) => void;
}

export function listen(listener: Listener): void {
  const source = new EventSource('/page/events');
  source.addEventListener('open', () => listener.connection(true));
  source.addEventListener('error', () => {
    listener.connection(false);
    // A refusal ends the browser's own tries.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(listener), TRY_AGAIN_MS);
  });
  source.addEventListener('message', (event: MessageEvent<string>) => {
    listener.event(JSON.parse(event.data) as PageEvent);
  });
}

export const sendCommand = (request: CommandRequest): Promise<Sent> => send('/page/command', request);
export const sendPress = (request: ComponentRequest): Promise<Sent> => send('/page/component', request);
export const sendModal = (request: ModalRequest): Promise<Sent> => send('/page/modal', request);
export const sendMessage = (request: MessageRequest): Promise<Sent> => send('/page/message', request);
export const sendPublish = (request: PublishRequest): Promise<Sent> => send('/page/publish', request);
export const sendClock = (request: ClockRequest): Promise<Sent> => send('/page/clock', request);
export const sendFault = (request: FaultRequest): Promise<Sent> => send('/page/fault', request);

/** What the bot has sent until now; nothing where the server cannot be asked. */
export async function askPayloads(): Promise<PagePayload[]> {
  try {
    const response = await fetch('/page/payloads');
    return response.ok ? ((await response.json()) as PagePayload[]) : [];
  } catch {
    return [];
  }
}

/** Asks the bot for choices; an unanswered question has none. */
export async function askChoices(
  request: CompleteRequest,
  signal: AbortSignal,
): Promise<CompleteAnswer['choices']> {
  try {
    const response = await fetch('/page/complete', { ...postOf(request), signal });
    if (!response.ok) return [];
    const answer = (await response.json()) as CompleteAnswer;
    return answer.choices;
  } catch {
    return [];
  }
}

async function send(path: string, body: unknown): Promise<Sent> {
  try {
    const response = await fetch(path, postOf(body));
    if (response.ok) return { kind: 'sent' };
    return { kind: 'refused', sentence: await sentenceIn(response) };
  } catch {
    return { kind: 'refused', sentence: UNREACHABLE };
  }
}

async function sentenceIn(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const hasMessage = typeof body === 'object' && body !== null && 'message' in body;
  return hasMessage && typeof body.message === 'string'
    ? body.message
    : `The local server refused this (${response.status}).`;
}

function postOf(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
