// Keeps the registered commands, global and of the server, and finds the one that a member means.
import { COMMAND } from './discord-numbers.ts';
import { objectsOf, numberOf, textOf, textOrNull, listOf, type JsonObject } from './json-values.ts';
import type { WireCommand } from './wire.ts';

/** Where commands are registered: everywhere, or in one server. */
export type CommandScope = 'global' | 'guild';

export interface CommandBook {
  /** All of them: the global ones, then the server's. */
  all(): WireCommand[];
  list(scope: CommandScope): WireCommand[];
  get(scope: CommandScope, id: string): WireCommand | null;
  getAnywhere(id: string): WireCommand | null;
  /** Replaces all at once; a name and type that was there keeps its id. */
  overwrite(scope: CommandScope, definitions: JsonObject[]): WireCommand[];
  /** Adds, or replaces the one of the same name and type. */
  put(scope: CommandScope, definition: JsonObject): { command: WireCommand; isNew: boolean };
  remove(scope: CommandScope, id: string): boolean;
}

export interface CommandBookOptions {
  applicationId: string;
  guildId: string;
  newId: () => string;
  onChange: () => void;
}

export function createCommandBook(options: CommandBookOptions): CommandBook {
  const { newId, onChange } = options;
  const scopes: Record<CommandScope, Map<string, WireCommand>> = { global: new Map(), guild: new Map() };
  const find = (scope: CommandScope, definition: JsonObject): WireCommand | undefined =>
    [...scopes[scope].values()].find(
      (known) => known.name === definition['name'] && known.type === typeOf(definition),
    );
  const build = (scope: CommandScope, definition: JsonObject, id: string): WireCommand => ({
    ...commandOf(definition),
    id,
    application_id: options.applicationId,
    version: newId(),
    ...(scope === 'guild' ? { guild_id: options.guildId } : {}),
  });
  return {
    all: () => [...scopes.global.values(), ...scopes.guild.values()],
    list: (scope) => [...scopes[scope].values()],
    get: (scope, id) => scopes[scope].get(id) ?? null,
    getAnywhere: (id) => scopes.global.get(id) ?? scopes.guild.get(id) ?? null,
    overwrite(scope, definitions) {
      const commands = definitions.map((entry) => build(scope, entry, find(scope, entry)?.id ?? newId()));
      scopes[scope] = new Map(commands.map((command) => [command.id, command]));
      onChange();
      return commands;
    },
    put(scope, definition) {
      const known = find(scope, definition);
      const command = build(scope, definition, textOf(definition['id']) || (known?.id ?? newId()));
      scopes[scope].set(command.id, command);
      onChange();
      return { command, isNew: known === undefined };
    },
    remove(scope, id) {
      const isRemoved = scopes[scope].delete(id);
      if (isRemoved) onChange();
      return isRemoved;
    },
  };
}

function typeOf(definition: JsonObject): number {
  return numberOf(definition['type'], COMMAND.chatInput);
}

/** Fills in what Discord fills in. */
function commandOf(definition: JsonObject): Omit<WireCommand, 'id' | 'application_id' | 'version'> {
  const contexts = definition['contexts'];
  const integrationTypes = listOf(definition['integration_types']) as number[];
  return {
    name_localizations: null,
    description_localizations: null,
    dm_permission: true,
    nsfw: false,
    ...definition,
    type: typeOf(definition),
    name: textOf(definition['name']),
    description: textOf(definition['description']),
    default_member_permissions: textOrNull(definition['default_member_permissions']),
    contexts: Array.isArray(contexts) ? (contexts as number[]) : null,
    integration_types: integrationTypes.length > 0 ? integrationTypes : [0],
    // The validator has seen them: they have the shape that the type says.
    options: objectsOf(definition['options']) as unknown as NonNullable<WireCommand['options']>,
  } as Omit<WireCommand, 'id' | 'application_id' | 'version'>;
}
