// The shapes of the doors: what a command and a component action are, and what they answer.
import type {
  APIApplicationCommandOptionChoice,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { EpochMs } from '../news/branded.ts';
import type { GuildSettings } from '../news/guild-settings.ts';
import type { GuildId, UserId } from '../news/places.ts';
import type { AddressRules } from '../newsroom/feeds/feed-address.ts';
import type { FeedDiscovery, TellOutcome } from '../news/ports-feeds.ts';
import type { FeedTrial } from '../newsroom/feeds/test-feed.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Texts } from './texts/texts.ts';

/** A message as a view makes it: components only; flags and audience are added where it is sent. */
export interface MessageView {
  components: APIMessageTopLevelComponent[];
  /** For who asked alone, wherever Discord still lets us choose: errors, empty answers, lists of help. */
  isForAsker?: boolean;
  /** Files that its components show as `attachment://<name>`. */
  files?: readonly MessageFile[];
  later?: Later;
}

/** What takes the place of a message once it stands. */
export interface Later {
  /** Null leaves the message as it is. */
  begin(): Promise<MessageView | null>;
  /** Where that fails, or the bot stops before it ends. */
  otherwise(): MessageView;
}

export interface MessageFile {
  name: string;
  /** Text, or the bytes of anything else. */
  content: string | Uint8Array;
}

/** Reads addresses beside the bot's thread, which parses nothing itself. */
export interface FeedDesk {
  /** What the operator allows as an address. */
  rules: AddressRules;
  /** Looks for what can be read at an address. */
  findFeeds(address: string): Promise<FeedDiscovery>;
  /** Reads an address without keeping anything. */
  testFeed(address: string): Promise<FeedTrial>;
  /** Reads the feeds that are due without waiting for the next round. */
  readSoon(): void;
}

/** Whoever runs the bot: where they are told of things, and what they are shown of the process. */
export interface OperatorDesk {
  /** False where they have no channel: nothing that is written to them arrives. */
  hasChannel: boolean;
  /** The server that their channel is in; null where there is none, or Discord does not say. */
  findGuild(): Promise<GuildId | null>;
  /** Posts in their channel, once for each reference; refused where there is none. */
  tell(components: APIMessageTopLevelComponent[], reference: string): Promise<TellOutcome>;
  look(): RunningProcess;
}

/** What a process of the bot knows of itself just now. */
export interface RunningProcess {
  /** Null where nobody has said. */
  version: string | null;
  startedAt: EpochMs;
  /** Resident memory, with all threads. */
  memoryBytes: number;
  /** Those of this process. */
  shards: readonly { shard: number; isReady: boolean }[];
  /** Of the bot, in all processes. */
  shardCount: number;
}

/** What a door needs to answer. */
export interface Desk {
  newsroom: Newsroom;
  feeds: FeedDesk;
  operator: OperatorDesk;
  /** In the language of who reads the answer: who asked, or everybody. */
  texts: Texts;
  /** In the language of who asked, for what they alone are told whatever the answer was to be. */
  askerTexts: Texts;
  /** Null in a private conversation. */
  guild: GuildId | null;
  /** What the server sets for itself; in a private conversation those of one that has set nothing. */
  settings: GuildSettings;
  user: UserId;
  /** May manage the server (Manage Server); false in a private conversation. */
  isManager: boolean;
  /** A clickable mention of a command (`news`), or its plain name where it is not registered. */
  mention(command: string): string;
  /** A short sign for something that a member reads and the log carries too. */
  makeReference(): string;
}

/** The server that a command for servers was run in. */
export function guildOf({ guild }: Desk): GuildId {
  if (guild === null) throw new Error('A command for servers was run outside of one.');
  return guild;
}

export interface Command {
  data: RESTPostAPIApplicationCommandsJSONBody;
  /** Whether the answer is for who asked alone: decided before it is known, because Discord wants it so. */
  isPrivate(interaction: ChatInputCommandInteraction, settings: GuildSettings): boolean;
  execute(interaction: ChatInputCommandInteraction, desk: Desk): Promise<MessageView>;
  complete?(
    interaction: AutocompleteInteraction,
    desk: Desk,
  ): Promise<APIApplicationCommandOptionChoice<string>[]>;
}

/** A command in the menu of a message. Its answer is for who asked alone. */
export interface MessageCommand {
  data: RESTPostAPIApplicationCommandsJSONBody;
  execute(interaction: MessageContextMenuCommandInteraction, desk: Desk): Promise<MessageView>;
}

/** What a press leads to: the message changed in place, a message for who pressed, or one for everybody. */
export interface ActionAnswer {
  place: 'here' | 'private' | 'public';
  view: MessageView;
}

export interface Action {
  /** Two letters, as in the custom id. */
  id: string;
  /** Where the answer goes if it takes time, perhaps by its arguments; an answer in time may choose another place. */
  place: ActionAnswer['place'] | ((args: readonly string[]) => ActionAnswer['place']);
  /** Answers a press; null where the arguments are none of ours. */
  execute(press: Press, desk: Desk): Promise<ActionAnswer | null>;
}

/** An action whose press opens a form. */
export interface ModalAction {
  /** Two letters, as in the custom ids of its button and of its form. */
  id: string;
  /** The form, or what is said to who pressed instead; made without waiting. Null where the arguments are none of ours. */
  open(
    args: readonly string[],
    desk: Desk,
  ): { modal: APIModalInteractionResponseCallbackData } | { view: MessageView } | null;
  /** Answers who submitted it, alone; null where the arguments or the values are none of ours. */
  submit(submitted: Submitted, desk: Desk): Promise<MessageView | null>;
}

/** A form as it was sent back: by whom and with what, anybody can make up. */
export interface Submitted {
  args: readonly string[];
  /** What was written or chosen, by the ids of the inputs. */
  values: ReadonlyMap<string, readonly string[]>;
}

/** A press as an action sees it. */
export interface Press {
  interaction: MessageComponentInteraction;
  args: readonly string[];
  /** The values chosen in a select; empty for a button. */
  values: readonly string[];
  /** Only this member sees the message. */
  isPrivate: boolean;
  /** Another member asked for the message: what would change it goes to a copy for who pressed. */
  isOthers: boolean;
}
