// REST routes of application commands, global and of the server.
import type { CommandScope } from '../state/command-book.ts';
import { refuseAbsent } from './channel-access.ts';
import { noContent, ok, REFUSED, type HttpAnswer } from './http-answers.ts';
import { objectOf, objectsOf } from '../state/json-values.ts';
import type { LocalState } from '../state/local-state.ts';
import type { RestCall, Route } from './rest-router.ts';
import { validateCommands } from '../validate/commands.ts';

const BASES: Record<CommandScope, string> = {
  global: '/applications/:applicationId/commands',
  guild: '/applications/:applicationId/guilds/:guildId/commands',
};

type ScopedRespond = (scope: CommandScope, call: RestCall, state: LocalState) => HttpAnswer;

export const COMMAND_ROUTES: readonly Route[] = (['global', 'guild'] as const).flatMap((scope): Route[] => {
  const respond =
    (inner: ScopedRespond): Route['respond'] =>
    (call, state) =>
      refuseStranger(scope, call, state) ?? inner(scope, call, state);
  const all = BASES[scope];
  const one = `${all}/:commandId`;
  return [
    { method: 'GET', path: all, respond: respond((_, __, state) => ok(state.commands.list(scope))) },
    { method: 'PUT', path: all, respond: respond(overwrite) },
    { method: 'POST', path: all, respond: respond(create) },
    { method: 'GET', path: one, respond: respond(get) },
    { method: 'PATCH', path: one, respond: respond(edit) },
    { method: 'DELETE', path: one, respond: respond(remove) },
  ];
});

function refuseStranger(scope: CommandScope, call: RestCall, state: LocalState): HttpAnswer | null {
  const { guild } = state;
  if (call.part('applicationId') !== guild.applicationId) return REFUSED.application();
  if (scope === 'guild' && call.part('guildId') !== guild.id) return REFUSED.guild();
  return scope === 'guild' ? refuseAbsent(state, REFUSED.access) : null;
}

function overwrite(scope: CommandScope, call: RestCall, state: LocalState): HttpAnswer {
  const refused = state.violations.refuse(validateCommands(call.body), { label: `PUT ${call.path}` });
  return refused ?? ok(state.commands.overwrite(scope, objectsOf(call.body)));
}

/** One command is checked as a list of one, and the place in the list taken off the paths. */
function refuseOne(definition: unknown, label: string, state: LocalState): HttpAnswer | null {
  const found = validateCommands([definition]).map((violation) => ({
    ...violation,
    path: violation.path.replace(/^\[?0\]?\.?/, ''),
  }));
  return state.violations.refuse(found, { label });
}

function create(scope: CommandScope, call: RestCall, state: LocalState): HttpAnswer {
  const refused = refuseOne(call.body, `POST ${call.path}`, state);
  if (refused) return refused;
  // An id that the bot sends along is not its to choose.
  const { command, isNew } = state.commands.put(scope, { ...objectOf(call.body), id: undefined });
  return ok(command, isNew ? 201 : 200);
}

function get(scope: CommandScope, call: RestCall, state: LocalState): HttpAnswer {
  const command = state.commands.get(scope, call.part('commandId'));
  return command ? ok(command) : REFUSED.command();
}

function edit(scope: CommandScope, call: RestCall, state: LocalState): HttpAnswer {
  const known = state.commands.get(scope, call.part('commandId'));
  if (!known) return REFUSED.command();
  const definition = { ...known, ...objectOf(call.body), id: known.id, type: known.type };
  const refused = refuseOne(definition, `PATCH ${call.path}`, state);
  return refused ?? ok(state.commands.put(scope, definition).command);
}

function remove(scope: CommandScope, call: RestCall, state: LocalState): HttpAnswer {
  return state.commands.remove(scope, call.part('commandId')) ? noContent() : REFUSED.command();
}
