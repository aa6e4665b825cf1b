// The shapes in which the local Discord keeps and sends messages, people and commands: Discord's field names, plain types.
import type { JsonObject } from './json-values.ts';

export interface WireUser {
  id: string;
  username: string;
  discriminator: string;
  global_name: string | null;
  avatar: string | null;
  bot: boolean;
  public_flags: number;
}

export interface WireMember {
  user: WireUser;
  roles: string[];
  nick: string | null;
  avatar: string | null;
  joined_at: string;
  premium_since: null;
  deaf: boolean;
  mute: boolean;
  pending: boolean;
  flags: number;
}

export interface WireRole {
  id: string;
  name: string;
  color: number;
  colors: { primary_color: number; secondary_color: null; tertiary_color: null };
  hoist: boolean;
  position: number;
  permissions: string;
  managed: boolean;
  mentionable: boolean;
  flags: number;
  tags?: { bot_id: string };
}

/** What a channel changes for a role (type 0) or a user (type 1); bits as texts of digits. */
export interface WireOverwrite {
  id: string;
  type: number;
  allow: string;
  deny: string;
}

export interface WireChannel {
  id: string;
  guild_id: string;
  type: number;
  name: string;
  position?: number;
  parent_id: string | null;
  topic?: string | null;
  nsfw?: boolean;
  permission_overwrites?: WireOverwrite[];
  last_message_id: string | null;
  rate_limit_per_user: number;
  flags?: number;
  /** Of a forum: the tags that its posts can have. */
  available_tags?: WireForumTag[];
  owner_id?: string;
  /** Of a forum's post: the ids of its tags. */
  applied_tags?: string[];
  thread_metadata?: WireThreadState;
  message_count?: number;
  member_count?: number;
  total_message_sent?: number;
}

export interface WireForumTag {
  id: string;
  name: string;
  moderated: boolean;
  emoji_id: null;
  emoji_name: null;
}

export interface WireThreadState {
  archived: boolean;
  auto_archive_duration: number;
  archive_timestamp: string;
  create_timestamp: string;
  locked: boolean;
}

export interface WireAttachment {
  id: string;
  filename: string;
  size: number;
  url: string;
  proxy_url: string;
  content_type: string;
  description?: string;
}

export interface WireMessage {
  id: string;
  channel_id: string;
  guild_id?: string;
  author: WireUser;
  application_id?: string;
  webhook_id?: string;
  content: string;
  timestamp: string;
  edited_timestamp: string | null;
  tts: boolean;
  mention_everyone: boolean;
  mentions: WireUser[];
  mention_roles: string[];
  attachments: WireAttachment[];
  embeds: unknown[];
  components: JsonObject[];
  pinned: boolean;
  type: number;
  flags: number;
  nonce?: string | number;
  interaction_metadata?: JsonObject;
  message_reference?: JsonObject;
}

export interface WireOption {
  type: number;
  name: string;
  description?: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: { name: string; value: string | number }[];
  options?: WireOption[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
  channel_types?: number[];
}

export interface WireCommand {
  id: string;
  application_id: string;
  guild_id?: string;
  version: string;
  type: number;
  name: string;
  description: string;
  options?: WireOption[];
  default_member_permissions: string | null;
  contexts: number[] | null;
  integration_types: number[];
}
