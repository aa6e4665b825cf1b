// Where and who in Discord: its ids (snowflakes as text), each kind with a name of its own.
import type { Branded } from './branded.ts';

/** A server; Discord's API calls it a guild. */
export type GuildId = Branded<'GuildId'>;
export type ChannelId = Branded<'ChannelId'>;
export type MessageId = Branded<'MessageId'>;
export type RoleId = Branded<'RoleId'>;
export type UserId = Branded<'UserId'>;
