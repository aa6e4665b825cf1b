// The gateway's sessions on their own: what they hear, how they end, and which can be resumed.
import type { WebSocket } from 'ws';
import { describe, expect, it } from 'vitest';
import { createSessions } from '../../../src/playground/gateway/sessions.ts';

/** Keeps what a session sends; the real sockets are met in gateway.test.ts. */
function socketOf(sent: string[]): WebSocket {
  return {
    send: (line: string) => sent.push(line),
    close: () => undefined,
    terminate: () => undefined,
  } as unknown as WebSocket;
}

describe('sessions', () => {
  it('hear what the server’s shard and their intents let them', () => {
    const sessions = createSessions(() => undefined);
    const heard: Record<string, string[]> = { plain: [], messages: [], otherShard: [] };
    sessions.open({ shard: 0, intents: 1, socket: socketOf(heard['plain'] ?? []) });
    sessions.open({ shard: 0, intents: 513, socket: socketOf(heard['messages'] ?? []) });
    sessions.open({ shard: 1, intents: 513, socket: socketOf(heard['otherShard'] ?? []) });
    sessions.dispatch('A', { x: 1 });
    sessions.dispatch('B', {}, 512);
    expect(heard['plain']).toEqual(['{"t":"A","s":1,"op":0,"d":{"x":1}}']);
    expect(heard['messages']).toHaveLength(2);
    expect(heard['otherShard']).toEqual([]);
    expect([sessions.wants(512), sessions.wants(32768)]).toEqual([true, false]);
  });

  it('report only the first coming and the last going', () => {
    const reports: boolean[] = [];
    const sessions = createSessions((isOnline) => reports.push(isOnline));
    const first = sessions.open({ shard: 0, intents: 1, socket: socketOf([]) });
    const second = sessions.open({ shard: 0, intents: 1, socket: socketOf([]) });
    sessions.detach(first, true);
    sessions.detach(second, false);
    expect(reports).toEqual([true, false]);
    expect(sessions.get(first.id)).toBe(first);
    expect(sessions.get(second.id)).toBeNull();
  });

  it('go on to be numbered while nobody is connected', () => {
    const sessions = createSessions(() => undefined);
    const session = sessions.open({ shard: 0, intents: 1, socket: socketOf([]) });
    sessions.detach(session, true);
    sessions.dispatch('A', 1);
    sessions.dispatch('B', 2);
    const sent: string[] = [];
    expect(sessions.resume(session, socketOf(sent), 1)).toBe(true);
    expect(sent).toEqual(['{"t":"B","s":2,"op":0,"d":2}']);
  });

  it.each([
    [4000, true],
    [4007, false],
    [4009, false],
    [1000, false],
  ])('broken off with %i can be resumed: %s', (code, isKept) => {
    const sessions = createSessions(() => undefined);
    const { id } = sessions.open({ shard: 0, intents: 1, socket: socketOf([]) });
    sessions.disconnect(code);
    expect(sessions.isOnline()).toBe(false);
    expect(sessions.get(id) !== null).toBe(isKept);
  });

  it('are at most 64, without those that are connected', () => {
    const sessions = createSessions(() => undefined);
    const open = () => sessions.open({ shard: 0, intents: 1, socket: socketOf([]) });
    const connected = open();
    const gone = open();
    sessions.detach(gone, true);
    for (let count = 0; count < 63; count += 1) open();
    expect(sessions.get(connected.id)).toBe(connected);
    expect(sessions.get(gone.id)).toBeNull();
  });
});
