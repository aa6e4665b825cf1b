// What a press may stop: the writing that a message waits for, by a token that only its own button carries.
import { randomUUID } from 'node:crypto';
import { WRITER_STOPS_MAX } from '../limits/writer.ts';
import type { Branded } from '../news/branded.ts';
import type { GuildId, UserId } from '../news/places.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** Eight hex digits; unknown after a restart. */
export type StopToken = Branded<'StopToken'>;

/** Who pressed: their own message then shows what is left, a manager's press leaves that to the message. */
export type StoppedBy = 'asker' | 'manager';

/** A message that waits, and who asked for it. */
interface Waiting {
  asker: UserId;
  guild: GuildId | null;
  controller: AbortController;
}

export interface Stop {
  token: StopToken;
  /** Aborted by a press. */
  signal: AbortSignal;
  /** Who pressed; null while nobody has. */
  stoppedBy(): StoppedBy | null;
  /** From now on its button stops nothing. */
  close(): void;
}

type Presser = Pick<Waiting, 'guild'> & { user: UserId; isManager: boolean };

const waitingByNewsroom = new WeakMap<Newsroom, Map<StopToken, Waiting>>();

function waitingOf(newsroom: Newsroom): Map<StopToken, Waiting> {
  const known = waitingByNewsroom.get(newsroom) ?? new Map<StopToken, Waiting>();
  waitingByNewsroom.set(newsroom, known);
  return known;
}

export function openStop(newsroom: Newsroom, asked: { user: UserId; guild: GuildId | null }): Stop {
  const waiting = waitingOf(newsroom);
  const token = randomUUID().slice(0, 8) as StopToken;
  const controller = new AbortController();
  waiting.set(token, { asker: asked.user, guild: asked.guild, controller });
  if (waiting.size > WRITER_STOPS_MAX) {
    const [oldest] = waiting.keys();
    if (oldest !== undefined) waiting.delete(oldest);
  }
  const { signal } = controller;
  return {
    token,
    signal,
    stoppedBy: () => (signal.aborted ? (signal.reason as StoppedBy) : null),
    close: () => {
      waiting.delete(token);
    },
  };
}

/** Stops what a token stands for, where who pressed may: over where nothing waits any more. */
export function pressStop(
  newsroom: Newsroom,
  token: string,
  { user, guild, isManager }: Presser,
): StoppedBy | 'over' | 'refused' {
  const waiting = waitingOf(newsroom);
  const stopped = waiting.get(token as StopToken);
  if (stopped === undefined) return 'over';
  const isAsker = user === stopped.asker;
  if (!isAsker && !(isManager && guild !== null && guild === stopped.guild)) return 'refused';
  waiting.delete(token as StopToken);
  const by = isAsker ? 'asker' : 'manager';
  stopped.controller.abort(by);
  return by;
}
