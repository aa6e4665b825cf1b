// What a test asks of a message that a view made: whether Discord would take it, and what it says.
import type { APIButtonComponent, APIMessageTopLevelComponent, APIStringSelectComponent } from 'discord.js';
import type { MessageView } from '../../src/discord/door.ts';
import { sizeOf } from '../../src/discord/message-limits.ts';
import { findingsOf } from './accessibility/findings.ts';
import { validateMessage } from '../../src/playground/validate/message.ts';

const IS_COMPONENTS_V2 = 1 << 15;

/** The bounds of the house, which leave a margin to Discord's. */
const COMPONENTS_MAX = 40;
const TEXT_MAX_LENGTH = 3_800;
const TEXT_MAX_BYTES = 9_500;

type Components = readonly APIMessageTopLevelComponent[];

/** The message as it is sent. */
export function payloadOf(view: MessageView): object {
  return { components: view.components, flags: IS_COMPONENTS_V2, allowed_mentions: { parse: [] } };
}

/** Everything wrong with a view's message, by Discord's rules, the house's bounds and for who does not see it; else none. */
export function problemsOf(view: MessageView): string[] {
  const payload = payloadOf(view);
  const context = { isEdit: false, wasV2: false, isInteraction: true };
  const refused = validateMessage(payload, context).map(({ path, message }) => `${path}: ${message}`);
  const { components, textLength, textBytes } = sizeOf(view.components);
  return [
    ...refused,
    ...(components > COMPONENTS_MAX ? [`${components} components`] : []),
    ...(textLength > TEXT_MAX_LENGTH ? [`${textLength} characters`] : []),
    ...(textBytes > TEXT_MAX_BYTES ? [`${textBytes} bytes`] : []),
    ...idProblems(view.components),
    ...findingsOf(view.components),
  ];
}

function idProblems(components: Components): string[] {
  const ids = customIdsOf(components);
  const long = ids.filter((id) => id.length > 100).map((id) => `${id} is ${id.length} long`);
  return new Set(ids).size < ids.length ? [...long, `an id stands twice: ${ids.join()}`] : long;
}

/** The objects anywhere in a message that have a field. */
function withField(node: unknown, field: string): Record<string, unknown>[] {
  if (Array.isArray(node)) return node.flatMap((part) => withField(part, field));
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap((part) => withField(part, field));
  return field in node ? [node as Record<string, unknown>, ...below] : below;
}

/** All that a message says, in reading order, texts apart by a line's end. */
export function textOf(components: Components): string {
  return withField(components, 'content')
    .map(({ content }) => String(content))
    .join('\n');
}

export function customIdsOf(components: Components): string[] {
  return withField(components, 'custom_id').map((component) => String(component['custom_id']));
}

/** Buttons in reading order, those of sections too. */
export function buttonsOf(components: Components): APIButtonComponent[] {
  return withField(components, 'style').map((component) => component as unknown as APIButtonComponent);
}

export function buttonLabelsOf(components: Components): string[] {
  return buttonsOf(components).map((button) => ('label' in button ? (button.label ?? '') : ''));
}

/** The id of the button or select whose id begins so; a sentence where there is none. */
export function customIdLike(components: Components, beginning: string): string {
  const id = customIdsOf(components).find((known) => known.startsWith(beginning));
  if (id === undefined)
    throw new Error(`No component begins with ${beginning}: ${customIdsOf(components).join()}`);
  return id;
}

/** The id of the button with this label. */
export function customIdLabelled(components: Components, label: string): string {
  const button = buttonsOf(components).find((known) => 'label' in known && known.label === label);
  if (button === undefined || !('custom_id' in button))
    throw new Error(`No button says ${label}: ${buttonLabelsOf(components).join()}`);
  return button.custom_id;
}

export function selectsOf(components: Components): APIStringSelectComponent[] {
  return withField(components, 'options').map(
    (component) => component as unknown as APIStringSelectComponent,
  );
}
