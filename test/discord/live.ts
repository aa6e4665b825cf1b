// The real client and dispatch at work in a local Discord, with doors of a test's own behind them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Events, type Client } from 'discord.js';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { composeNewsroom, type Composed, type ComposeOptions } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { createClient } from '../../src/discord/client.ts';
import { createDispatch, type Dispatch } from '../../src/discord/dispatch.ts';
import type {
  Action,
  Command,
  FeedDesk,
  MessageCommand,
  MessageView,
  ModalAction,
  OperatorDesk,
} from '../../src/discord/door.ts';
import { registerCommands } from '../../src/discord/registration.ts';
import { button, container, ACCENT, row, text } from '../../src/discord/views/components.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import { memoryLog, startDiscord } from '../playground/bot.ts';
import { withEmptyIndex } from '../ready-index.ts';
import { findingsOf, twinsOf } from './accessibility/findings.ts';

type MemoryLog = ReturnType<typeof memoryLog>;

/** A folder that is gone at the end of the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function settings(dataDir: string, given: Readonly<Record<string, string>> = {}) {
  return readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...given });
}

/** The real newsroom on a folder of its own, closed at the end of the test at the latest. */
export async function openNewsroom(
  options: ComposeOptions & { dataDir?: string; settings?: Readonly<Record<string, string>> } = {},
): Promise<Composed> {
  const { dataDir = withEmptyIndex(temporaryFolder()), settings: given, ...rest } = options;
  const composed = await composeNewsroom(settings(dataDir, given), rest);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await composed.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...composed, close };
}

/** A local Discord that at the end of the test has refused nothing, and shows no message that somebody cannot read. */
export async function openDiscord(options: Parameters<typeof startDiscord>[0] = {}): Promise<LocalDiscord> {
  const discord = await startDiscord(options);
  onTestFinished(() => {
    expect(discord.violations()).toEqual([]);
    const ofBot = discord.messages().filter(({ author }) => author.isBot);
    expect(ofBot.flatMap(({ components }) => [...findingsOf(components), ...twinsOf(components)])).toEqual(
      [],
    );
  });
  return discord;
}

/** Reads no address: for doors that have nothing to do with feeds. */
export const NO_FEEDS: FeedDesk = {
  rules: {},
  findFeeds: () => Promise.reject(new Error('This test looks for no feeds.')),
  testFeed: () => Promise.reject(new Error('This test reads no feeds.')),
  readSoon: () => undefined,
};

/** An operator without a channel, whose process says nothing of itself. */
export const NO_OPERATOR: OperatorDesk = {
  hasChannel: false,
  findGuild: () => Promise.resolve(null),
  tell: () => Promise.resolve('refused'),
  look: () => ({ version: null, startedAt: 0, memoryBytes: 0, shards: [], shardCount: 1 }),
};

/** What of a desk has nothing to do with what most doors do. */
export const QUIET_DESK = { feeds: NO_FEEDS, operator: NO_OPERATOR, makeReference: () => 'REF-1' };

export interface LiveParts {
  commands?: readonly Command[];
  messageCommands?: readonly MessageCommand[];
  actions?: readonly (Action | ModalAction)[];
  /** Left out: one without a channel. */
  operator?: OperatorDesk;
  /** Counts what is done. */
  observe?: Newsroom['observe'];
  /** Registered with Discord though no command of ours answers them. */
  strangers?: readonly Command['data'][];
  discord?: Parameters<typeof startDiscord>[0];
}

export interface Live {
  discord: LocalDiscord;
  client: Client<true>;
  dispatch: Dispatch;
  newsroom: Newsroom;
  log: MemoryLog;
  references: string[];
}

/** Starts bots that share one empty newsroom for the length of a test file: most doors never open it. */
export function liveBots(): (parts: LiveParts) => Promise<Live> {
  const folder = withEmptyIndex(mkdtempSync(join(tmpdir(), 'broadsheet-test-')));
  let composed: Composed | null = null;
  beforeAll(async () => {
    composed = await composeNewsroom(settings(folder));
  });
  afterAll(async () => {
    await composed?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return async (parts) => {
    if (composed === null) throw new Error('A bot is started within a test.');
    return startLive(parts, composed.newsroom);
  };
}

/** Logs the real client in and puts the real dispatch behind it. */
async function startLive(parts: LiveParts, shared: Newsroom): Promise<Live> {
  const newsroom = { ...shared, observe: parts.observe };
  const { commands = [], messageCommands = [], actions = [], strangers = [] } = parts;
  const discord = await openDiscord(parts.discord);
  const log = memoryLog();
  const references: string[] = [];
  const dispatch = createDispatch({
    newsroom,
    feeds: NO_FEEDS,
    operator: parts.operator ?? NO_OPERATOR,
    commands,
    messageCommands,
    actions,
    log,
    mention: (command) => `/${command}`,
    makeReference: () => {
      references.push(`REF-${references.length + 1}`);
      return references.at(-1) ?? '';
    },
  });
  const client = await logIn(discord);
  client.on(Events.InteractionCreate, (interaction) => void dispatch.receive(interaction));
  await registerCommands(client, {
    guildId: null,
    commands: [...[...commands, ...messageCommands].map(({ data }) => data), ...strangers],
    notes: newsroom.store.notes,
  });
  return { discord, client, dispatch, newsroom, log, references };
}

/** Resolves when the next interaction that comes has been received and all that it led to is done. */
export async function nextIsDone({ client, dispatch }: Pick<Live, 'client' | 'dispatch'>): Promise<void> {
  await new Promise((resolve) => client.once(Events.InteractionCreate, resolve));
  // Asked in the same turn in which it came, so it is among what is running.
  await dispatch.stop(10_000);
}

/** The bot's own client, ready. */
export async function logIn(discord: LocalDiscord): Promise<Client<true>> {
  const client = createClient(discord.apiUrl);
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

/** A message of one line, perhaps with buttons that carry these ids. */
export function saying(content: string, ...customIds: string[]): MessageView {
  const buttons = customIds.map((id, place) => button(`Button ${place + 1}`, id));
  return {
    components: [container(ACCENT.answer, [text(content), ...(buttons.length > 0 ? [row(...buttons)] : [])])],
  };
}

export function demoCommand(
  name: string,
  execute: Command['execute'],
  more: Partial<Omit<Command, 'data' | 'execute'>> = {},
): Command {
  const options = [{ type: 3, name: 'word', description: 'A word', autocomplete: true }];
  const data = { name, description: `The command ${name}`, ...(more.complete ? { options } : {}) };
  return { data, isPrivate: () => false, execute, ...more };
}

export function demoAction(id: string, execute: Action['execute'], place: Action['place'] = 'here'): Action {
  return { id, place, execute };
}
