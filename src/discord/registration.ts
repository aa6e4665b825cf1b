// Registers the slash commands with Discord, only when they changed, and learns their ids for mentions.
import { createHash } from 'node:crypto';
import {
  Routes,
  type REST,
  type APIApplicationCommand,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { NoteStore } from '../news/ports.ts';

/** The id of each registered command by its name. */
export type CommandIds = ReadonlyMap<string, string>;

export interface Registration {
  /** Commands registered elsewhere by this application are replaced; null registers for all servers. */
  guildId: string | null;
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  notes: NoteStore;
}

/** Who asks Discord, for which application: a client that is logged in, or less. */
export interface Registrar {
  rest: Pick<REST, 'get' | 'put'>;
  application: { id: string };
}

interface Found {
  registered: readonly APIApplicationCommand[];
  /** They are what was registered last, and that is what is to be registered now. */
  isInStep: boolean;
}

/** Asks which commands Discord has. The note alone would not see that somebody else replaced them. */
export async function lookUpCommands(client: Registrar, registration: Registration): Promise<Found> {
  const { route, key, state } = planOf(client, registration);
  const registered = (await client.rest.get(route)) as APIApplicationCommand[];
  return { registered, isInStep: (await registration.notes.getNote(key)) === state(registered) };
}

/** Registers where Discord does not have the commands as they are; answers their ids and whether it had to. */
export async function registerCommands(
  client: Registrar,
  registration: Registration,
): Promise<{ ids: CommandIds; isChanged: boolean }> {
  const { registered, isInStep } = await lookUpCommands(client, registration);
  if (isInStep) return { ids: idsOf(registered), isChanged: false };
  const { route, body, key, state } = planOf(client, registration);
  const made = (await client.rest.put(route, { body })) as APIApplicationCommand[];
  await registration.notes.setNote(key, state(made));
  return { ids: idsOf(made), isChanged: true };
}

/** Where commands go, and what is noted of those that Discord has. */
function planOf(client: Registrar, { guildId, commands }: Registration) {
  const applicationId = client.application.id;
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const key = `commands:${applicationId}:${guildId ?? 'global'}`;
  const body = guildId === null ? commands : commands.map(forOneServer);
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');

  const state = (found: readonly APIApplicationCommand[]) =>
    JSON.stringify([hash, ...found.map(({ name, id, version }) => `${name}:${id}:${version}`).toSorted()]);
  return { route, body, key, state };
}

/** Where a command can be used and who installs it is said of commands for all servers only. */
function forOneServer(
  command: RESTPostAPIApplicationCommandsJSONBody,
): RESTPostAPIApplicationCommandsJSONBody {
  const copy = { ...command };
  delete copy.contexts;
  delete copy.integration_types;
  return copy;
}

function idsOf(commands: readonly APIApplicationCommand[]): CommandIds {
  return new Map(commands.map(({ name, id }) => [name, id]));
}
