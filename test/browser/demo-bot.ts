// A small real discord.js bot that the page is tried with: it answers, edits, opens a form, or keeps silent.
import {
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  MessageFlags,
  type APIMessageTopLevelComponent,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import { DEMO_COMMANDS } from './demo-commands.ts';
import { FORM, HOSTILE, PICTURES, SQUARE, storyList } from './demo-views.ts';

const TAGS = ['Cooperation', 'Coastal towns', 'Courts', 'Climate'];
const PICTURE_FILES = [
  { attachment: SQUARE, name: 'square.png' },
  { attachment: Buffer.from('Notes of a reader'), name: 'notes.txt' },
];
const V2 = MessageFlags.IsComponentsV2;

export interface DemoBot {
  /** What the bot was called with, newest last: `news tag=t:cooperation`. */
  calls: readonly string[];
  client: Client<true>;
  stop: () => Promise<void>;
}

/** Logs in and registers its commands; answers once the page can use them. */
export async function startDemoBot(discord: LocalDiscord): Promise<DemoBot> {
  const calls: string[] = [];
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
  client.on(Events.InteractionCreate, (interaction) => {
    void answer(interaction, calls);
  });
  const isReady = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  const ready = await isReady;
  await ready.application.commands.set(DEMO_COMMANDS);
  return { calls, client: ready, stop: () => client.destroy() };
}

async function answer(interaction: Interaction, calls: string[]): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(interaction);
  else if (interaction.isChatInputCommand()) await run(interaction, calls);
  else if (interaction.isMessageComponent()) await react(interaction, calls);
  else if (interaction.isModalSubmit()) await takeForm(interaction, calls);
  else if (interaction.isMessageContextMenuCommand()) {
    calls.push(`${interaction.commandName} ${interaction.targetMessage.id}`);
    await interaction.reply(privately('Three outlets cover this.'));
  }
}

async function suggest(interaction: AutocompleteInteraction): Promise<void> {
  const typed = interaction.options.getFocused().toLowerCase();
  const found = TAGS.filter((tag) => tag.toLowerCase().includes(typed));
  await interaction.respond(found.map((name) => ({ name: `${name} — 3 stories`, value: `t:${name}` })));
}

async function run(interaction: ChatInputCommandInteraction, calls: string[]): Promise<void> {
  const { commandName } = interaction;
  const given = interaction.options.data.flatMap((option) => option.options ?? [option]);
  const words = given.map(({ name, value }) => `${name}=${String(value)}`);
  calls.push([commandName, ...words].join(' '));
  if (commandName === 'silent') return;
  if (commandName === 'digest') {
    await interaction.showModal(FORM);
    return;
  }
  if (commandName === 'tags') {
    await interaction.reply(
      privately('### Tags\n- Cooperation\n- Courts\n\nTry </news:100000000000000001>.'),
    );
    return;
  }
  if (commandName === 'story') {
    await interaction.deferReply();
    await interaction.editReply(
      publicly([{ type: ComponentType.TextDisplay, content: 'The summary follows.' }]),
    );
    return;
  }
  const files = commandName === 'pictures' ? PICTURE_FILES : [];
  await interaction.reply({ ...publicly(viewOf(interaction)), files });
}

function viewOf(interaction: ChatInputCommandInteraction): APIMessageTopLevelComponent[] {
  if (interaction.commandName === 'hostile') return [{ type: ComponentType.TextDisplay, content: HOSTILE }];
  if (interaction.commandName === 'pictures') return PICTURES;
  const tag = interaction.options.getString('tag')?.replace('t:', '') ?? 'Top stories';
  return storyList(tag, 1, Math.floor(Date.now() / 1000));
}

async function react(interaction: MessageComponentInteraction, calls: string[]): Promise<void> {
  const values = interaction.isAnySelectMenu() ? interaction.values : [];
  calls.push([interaction.customId, ...values].join(' '));
  if (interaction.customId === 'next') {
    await interaction.update({ components: storyList('Top stories', 2, Math.floor(Date.now() / 1000)) });
    return;
  }
  await interaction.reply(privately(`Chosen: ${values.join(', ')}`));
}

async function takeForm(interaction: ModalSubmitInteraction, calls: string[]): Promise<void> {
  const name = interaction.fields.getTextInputValue('name');
  const often = interaction.fields.getRadioGroup('often') ?? 'never';
  calls.push(`form ${name} ${often}`);
  await interaction.reply(privately(`The digest “${name}” is set up, ${often}.`));
}

function privately(content: string): {
  flags: (MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)[];
  components: APIMessageTopLevelComponent[];
} {
  return { flags: [V2, MessageFlags.Ephemeral], components: [{ type: ComponentType.TextDisplay, content }] };
}

function publicly(components: APIMessageTopLevelComponent[]): {
  flags: MessageFlags.IsComponentsV2;
  components: APIMessageTopLevelComponent[];
} {
  return { flags: V2, components };
}
