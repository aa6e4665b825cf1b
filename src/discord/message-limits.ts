// Discord's limits on what we send, and the checks that keep every view inside them.
// Documented limits: https://docs.discord.com/developers/components/reference; the byte limit is discord-api-docs#8554.
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';

/** Text of all text displays of a message, in UTF-16 units: Discord's 4,000 with a margin, as units are undocumented. */
export const MESSAGE_TEXT_MAX_LENGTH = 3_800;
/** UTF-8 bytes of the same, 12 more for each display: above 10,170 Discord answers 500; with a margin. */
export const MESSAGE_TEXT_MAX_BYTES = 9_500;
const BYTES_PER_TEXT_DISPLAY = 12;
/** Components of a message, nested ones and accessories counted. */
export const MESSAGE_COMPONENTS_MAX = 40;
/** A select's options, and an autocomplete's choices. */
export const OPTIONS_MAX = 25;
/** An option's label, a choice's name. */
export const LABEL_MAX_LENGTH = 100;
/** A custom id. */
export const CUSTOM_ID_MAX_LENGTH = 100;
/** Discord's design guide: what fits on a button on a phone. */
export const BUTTON_LABEL_MAX_LENGTH = 38;
/** A link in a button. */
export const BUTTON_URL_MAX_LENGTH = 512;

/** What a message holds, as Discord counts it. */
export interface MessageSize {
  components: number;
  textLength: number;
  textBytes: number;
}

type AnyComponent = APIMessageTopLevelComponent | APIComponentInContainer | { type: number };

/** Counts a message's components and text. */
export function sizeOf(components: readonly APIMessageTopLevelComponent[]): MessageSize {
  const size: MessageSize = { components: 0, textLength: 0, textBytes: 0 };
  const count = (component: AnyComponent): void => {
    size.components += 1;
    if ('content' in component) {
      size.textLength += component.content.length;
      size.textBytes += Buffer.byteLength(component.content) + BYTES_PER_TEXT_DISPLAY;
    }
    if ('components' in component) component.components.forEach(count);
    if ('accessory' in component) count(component.accessory);
  };
  components.forEach(count);
  return size;
}

export function fits(components: readonly APIMessageTopLevelComponent[]): boolean {
  const size = sizeOf(components);
  return (
    size.components <= MESSAGE_COMPONENTS_MAX &&
    size.textLength <= MESSAGE_TEXT_MAX_LENGTH &&
    size.textBytes <= MESSAGE_TEXT_MAX_BYTES
  );
}

/** The first of several renderings, from the longest to the shortest, that fits into one message. */
export function firstThatFits<Lengths>(
  lengths: readonly Lengths[],
  render: (lengths: Lengths) => APIMessageTopLevelComponent[],
): APIMessageTopLevelComponent[] {
  let made: APIMessageTopLevelComponent[] = [];
  for (const length of lengths) {
    made = render(length);
    if (fits(made)) return made;
  }
  return made;
}

/** Cuts a text to a length in UTF-16 units, at a word's end where one is near, and marks the cut. */
export function clip(text: string, maxLength: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= maxLength) return whole;
  if (maxLength < 1) return '';
  const cut = whole
    .slice(0, maxLength - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > maxLength * 0.7 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
