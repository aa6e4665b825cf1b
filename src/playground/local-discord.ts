// The local Discord: a gateway and REST on loopback that the real discord.js logs in to, with members who act.
import { fileURLToPath } from 'node:url';
import type { APIApplicationCommand } from 'discord.js';
import type { Log } from '../log.ts';
import { createLocalState } from './state/create-state.ts';
import { CLOSE } from './state/discord-numbers.ts';
import { breakableWriter, type Surroundings } from './controls/surroundings.ts';
import { doneAtMoves, type MovedWork } from './controls/virtual-clock.ts';
import { createFaults, type ChooseFault, type Fault } from './rest/faults.ts';
import type { FurtherServersOptions } from './gateway/further-servers.ts';
import type { IdentifyOptions } from './gateway/identify-limits.ts';
import { listenForGateways } from './gateway/gateway-server.ts';
import { listen, serveRequests } from './http-server.ts';
import { ACKNOWLEDGE_WITHIN_MS, MAX_CONCURRENCY_DEFAULT } from './local-limits.ts';
import type { LocalState } from './state/local-state.ts';
import { createLoopbackGuard } from './page-server/loopback-guard.ts';
import { createMember, type Member } from './members/member.ts';
import { toPageMessage } from './state/messages.ts';
import { createPageEvents } from './page-server/page-events.ts';
import { bundlePage } from './page-server/page-bundle.ts';
import { loadPageFiles, type PageFile } from './page-server/page-files.ts';
import type { PageMember, PageMessage, PageRole } from './page-protocol.ts';
import { servePage } from './page-server/page-server.ts';
import { pageCommands, toPageMember } from './page-server/page-state.ts';
import { createRequestHistory, type SeenRequest } from './rest/request-history.ts';
import { createRouter } from './rest/rest-router.ts';
import { serveRest } from './rest/rest-server.ts';
import { APPLICATION_ROUTES } from './rest/routes-application.ts';
import { COMMAND_ROUTES } from './rest/routes-commands.ts';
import { INTERACTION_ROUTES } from './rest/routes-interactions.ts';
import { MESSAGE_ROUTES } from './rest/routes-messages.ts';
import { THREAD_ROUTES } from './rest/routes-threads.ts';
import { createServerActs, type ServerActs } from './server-acts.ts';
import type { Violation } from './validate/violation.ts';

const ROUTES = [
  ...APPLICATION_ROUTES,
  ...COMMAND_ROUTES,
  ...INTERACTION_ROUTES,
  ...MESSAGE_ROUTES,
  ...THREAD_ROUTES,
];
const PAGE_FOLDER = fileURLToPath(new URL('./page/', import.meta.url));

/** A manager and an ordinary member. */
const MEMBERS_DEFAULT = 2;

export interface LocalDiscordOptions {
  bind: string;
  /** 0 lets the system choose one. */
  port: number;
  log: Log;
  /** Milliseconds since 1970: what ids, timestamps, tokens and nonces go by. */
  clock?: () => number;
  /** The one bot token that is accepted; `local` when left out. */
  token?: string;
  /** Left out: yes. */
  isPageServed?: boolean;
  /** Members of the server; the first is its manager. Two when left out. */
  memberCount?: number;
  /** How long the bot may take for its first answer; Discord's 3,000 when left out. */
  acknowledgeWithinMs?: number;
  /** What Discord recommends; one when left out. */
  shards?: number;
  /** Left out: buckets do not rest, so that a bot may come back at once. */
  identifies?: Partial<Pick<IdentifyOptions, 'maxConcurrency' | 'everyMs' | 'remaining'>>;
  /** The shard that holds the server, whatever its id says: for a Discord that is one of several. Left out: by its id. */
  homeShard?: number;
  /** Servers that the bot is in besides, in which nobody acts; none when left out. */
  furtherServers?: FurtherServersOptions;
  /** The bot's own clock, digests and writer, for the page to show and move; without them it shows the time alone. */
  surroundings?: Surroundings;
}

interface WithWriter {
  writer: Parameters<typeof breakableWriter>[0];
}

export interface LocalThread {
  id: string;
  name: string;
  appliedTags: readonly string[];
  isArchived: boolean;
}

export interface LocalDiscord extends ServerActs {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** For `DISCORD_API_URL` and discord.js's `rest.api`. */
  apiUrl: string;
  token: string;
  applicationId: string;
  guildId: string;
  /** At the start: #general, #news, #announcements and the forum #reading-room. */
  channelIds: string[];
  members: PageMember[];
  roles: PageRole[];
  /** Acts as a member, whose client is set to English when nothing is said; the manager when none is named. */
  member(memberId?: string, locale?: string): Member;
  /** As they are now, oldest first; every channel's when none is named. */
  messages(channelId?: string): PageMessage[];
  /** The threads of a channel, or the posts of a forum, oldest first. */
  threads(channelId: string): LocalThread[];
  /** What the bot has written to a member directly, oldest first. */
  directMessages(memberId: string): PageMessage[];
  /** The bytes of a message's file. Throws once it is dropped for newer ones (128 MiB are kept). */
  bytesOf(attachment: { url: string }): Buffer;
  commands(): APIApplicationCommand[];
  isBotOnline(): boolean;
  /** The shards that are connected, such as `3/16`; one that is connected twice stands there twice. */
  shardsOnline(): string[];
  /** Looks now and after every change; rejects with a sentence after five seconds when no time is given. */
  waitFor<T>(find: () => T | null | undefined, timeoutMs?: number): Promise<T>;
  /** Everything that the validator refused. */
  violations(): Violation[];
  /** The newest 2,000 requests, oldest first. */
  requests(): SeenRequest[];
  failNext(fault: Fault): void;
  /** Chooses for each request what goes wrong with it, where nothing of `failNext` does. */
  failBy(choose: ChooseFault): void;
  /** The same newsroom, whose writer fails while the page has switched it off. */
  breaking<Newsroom extends WithWriter>(newsroom: Newsroom): Newsroom;
  /** The same work; that on digests is done at every move of the clock too. */
  doneAtMoves<Work extends MovedWork>(work: readonly Work[]): Work[];
  /** Breaks every gateway connection; 4000 when no code is given, after which a client resumes. */
  disconnectGateways(closeCode?: number): void;
  close(): Promise<void>;
}

