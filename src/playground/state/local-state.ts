// The parts of a running local Discord, as routes and members pass them on.
import type { Log } from '../../log.ts';
import type { Controls } from '../controls/controls.ts';
import type { Attachments } from '../rest/attachments.ts';
import type { Changes } from './changes.ts';
import type { CommandBook } from './command-book.ts';
import type { DirectChannels } from './direct-channels.ts';
import type { Guild } from './guild.ts';
import type { Interactions } from './interactions.ts';
import type { Messages } from './messages.ts';
import type { FurtherServers } from '../gateway/further-servers.ts';
import type { IdentifyLimits } from '../gateway/identify-limits.ts';
import type { Sessions } from '../gateway/sessions.ts';
import type { Violations } from '../rest/violations.ts';

export interface LocalState {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string;
  gatewayUrl: string;
  token: string;
  /** Milliseconds since 1970. */
  now: () => number;
  newId: () => string;
  log: Log;
  guild: Guild;
  directChannels: DirectChannels;
  commands: CommandBook;
  messages: Messages;
  interactions: Interactions;
  sessions: Sessions;
  /** What Discord recommends. */
  shards: number;
  /** The shard that holds the server; null for the one that its id says. */
  homeShard: number | null;
  identifies: IdentifyLimits;
  furtherServers: FurtherServers;
  attachments: Attachments;
  violations: Violations;
  changes: Changes;
  /** What somebody at the page looks at and moves. */
  controls: Controls;
  /** When messages of a channel were published, by channel. */
  crossposts: Map<string, number[]>;
  /** The first message of each nonce, by nonce. */
  nonces: Map<string, { messageId: string; atMs: number }>;
}
