// What the running bot can be seen to do, as facts that can be counted: no words, no addresses, nobody's id.
import type { WriterFailure } from './ports-writer.ts';

/** How an interaction ended. refused: no door for it, or a bot that is stopping. too-late: Discord takes no answer any more. */
export type QuestionEnd = 'answered' | 'refused' | 'failed' | 'too-late';

/** An interaction. */
export interface ObservedQuestion {
  kind: 'question';
  /**
   * The registered name of the command; `button` for buttons and menus, `modal` for forms that come back, `unknown` for a
   * name that no door has.
   */
  command: string;
  ended: QuestionEnd;
  /** From its arrival until Discord had any answer, in milliseconds; null where it got none. */
  acknowledgedMs: number | null;
  /** The same until the answer that was asked for stood. */
  answeredMs: number | null;
}

/** Where an answer came from: kept from before, shared with somebody who asks just now, or worked out. */
export interface ObservedAnswer {
  kind: 'answer';
  from: 'cache' | 'joined' | 'made';
}

/** How a call of the writer ended. The budgets and `too-often` let none be made; `stopped`: nobody waited any more. */
export type WritingEnd = 'written' | WriterFailure | 'over-total' | 'over-server' | 'too-often' | 'stopped';

/** A call of the writer, made or not. */
export interface ObservedWriting {
  kind: 'writing';
  ended: WritingEnd;
  tookMs: number;
  /** What it cost; `unsplit` where the server does not say how much of it was the answer. */
  tokens: Readonly<Record<'request' | 'answer' | 'unsplit', number>>;
}

/** What the check of a written summary made of its sentences: how many. */
export interface ObservedCheck {
  kind: 'check';
  sentences: Readonly<Record<'accepted' | 'replaced' | 'dropped', number>>;
}

/** A round of the reading. */
export interface ObservedReading {
  kind: 'reading';
  /** `failed`: it was broken off, and nothing is known of its feeds. */
  ended: 'read' | 'failed';
  /** How many feeds ended how. */
  feeds: Readonly<Record<'read' | 'unchanged' | 'failed', number>>;
  /** How many items became what. */
  items: Readonly<Record<'added' | 'updated' | 'rejected', number>>;
}

/**
 * What a slot of a subscription came to at one attempt. overtaken: another process has the channel by now. broken: a
 * channel's turn broke off.
 */
export type DeliveryEnd = 'sent' | 'failed' | 'rejected' | 'unknown' | 'overtaken' | 'skipped' | 'broken';

export interface ObservedDelivery {
  kind: 'delivery';
  ended: DeliveryEnd;
  /** From the slot to the message, in milliseconds; null where nothing was sent. */
  lagMs: number | null;
}

/** A shard of this process tries to connect again. */
export interface ObservedReconnect {
  kind: 'reconnect';
}

/** Something that the index was asked for, and that had to wait because its database was away, busy or had ended it. */
export interface ObservedStoreWait {
  kind: 'store-wait';
  /** `given-up`: who asked was told that the database does not answer. */
  ended: 'answered' | 'given-up';
  waitedMs: number;
}

/** One run of what the bot does by the clock. */
export interface ObservedWork {
  kind: 'work';
  /** A name of the program's own. */
  name: string;
  tookMs: number;
  isFailed: boolean;
}

export type Observed =
  | ObservedQuestion
  | ObservedAnswer
  | ObservedWriting
  | ObservedCheck
  | ObservedReading
  | ObservedDelivery
  | ObservedReconnect
  | ObservedStoreWait
  | ObservedWork;

/** Takes note of something. Never throws, never waits. */
export type Observe = (seen: Observed) => void;
