// The few component shapes that every view is made of.
import {
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APISectionComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import { BUTTON_LABEL_MAX_LENGTH, LABEL_MAX_LENGTH, OPTIONS_MAX } from '../message-limits.ts';
import { label } from '../safe-text.ts';

/** Accent colours are decoration: what they mean stands in words. */
export const ACCENT = { answer: 0x1f6feb, quiet: 0x6e7681, problem: 0xda3633 } as const;

export function container(accent: number, components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: accent, components };
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function separator(isLine: boolean): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: isLine, spacing: SeparatorSpacingSize.Small };
}

export function section(content: string, accessory: APIButtonComponent): APISectionComponent {
  return { type: ComponentType.Section, components: [text(content)], accessory };
}

export interface ButtonOptions {
  isPrimary?: boolean;
  isDisabled?: boolean;
}

export function button(name: string, customId: string, options: ButtonOptions = {}): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: options.isPrimary === true ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: label(name, BUTTON_LABEL_MAX_LENGTH),
    custom_id: customId,
    ...(options.isDisabled === true ? { disabled: true } : {}),
  };
}

export function linkButton(name: string, url: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: label(name, BUTTON_LABEL_MAX_LENGTH),
    url,
  };
}

export function row(...components: APIButtonComponent[]): APIActionRowComponent<APIButtonComponent> {
  return { type: ComponentType.ActionRow, components };
}

/** Discord's bound. */
const BUTTONS_PER_ROW = 5;

/** As many rows as the buttons take. */
export function rowsOf(buttons: readonly APIButtonComponent[]): APIActionRowComponent<APIButtonComponent>[] {
  const starts = Array.from({ length: Math.ceil(buttons.length / BUTTONS_PER_ROW) }, (_, at) => at);
  return starts.map((at) => row(...buttons.slice(at * BUTTONS_PER_ROW, (at + 1) * BUTTONS_PER_ROW)));
}

export interface SelectOption {
  value: string;
  name: string;
  isChosen?: boolean;
}

/** A select of one option. */
export function selectRow(
  customId: string,
  placeholder: string,
  options: readonly SelectOption[],
): APIActionRowComponent<APIStringSelectComponent> {
  const shown = options.slice(0, OPTIONS_MAX).map(({ value, name, isChosen }): APISelectMenuOption => ({
    value,
    label: label(name, LABEL_MAX_LENGTH),
    ...(isChosen === true ? { default: true } : {}),
  }));
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: customId, placeholder, options: shown }],
  };
}

/** A time that each reader sees in their own zone and language. */
export function timestamp(time: number, style: 'R' | 't' | 'f' | 'D' | 'd'): string {
  return `<t:${Math.floor(time / 1000)}:${style}>`;
}