/** Starts listening and answers when a bot can log in. Rejects with PortInUseError when the port is taken. */
export async function startLocalDiscord(options: LocalDiscordOptions): Promise<LocalDiscord> {
  const { bind, log, isPageServed = true } = options;
  const files = isPageServed ? bundlePage(await loadPageFiles(PAGE_FOLDER)) : new Map<string, PageFile>();
  const { server, url, port } = await listen(options);
  const state = createLocalState({
    url,
    log,
    token: options.token ?? 'local',
    now: options.clock ?? options.surroundings?.clock.now ?? Date.now,
    memberCount: options.memberCount ?? MEMBERS_DEFAULT,
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? ACKNOWLEDGE_WITHIN_MS,
    shards: options.shards ?? 1,
    homeShard: options.homeShard ?? null,
    identifies: { maxConcurrency: MAX_CONCURRENCY_DEFAULT, everyMs: 0, ...options.identifies },
    furtherServers: options.furtherServers ?? { count: 0, channelsEach: 0 },
    surroundings: options.surroundings ?? null,
    arePayloadsKept: isPageServed,
  });
  const guard = createLoopbackGuard(bind, port);
  const rest = {
    state,
    router: createRouter(ROUTES),
    faults: createFaults(),
    history: createRequestHistory(),
  };
  const page = { state, guard, files, events: createPageEvents(state) };
  serveRequests(server, {
    guard,
    log,
    rest: (request, response) => serveRest(request, response, rest),
    page: (request, response) => servePage(request, response, page),
  });
  followRuns(state);
  const gateways = listenForGateways(server, { guard, state });
  const close = async (): Promise<void> => {
    for (const part of [state.interactions, state.controls, state.changes, page.events, gateways])
      part.close();
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return {
    ...faceOf(state),
    requests: () => rest.history.list(),
    doneAtMoves: (work) => (options.surroundings ? doneAtMoves(work, options.surroundings.clock) : [...work]),
    failNext: (fault) => rest.faults.add(fault),
    failBy: (choose) => rest.faults.chooseBy(choose),
    close,
  };
}

/** Whatever the bot answers may have changed a digest. */
function followRuns({ changes, controls }: LocalState): void {
  changes.listen(({ kind }) => {
    if (kind === 'message') controls.lookAtRuns();
  });
  controls.lookAtRuns();
}

function threadsOf({ channels }: LocalState['guild'], channelId: string): LocalThread[] {
  const threads = [...channels.values()].filter(({ parent_id }) => parent_id === channelId);
  return threads.map(({ id, name, applied_tags, thread_metadata }) => ({
    ...{ id, name, appliedTags: applied_tags ?? [] },
    isArchived: thread_metadata?.archived === true,
  }));
}

function faceOf(
  state: LocalState,
): Omit<LocalDiscord, 'requests' | 'failNext' | 'failBy' | 'close' | 'doneAtMoves'> {
  const { guild, sessions, messages, changes } = state;
  const members = [...guild.members.values()];
  return {
    ...createServerActs(state),
    url: state.url,
    apiUrl: `${state.url}/api`,
    token: state.token,
    applicationId: guild.applicationId,
    guildId: guild.id,
    channelIds: [...guild.channels.keys()],
    members: members.map(toPageMember),
    roles: guild.roles.map(({ id, name }) => ({ id, name })),
    member(memberId, locale) {
      const member = memberId === undefined ? members[0] : guild.members.get(memberId);
      if (!member) throw new Error(`There is no member with the id ${memberId ?? ''}.`);
      return createMember(state, locale === undefined ? member : { ...member, locale });
    },
    breaking: (newsroom) => ({
      ...newsroom,
      writer: breakableWriter(newsroom.writer, () => state.controls.switches.isOn('writer-down')),
    }),
    messages: (channelId) => messages.list(channelId).map(toPageMessage),
    threads: (channelId) => threadsOf(guild, channelId),
    directMessages: (memberId) => {
      const channel = state.directChannels.list().find(({ recipients: [{ id }] }) => id === memberId);
      return channel === undefined ? [] : messages.list(channel.id).map(toPageMessage);
    },
    bytesOf: ({ url }) => {
      const kept = state.attachments.get(new URL(url).pathname);
      if (!kept) throw new Error(`There is no file at ${url}.`);
      return kept.bytes;
    },
    commands: () => pageCommands(state),
    isBotOnline: () => sessions.isOnline(),
    shardsOnline: () => sessions.shardsOnline(),
    waitFor: (find, timeoutMs) => changes.waitFor(find, timeoutMs),
    violations: () => state.violations.list(),
    disconnectGateways: (closeCode = CLOSE.unknownError) => sessions.disconnect(closeCode),
  };
}
