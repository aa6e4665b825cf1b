// What the local Discord and its page say to each other: plain JSON, over server-sent events and small POST requests.
// The page imports types from here and nothing else of the program.
import type {
  APIApplicationCommand,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

/** A member that the page can act as. */
export interface PageMember {
  id: string;
  name: string;
  /** Holds Manage Server: sees the commands that need it. */
  isManager: boolean;
}

export interface PageChannel {
  id: string;
  name: string;
  /** Discord's number of its kind; a command's option may take some kinds only. */
  type?: number;
  /** The member whose direct messages from the bot these are; left out for everybody's. */
  onlyFor?: string;
  /** Of a thread: the channel that it is in; of a post: its forum. Left out for a channel. */
  parentId?: string;
  /** A thread that was put away. */
  isArchived?: boolean;
  /** Of a post: the names of its tags. */
  tags?: string[];
}

/** A run of a digest that is to come. */
export interface PageRun {
  topic: string;
  channelId: string;
  /** ISO 8601. */
  at: string;
  /** What came of its last run; null before the first. `state` is the delivery's, such as `sent` or `skipped`. */
  last: { at: string; state: string; reason: string | null } | null;
}

/** The clock that the bot and the local Discord go by. */
export interface PageClock {
  /** What it showed when this was sent, in milliseconds since 1970. */
  nowMs: number;
  /** False where it is the machine's own and stays so. */
  isMovable: boolean;
  /** How far it was moved, in milliseconds. */
  aheadMs: number;
  /** Soonest first. */
  runs: PageRun[];
}

/** What can be switched on to go wrong. */
export type FaultName = 'writer-down' | 'discord-broken' | 'rate-limit' | 'slow-network';

export interface PageFaults {
  on: FaultName[];
  /** False where the bot has no writer: then there is none to fail. */
  hasWriter: boolean;
}

/** A request of the bot. `GET /page/payloads` lists the newest, oldest first. */
export interface PagePayload {
  /** Counted from 1. */
  number: number;
  /** ISO 8601. */
  at: string;
  method: string;
  path: string;
  status: number;
  tookMs: number;
  /** Indented; null without a body. */
  json: string | null;
  files: { name: string; sizeBytes: number }[];
  /** How much of each of Discord's limits it uses. */
  gauges: { of: string; used: number; limit: number }[];
  /** Why Discord would refuse it. */
  violations: { path: string; code: string; message: string }[];
}

/** A role that can be chosen and mentioned. */
export interface PageRole {
  id: string;
  name: string;
}

/** A file of a message, to be downloaded from the local Discord. */
export interface PageAttachment {
  name: string;
  url: string;
  sizeBytes: number;
  /** As the bot called it: a media type such as `application/json`. */
  type: string;
  description: string | null;
}

/** A message as the page draws it. A later event with the same id replaces it. */
export interface PageMessage {
  id: string;
  channelId: string;
  author: { id: string; name: string; isBot: boolean };
  /** Plain message text; null with components V2. */
  content: string | null;
  components: APIMessageTopLevelComponent[];
  /** Embeds of a message without components V2. */
  embeds?: APIEmbed[];
  attachments: PageAttachment[];
  /** Discord's bits: 1 published, 4 without previews, 32 has a thread (whose id is the message's), 64 ephemeral, 4096 silent, 32768 components V2. */
  flags: number;
  nonce: string | null;
  /** Roles whose members were notified. */
  mentionedRoleIds: string[];
  /** Only this member sees it; null for everybody. */
  onlyFor: string | null;
  /** `thinking` after a deferred answer, `failed` when the bot did not answer in three seconds. */
  state: 'sent' | 'thinking' | 'failed';
  /** The command or press that it answers. */
  answers: { memberId: string; memberName: string; command: string } | null;
  /** ISO 8601. */
  sentAt: string;
  editedAt: string | null;
}

export interface PageState {
  guildName: string;
  channels: PageChannel[];
  members: PageMember[];
  roles?: PageRole[];
  bot: { id: string; name: string; isOnline: boolean };
  commands: APIApplicationCommand[];
  messages: PageMessage[];
  clock: PageClock;
  faults: PageFaults;
}

/** Sent over `GET /page/events` (text/event-stream, one JSON object per `data:`). The first is always `state`. */
export type PageEvent =
  | { kind: 'state'; state: PageState }
  | { kind: 'message'; message: PageMessage }
  | { kind: 'message-deleted'; id: string }
  /** A thread that is new or has changed; a later one with the same id replaces it. */
  | { kind: 'thread'; thread: PageChannel }
  | { kind: 'commands'; commands: APIApplicationCommand[] }
  | { kind: 'bot'; isOnline: boolean }
  | { kind: 'clock'; clock: PageClock }
  | { kind: 'faults'; faults: PageFaults }
  | { kind: 'payload'; payload: PagePayload }
  | { kind: 'modal'; interactionId: string; memberId: string; modal: APIModalInteractionResponseCallbackData }
  /** A press or a submit was not answered in time, or the bot's answer was refused; shown near `messageId`. */
  | { kind: 'interaction-failed'; memberId: string; messageId: string | null; reason: string };

/** An option as typed; subcommands nest. `value` of a string option may be an autocomplete choice's value. */
export interface PageOption {
  name: string;
  value?: string | number | boolean;
  options?: PageOption[];
}

/** Who acts. */
export interface PageActor {
  memberId: string;
  /** Discord's locale that the member's client is set to: `de`, `es-ES`; `en-US` when left out. */
  locale?: string;
}

/** POST /page/command → 204, or 400 {message}. For a message command `targetId` is the message. */
export interface CommandRequest extends PageActor {
  channelId: string;
  commandId: string;
  options: PageOption[];
  targetId?: string;
}

/** POST /page/complete → CompleteAnswer. `focused` is the path to the option being typed, e.g. ["add", "tag"]. */
export interface CompleteRequest extends CommandRequest {
  focused: string[];
}

export interface CompleteAnswer {
  choices: { name: string; value: string | number }[];
}

/** POST /page/component → 204, or 400 {message}. `values` for select menus. */
export interface ComponentRequest extends PageActor {
  messageId: string;
  customId: string;
  values?: string[];
}

/** POST /page/modal → 204, or 400 {message}. Values by custom id; a select's, checkbox group's as a list. */
export interface ModalRequest extends PageActor {
  interactionId: string;
  values: Record<string, string | string[] | boolean>;
}

/** POST /page/message → 204: a member writes plain text into a channel. */
export interface MessageRequest extends PageActor {
  channelId: string;
  content: string;
}

/** POST /page/publish → 204, or 400 {message}: a manager publishes a message of an announcement channel. */
export interface PublishRequest extends PageActor {
  messageId: string;
}

/** Where the clock is moved to. */
export type ClockMove = 'next-run' | 'hour' | 'day';

/** POST /page/clock → 204 once what was due is done, or 400 {message}. */
export interface ClockRequest extends PageActor {
  to: ClockMove;
}

/** POST /page/fault → 204, or 400 {message}. */
export interface FaultRequest extends PageActor {
  fault: FaultName;
  isOn: boolean;
}
