// A member fills in a form and submits it: the checks of the client, then the interaction.
import { everyComponent, isSelect } from '../state/components.ts';
import { COMPONENT, INTERACTION } from '../state/discord-numbers.ts';
import { dispatchInteraction, type ActOutcome } from './dispatch.ts';
import type { Guild, GuildMember } from '../state/guild.ts';
import { resolvedPayload } from '../state/guild-payloads.ts';
import { isObject, numberOf, objectsOf, textOf, textsOf, type JsonObject } from '../state/json-values.ts';
import type { LocalState } from '../state/local-state.ts';
import { selectProblem } from './member-components.ts';

export type ModalValues = Readonly<Record<string, string | readonly string[] | boolean>>;

type Filled = { kind: 'filled'; component: JsonObject } | { kind: 'refused'; reason: string };

export function submitModal(
  state: LocalState,
  member: GuildMember,
  act: { interactionId: string; values: ModalValues },
): ActOutcome {
  const opener = state.interactions.get(act.interactionId);
  const modal = opener?.record.modal;
  if (!opener || !modal || opener.memberId !== member.wire.user.id)
    return { kind: 'refused', reason: `No form is open for ${member.name} there.` };
  const components = modal.components as unknown as JsonObject[];
  const inputs = [...everyComponent(components)].filter(
    (component) => typeof component['custom_id'] === 'string',
  );
  const known = new Set(inputs.map((input) => input['custom_id']));
  const stranger = Object.keys(act.values).find((customId) => !known.has(customId));
  if (stranger !== undefined) return { kind: 'refused', reason: `The form has no input ${stranger}.` };
  const filled = new Map<unknown, JsonObject>();
  for (const input of inputs) {
    const outcome = fillInput(input, valueFor(input, act.values), state.guild);
    if (outcome.kind === 'refused') return outcome;
    filled.set(input['custom_id'], outcome.component);
  }
  const references = inputs
    .filter(isSelect)
    .flatMap((input) => textsOf(filled.get(input['custom_id'])?.['values']));
  const resolved = resolvedPayload(references, {
    guild: state.guild,
    actor: member,
    channelId: opener.channelId,
  });
  return dispatchInteraction(state, {
    type: INTERACTION.modalSubmit,
    member,
    channelId: opener.channelId,
    label: modal.title,
    source: opener.sourceMessageId === null ? null : state.messages.get(opener.sourceMessageId),
    triggering: opener.metadata,
    data: {
      custom_id: modal.custom_id,
      components: components.map((component) => submittedComponent(component, filled)),
      ...(resolved ? { resolved } : {}),
    },
  });
}

/** A top-level component of the form as a submit carries it: without texts, with values. */
function submittedComponent(component: JsonObject, filled: ReadonlyMap<unknown, JsonObject>): JsonObject {
  const { type, id } = component;
  const inner = component['component'];
  if (isObject(inner)) return { type, id, component: filled.get(inner['custom_id']) };
  const row = objectsOf(component['components']);
  if (row.length === 0) return { type, id };
  return { type, id, components: row.map((input) => filled.get(input['custom_id'])) };
}

/** What the member entered, or what the form had filled in. */
function valueFor(input: JsonObject, values: ModalValues): string | readonly string[] | boolean {
  const entered = values[textOf(input['custom_id'])];
  if (entered !== undefined) return entered;
  if (input['type'] === COMPONENT.checkbox) return input['default'] === true;
  if (input['type'] === COMPONENT.textInput) return textOf(input['value']);
  const defaults = objectsOf(input['options']).filter((option) => option['default'] === true);
  const chosen = [
    ...defaults.map((option) => option['value']),
    ...objectsOf(input['default_values']).map(({ id }) => id),
  ];
  return textsOf(chosen);
}

function fillInput(input: JsonObject, value: string | readonly string[] | boolean, guild: Guild): Filled {
  const { type, id, custom_id } = input;
  const isRequired = input['required'] !== false;
  const component = { type, id, custom_id };
  const list = typeof value === 'boolean' ? [] : [value].flat().filter((entry) => entry !== '');
  if (type === COMPONENT.checkbox)
    return { kind: 'filled', component: { ...component, value: value === true } };
  if (type === COMPONENT.textInput) return fillText(input, list.join('\n'));
  if (isRequired && list.length === 0 && numberOf(input['min_values'], 1) > 0)
    return { kind: 'refused', reason: `${textOf(custom_id)} is required.` };
  const bounds = type === COMPONENT.checkboxGroup ? { max_values: objectsOf(input['options']).length } : {};
  const problem = list.length === 0 ? null : selectProblem({ ...bounds, ...input }, list, guild);
  if (problem) return { kind: 'refused', reason: problem };
  if (type === COMPONENT.radioGroup)
    return { kind: 'filled', component: { ...component, value: list[0] ?? null } };
  return { kind: 'filled', component: { ...component, values: list } };
}

function fillText(input: JsonObject, value: string): Filled {
  const { type, id, custom_id } = input;
  const name = textOf(custom_id);
  if (value === '' && input['required'] !== false) return { kind: 'refused', reason: `${name} is required.` };
  const min = numberOf(input['min_length']);
  const max = numberOf(input['max_length'], 4000);
  if (value !== '' && (value.length < min || value.length > max))
    return {
      kind: 'refused',
      reason: `${name} takes ${min} to ${max} characters; these are ${value.length}.`,
    };
  return { kind: 'filled', component: { type, id, custom_id, value } };
}
