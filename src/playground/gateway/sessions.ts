// Gateway sessions: what each was sent, numbered and kept for a while, so that a session can be resumed after a break.
import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { OPCODE } from '../state/discord-numbers.ts';
import { REPLAY_EVENTS_MAX, SESSIONS_MAX } from '../local-limits.ts';

/** After these closes by Discord a client has to identify anew: normal ends, invalid sequence, session timed out. */
const SESSION_LOST_CODES: readonly number[] = [1000, 1001, 4007, 4009];

export interface Session {
  id: string;
  shard: number;
  shardCount: number;
  /** The server that members act in falls to this shard. */
  holdsHome: boolean;
  intents: number;
  sequence: number;
  /** The newest events as sent. */
  replay: { sequence: number; line: string }[];
  socket: WebSocket | null;
}

/** Left out, it is the only shard there is. */
export type SessionOptions = Pick<Session, 'intents'> &
  Partial<Pick<Session, 'shard' | 'shardCount' | 'holdsHome'>> & { socket: WebSocket };

export interface Sessions {
  open(options: SessionOptions): Session;
  get(id: string): Session | null;
  /** Sends everything after that event; false when too much was missed. */
  resume(session: Session, socket: WebSocket, afterSequence: number): boolean;
  /** The connection is gone; without `isResumable` the session goes too. */
  detach(session: Session, isResumable: boolean): void;
  send(session: Session, event: string, payload: unknown): void;
  /** What was written as JSON before. */
  sendText(session: Session, event: string, body: string): void;
  /** To every session that holds the server and asked for the intents (0: to all). */
  dispatch(event: string, payload: unknown, intents?: number): void;
  isOnline(): boolean;
  /** The shards that are connected, each as often as it is; a shard is given as `3/16`. */
  shardsOnline(): string[];
  /** Whether any session would get an event of these intents. */
  wants(intents: number): boolean;
  disconnect(closeCode: number): void;
}

export function createSessions(onOnlineChange: (isOnline: boolean) => void): Sessions {
  const sessions = new Map<string, Session>();
  let wasOnline = false;
  const isOnline = (): boolean => [...sessions.values()].some((session) => session.socket !== null);
  const report = (): void => {
    if (isOnline() === wasOnline) return;
    wasOnline = !wasOnline;
    onOnlineChange(wasOnline);
  };
  const detach = (session: Session, isResumable: boolean): void => {
    session.socket = null;
    if (!isResumable) sessions.delete(session.id);
    report();
  };
  const holders = (intents: number): Session[] =>
    [...sessions.values()].filter((session) => session.holdsHome && (session.intents & intents) === intents);
  return {
    isOnline,
    send,
    sendText,
    get: (id) => sessions.get(id) ?? null,
    wants: (intents) => holders(intents).length > 0,
    shardsOnline: () => shardsOf([...sessions.values()].filter(({ socket }) => socket !== null)),
    open({ shard = 0, shardCount = 1, holdsHome = shard === 0, intents, socket }) {
      const id = randomBytes(16).toString('hex');
      const session = { ...{ id, shard, shardCount, holdsHome, intents, socket }, sequence: 0, replay: [] };
      sessions.set(session.id, session);
      dropOldest(sessions);
      report();
      return session;
    },
    resume(session, socket, afterSequence) {
      const isResumed = replayTo(session, socket, afterSequence);
      report();
      return isResumed;
    },
    detach,
    dispatch(event, payload, intents = 0) {
      const body = JSON.stringify(payload);
      for (const session of holders(intents)) sendText(session, event, body);
    },
    disconnect(closeCode) {
      for (const session of [...sessions.values()]) {
        const { socket } = session;
        detach(session, !SESSION_LOST_CODES.includes(closeCode));
        socket?.close(closeCode);
      }
    },
  };
}

function shardsOf(sessions: readonly Session[]): string[] {
  return sessions.map(({ shard, shardCount }) => `${shard}/${shardCount}`);
}

function replayTo(session: Session, socket: WebSocket, afterSequence: number): boolean {
  const isComplete = afterSequence >= (session.replay[0]?.sequence ?? 1) - 1;
  if (!isComplete || afterSequence > session.sequence) return false;
  session.socket?.terminate();
  session.socket = socket;
  for (const { sequence, line } of session.replay) if (sequence > afterSequence) socket.send(line);
  return true;
}

function send(session: Session, event: string, payload: unknown): void {
  sendText(session, event, JSON.stringify(payload));
}

function sendText(session: Session, event: string, body: string): void {
  session.sequence += 1;
  const line = `{"t":"${event}","s":${session.sequence},"op":${OPCODE.dispatch},"d":${body}}`;
  session.replay.push({ sequence: session.sequence, line });
  if (session.replay.length > REPLAY_EVENTS_MAX) session.replay.shift();
  session.socket?.send(line);
}

function dropOldest(sessions: Map<string, Session>): void {
  if (sessions.size <= SESSIONS_MAX) return;
  for (const session of sessions.values()) {
    if (session.socket) continue;
    sessions.delete(session.id);
    return;
  }
}
