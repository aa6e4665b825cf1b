// The shapes of the doors: what a slash command and a component action are, and what they answer.
import type {
  APIApplicationCommandOptionChoice,
  APIMessageTopLevelComponent,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Texts } from './texts/texts.ts';

/** A message as a view makes it: components only; flags and audience are added where it is sent. */
export interface MessageView {
  components: APIMessageTopLevelComponent[];
  /** For who asked alone, wherever Discord still lets us choose: errors, empty answers, lists of help. */
  isForAsker?: boolean;
}

/** What a door needs to answer. */
export interface Desk {
  newsroom: Newsroom;
  texts: Texts;
  /** A clickable mention of a command (`news`), or its plain name where it is not registered. */
  mention(command: string): string;
}

export interface Command {
  data: RESTPostAPIApplicationCommandsJSONBody;
  /** Whether the answer is for who asked alone: decided before it is known, because Discord wants it so. */
  isPrivate(interaction: ChatInputCommandInteraction): boolean;
  execute(interaction: ChatInputCommandInteraction, desk: Desk): Promise<MessageView>;
  complete?(
    interaction: AutocompleteInteraction,
    desk: Desk,
  ): Promise<APIApplicationCommandOptionChoice<string>[]>;
}

/** What a press leads to: the message changed in place, a message for who pressed, or one for everybody. */
export interface ActionAnswer {
  place: 'here' | 'private' | 'public';
  view: MessageView;
}

export interface Action {
  /** Two letters, as in the custom id. */
  id: string;
  /** Where the answer goes if it takes time; an answer in time may choose another place. */
  place: ActionAnswer['place'];
  /** Answers a press; null where the arguments are none of ours. */
  execute(press: Press, desk: Desk): Promise<ActionAnswer | null>;
}

/** A press as an action sees it. */
export interface Press {
  interaction: MessageComponentInteraction;
  args: readonly string[];
  /** The values chosen in a select; empty for a button. */
  values: readonly string[];
  /** Only this member sees the message. */
  isPrivate: boolean;
}
