// Makes the parts of a local Discord and joins them.
import type { Log } from '../../log.ts';
import { createControls } from '../controls/controls.ts';
import type { Surroundings } from '../controls/surroundings.ts';
import { createAttachments } from '../rest/attachments.ts';
import { createChanges } from './changes.ts';
import { createCommandBook } from './command-book.ts';
import { createDirectChannels } from './direct-channels.ts';
import { createGuild } from './guild.ts';
import { createInteractions } from './interactions.ts';
import type { LocalState } from './local-state.ts';
import { createMessages } from './messages.ts';
import { showMissed } from './missed-answers.ts';
import { pageCommands } from '../page-server/page-state.ts';
import { createFurtherServers, type FurtherServersOptions } from '../gateway/further-servers.ts';
import { createIdentifyLimits, type IdentifyOptions } from '../gateway/identify-limits.ts';
import { createSessions } from '../gateway/sessions.ts';
import { createSnowflakes } from './snowflakes.ts';
import { createViolations } from '../rest/violations.ts';

export interface LocalStateOptions {
  /** `http://127.0.0.1:PORT` */
  url: string;
  token: string;
  log: Log;
  now: () => number;
  memberCount: number;
  acknowledgeWithinMs: number;
  /** What Discord recommends. */
  shards: number;
  /** Null: the one that the server's id says. */
  homeShard: number | null;
  identifies: Omit<IdentifyOptions, 'now'>;
  furtherServers: FurtherServersOptions;
  surroundings: Surroundings | null;
  arePayloadsKept: boolean;
}

export function createLocalState(options: LocalStateOptions): LocalState {
  const { url, token, log, now, acknowledgeWithinMs } = options;
  const newId = createSnowflakes(now);
  const changes = createChanges();
  const guild = createGuild(options.memberCount);
  const state: LocalState = {
    url,
    gatewayUrl: url.replace(/^http/, 'ws'),
    token,
    now,
    newId,
    log,
    guild,
    directChannels: createDirectChannels(newId),
    changes,
    commands: createCommandBook({
      applicationId: guild.applicationId,
      guildId: guild.id,
      newId,
      onChange: () => changes.emit({ kind: 'commands', commands: pageCommands(state) }),
    }),
    messages: createMessages(changes),
    interactions: createInteractions({
      now,
      acknowledgeWithinMs,
      onMissed: (interaction) => showMissed(state, interaction),
    }),
    sessions: createSessions((isOnline) => changes.emit({ kind: 'bot', isOnline })),
    shards: options.shards,
    homeShard: options.homeShard,
    identifies: createIdentifyLimits({ ...options.identifies, now }),
    furtherServers: createFurtherServers(guild, options.furtherServers),
    attachments: createAttachments(url, newId),
    violations: createViolations(log),
    controls: createControls({ ...options, changes }),
    crossposts: new Map(),
    nonces: new Map(),
  };
  return state;
}
