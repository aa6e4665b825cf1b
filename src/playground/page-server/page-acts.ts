// What the page asks for with POST, read with suspicion and carried out as a member's act.
import { LOCALE, type GuildMember } from '../state/guild.ts';
import {
  isObject,
  listOf,
  objectOf,
  textOf,
  textOrNull,
  textsOf,
  type JsonObject,
} from '../state/json-values.ts';
import { OPTION_DEPTH_MAX, OPTIONS_PER_LEVEL_MAX } from '../local-limits.ts';
import type { LocalState } from '../state/local-state.ts';
import { ActRefused, completeCommand, recordOf, writeAsMember } from '../members/member.ts';
import { runCommand, type CommandAct } from '../members/member-commands.ts';
import { pressComponent } from '../members/member-components.ts';
import { submitModal, type ModalValues } from '../members/member-modals.ts';
import type { CompleteAnswer, PageOption } from '../page-protocol.ts';
import { LOCALES } from '../validate/locales.ts';
import { CONTROL_ACTS } from './control-acts.ts';

export type Act = (
  state: LocalState,
  member: GuildMember,
  body: JsonObject,
) => Promise<CompleteAnswer | null>;

/** By the path of the request. An act answers what is sent back, or null for nothing, and throws ActRefused. */
const ACTS: Readonly<Record<string, Act>> = {
  '/page/command': async (state, member, body) => {
    recordOf(runCommand(state, member, readCommand(state, body)));
    return null;
  },
  '/page/complete': async (state, member, body) => {
    const act = { ...readCommand(state, body), focused: textsOf(body['focused']) };
    return { choices: [...(await completeCommand(state, member, act))] };
  },
  '/page/component': async (state, member, body) => {
    const [messageId, customId] = [textOf(body['messageId']), textOf(body['customId'])];
    recordOf(pressComponent(state, member, { messageId, customId, values: textsOf(body['values']) }));
    return null;
  },
  '/page/modal': async (state, member, body) => {
    const act = { interactionId: textOf(body['interactionId']), values: readValues(body['values']) };
    recordOf(submitModal(state, member, act));
    return null;
  },
  '/page/message': async (state, member, body) => {
    writeAsMember(state, member, { channelId: textOf(body['channelId']), content: textOf(body['content']) });
    return null;
  },
  ...CONTROL_ACTS,
};

/** Null for a path that names no act. */
export function findPageAct(path: string): ((state: LocalState, body: unknown) => ReturnType<Act>) | null {
  const act = Object.hasOwn(ACTS, path) ? ACTS[path] : undefined;
  if (!act) return null;
  return async (state, body) => {
    const fields = objectOf(body);
    const member = state.guild.members.get(textOf(fields['memberId']));
    if (!member) throw new ActRefused('Choose a member to act as.');
    return act(state, { ...member, locale: readLocale(fields['locale']) }, fields);
  };
}

/** A client that says nothing is set to the server's language. */
function readLocale(value: unknown): string {
  if (value === undefined) return LOCALE;
  const locale = LOCALES.find((known) => known === value);
  if (locale === undefined) throw new ActRefused('Discord has no such language.');
  return locale;
}

function readCommand(state: LocalState, body: JsonObject): CommandAct {
  const command = state.commands.getAnywhere(textOf(body['commandId']));
  if (!command) throw new ActRefused('This command is not registered any more.');
  const targetId = textOrNull(body['targetId']) ?? undefined;
  return {
    command,
    options: readOptions(body['options'], 1),
    channelId: textOf(body['channelId']),
    targetId,
  };
}

function readOptions(value: unknown, depth: number): PageOption[] {
  const entries = listOf(value);
  if (entries.length > OPTIONS_PER_LEVEL_MAX || (entries.length > 0 && depth > OPTION_DEPTH_MAX))
    throw new ActRefused('There are more options than a command has.');
  return entries.filter(isObject).map((entry): PageOption => {
    const given = entry['value'];
    return {
      name: textOf(entry['name']),
      ...(isPlain(given) ? { value: given } : {}),
      ...(entry['options'] === undefined ? {} : { options: readOptions(entry['options'], depth + 1) }),
    };
  });
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function readValues(value: unknown): ModalValues {
  const values = Object.entries(objectOf(value)).map(([customId, entered]): [string, ModalValues[string]] => [
    customId,
    typeof entered === 'string' || typeof entered === 'boolean' ? entered : textsOf(entered),
  ]);
  return Object.fromEntries<ModalValues[string]>(values);
}
