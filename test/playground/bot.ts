// A local Discord with the real discord.js logged in to it, for the tests of this folder.
import {
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  ButtonStyle,
  Client,
  type ClientOptions,
  ComponentType,
  Events,
  GatewayIntentBits,
  type Interaction,
  TextInputStyle,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import type { Log } from '../../src/log.ts';
import {
  startLocalDiscord,
  type LocalDiscord,
  type LocalDiscordOptions,
} from '../../src/playground/local-discord.ts';

/** Keeps what is logged, so that a test can look. */
export function memoryLog(): Log & { lines: { level: string; fields: object; message: string }[] } {
  const lines: { level: string; fields: object; message: string }[] = [];
  const at = (level: string) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Closed by itself at the end of the test. */
export async function startDiscord(options: Partial<LocalDiscordOptions> = {}): Promise<LocalDiscord> {
  const fixed = { bind: '127.0.0.1', port: 0, log: memoryLog(), isPageServed: false };
  const discord = await startLocalDiscord({ ...fixed, ...options });
  onTestFinished(() => discord.close());
  return discord;
}

export function createClient(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client<true> {
  const client = new Client<true>({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiUrl },
    ...options,
  });
  onTestFinished(() => client.destroy());
  return client;
}

export interface Bot {
  discord: LocalDiscord;
  client: Client<true>;
  /** What the bot does with the interactions that come; an error that it throws is kept in `failures`. */
  on: (answer: (interaction: Interaction) => Promise<unknown>) => void;
  failures: unknown[];
}

/** A bot that is ready, with a few commands registered. */
export async function startBot(options: Partial<LocalDiscordOptions> = {}): Promise<Bot> {
  const discord = await startDiscord(options);
  const client = createClient(discord);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  await client.application.commands.set(COMMANDS);
  const failures: unknown[] = [];
  return {
    discord,
    client,
    failures,
    on: (answer) => {
      client.on(Events.InteractionCreate, (interaction) => {
        answer(interaction).catch((error: unknown) => failures.push(error));
      });
    },
  };
}

export const COMMANDS = [
  {
    name: 'news',
    description: 'Stories by words',
    options: [
      { type: 3, name: 'query', description: 'Words', autocomplete: true, max_length: 20 },
      { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 8 },
      { type: 3, name: 'period', description: 'How far back', choices: [{ name: 'A day', value: 'd1' }] },
      { type: 5, name: 'private', description: 'Only to me' },
    ],
  },
  {
    name: 'digest',
    description: 'Scheduled posts',
    default_member_permissions: '32',
    options: [
      {
        type: 1,
        name: 'add',
        description: 'Add one',
        options: [
          { type: 3, name: 'tag', description: 'Topic', required: true, autocomplete: true },
          { type: 7, name: 'channel', description: 'Where', channel_types: [0, 5] },
          { type: 8, name: 'mention', description: 'Whom' },
          { type: 6, name: 'owner', description: 'Whose' },
        ],
      },
      { type: 1, name: 'list', description: 'List them' },
    ],
  },
  { type: 3, name: 'Find coverage' },
];

/** One line of text as components V2. */
export function textComponents(content: string): APITextDisplayComponent[] {
  return [{ type: ComponentType.TextDisplay, content }];
}

export function buttonRow(...buttons: { id: string; label: string; isDisabled?: boolean }[]) {
  const components = buttons.map(({ id, label, isDisabled = false }) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Primary as const,
    custom_id: id,
    label,
    disabled: isDisabled,
  }));
  return { type: ComponentType.ActionRow as const, components };
}

/** A form with one required line of text. */
export function lineForm(customId: string): APIModalInteractionResponseCallbackData {
  const component = {
    type: ComponentType.TextInput as const,
    custom_id: customId,
    style: TextInputStyle.Short,
  };
  return {
    custom_id: 'form',
    title: 'Form',
    components: [{ type: ComponentType.Label, label: 'A line', component }],
  };
}
