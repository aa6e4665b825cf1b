// Whether a value fits a command's option, as the client checks it before anything is sent.
import { OPTION } from '../state/discord-numbers.ts';
import type { Guild } from '../state/guild.ts';
import type { WireOption } from '../state/wire.ts';

type Value = string | number | boolean;
type ValueCheck = (option: WireOption, value: Value, guild: Guild) => string | null;

const CHECKS: Readonly<Record<number, ValueCheck>> = {
  [OPTION.string]: checkText,
  [OPTION.integer]: (option, value) =>
    Number.isSafeInteger(value) ? checkNumber(option, value) : `${option.name} takes a whole number.`,
  [OPTION.number]: (option, value) =>
    Number.isFinite(value) ? checkNumber(option, value) : `${option.name} takes a number.`,
  [OPTION.boolean]: (option, value) =>
    typeof value === 'boolean' ? null : `${option.name} takes true or false.`,
  [OPTION.user]: (option, value, guild) =>
    isMember(guild, value) ? null : `${option.name} takes the id of a member.`,
  [OPTION.role]: (option, value, guild) =>
    isRole(guild, value) ? null : `${option.name} takes the id of a role.`,
  [OPTION.mentionable]: (option, value, guild) =>
    isMember(guild, value) || isRole(guild, value)
      ? null
      : `${option.name} takes the id of a member or role.`,
  [OPTION.channel]: checkChannel,
};

/** A sentence that says what is wrong, or null. */
export function valueProblem(option: WireOption, value: Value, guild: Guild): string | null {
  const check = CHECKS[option.type];
  if (!check) return `The local Discord cannot fill in ${option.name}: files are not offered here.`;
  const problem = check(option, value, guild);
  if (problem) return problem;
  const choices = option.choices ?? [];
  if (choices.length === 0 || choices.some((choice) => choice.value === value)) return null;
  return `${option.name} takes one of its choices: ${choices.map((choice) => choice.name).join(', ')}.`;
}

function checkText(option: WireOption, value: Value): string | null {
  if (typeof value !== 'string' || value === '') return `${option.name} takes text.`;
  const min = option.min_length ?? 0;
  const max = option.max_length ?? 6000;
  if (value.length >= min && value.length <= max) return null;
  return `${option.name} takes ${min} to ${max} characters; these are ${value.length}.`;
}

function checkNumber(option: WireOption, value: Value): string | null {
  const min = option.min_value ?? -Infinity;
  const max = option.max_value ?? Infinity;
  if (typeof value === 'number' && value >= min && value <= max) return null;
  return `${option.name} takes a number from ${min} to ${max}.`;
}

function checkChannel(option: WireOption, value: Value, guild: Guild): string | null {
  const channel = guild.channels.get(String(value));
  if (!channel) return `${option.name} takes the id of a channel.`;
  const kinds = option.channel_types ?? [];
  if (kinds.length === 0 || kinds.includes(channel.type)) return null;
  return `${option.name} does not take a channel of this kind (#${channel.name}).`;
}

function isMember(guild: Guild, value: Value): boolean {
  return value === guild.bot.id || guild.members.has(String(value));
}

function isRole(guild: Guild, value: Value): boolean {
  return guild.roles.some((role) => role.id === value);
}

/** Whether the value is an id that the interaction has to explain in `resolved`. */
export function isReference(option: WireOption): boolean {
  const kinds: readonly number[] = [OPTION.user, OPTION.role, OPTION.mentionable, OPTION.channel];
  return kinds.includes(option.type);
}
