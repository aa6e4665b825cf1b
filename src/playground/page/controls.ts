// Buttons and select menus of a message: what a member can press.
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APISelectMenuComponent,
} from 'discord.js';
import type { PageMessage } from '../page-protocol.ts';
import {
  BUTTON,
  BUTTON_STYLE_NAMES,
  CHANNEL_SELECT,
  LINK_BUTTON,
  MENTIONABLE_SELECT,
  PREMIUM_BUTTON,
  ROLE_SELECT,
  STRING_SELECT,
  USER_SELECT,
} from './discord-types.ts';
import type { SelectChoice } from './choice-list.ts';
import { button, el } from './dom.ts';
import { icon } from './icons.ts';
import { drawLink, type Drawing } from './markdown-dom.ts';
import { channelPicks, peoplePicks, rolePicks, type Places } from './places.ts';
import { createSelectBox, type SelectBox } from './select-box.ts';

export interface MessageContext extends Drawing {
  message: PageMessage;
  /** The custom id that was pressed and is not answered yet. */
  waiting: string | null;
  press: (customId: string, values: string[] | null) => void;
}

export function drawActionRow(
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
  context: MessageContext,
): HTMLElement {
  const controls = row.components.map((component) =>
    component.type === BUTTON ? drawButton(component, context) : drawSelect(component, context),
  );
  return el('div', { class: 'action-row' }, controls);
}

export function drawButton(component: APIButtonComponent, context: MessageContext): HTMLElement {
  const style = BUTTON_STYLE_NAMES[component.style] ?? 'secondary';
  const disabled = component.disabled === true;
  if (component.style === PREMIUM_BUTTON) {
    return el('button', { type: 'button', class: 'control control-premium', disabled: true }, ['Premium']);
  }
  const emoji = component.emoji?.name;
  const face = [
    emoji === undefined || component.emoji?.id !== undefined
      ? null
      : el('span', { class: 'control-emoji', 'aria-hidden': 'true' }, [emoji]),
    component.label === undefined ? null : el('span', { class: 'control-label' }, [component.label]),
  ].filter((child) => child !== null);
  if (component.style === LINK_BUTTON) return drawLinkButton(component.url, disabled, face);
  const { custom_id: customId } = component;
  const isWaiting = context.waiting === customId;
  return button(
    {
      class: `control control-${style}`,
      disabled,
      'aria-disabled': isWaiting ? 'true' : null,
      'aria-busy': isWaiting ? 'true' : null,
      'aria-label': component.label === undefined ? (emoji ?? 'Button') : null,
      'data-key': customId,
    },
    face,
    () => {
      if (context.waiting === null) context.press(customId, null);
    },
  );
}

function drawLinkButton(url: string, disabled: boolean, face: readonly Node[]): HTMLElement {
  const scheme = URL.parse(url)?.protocol;
  const isWeb = scheme === 'https:' || scheme === 'http:';
  const children = [...face, icon('leave')];
  if (disabled || !isWeb) {
    return el('button', { type: 'button', class: 'control control-link', disabled: true }, children);
  }
  const link = drawLink(url, children);
  link.className = 'control control-link';
  return link;
}

function drawSelect(component: APISelectMenuComponent, context: MessageContext): HTMLElement {
  const { custom_id: customId } = component;
  return selectBoxOf(component, {
    places: context.places,
    label: component.placeholder ?? 'Make a selection',
    isWaiting: context.waiting === customId,
    choose: (values) => {
      if (context.waiting === null) context.press(customId, values);
    },
  }).element;
}

/** A select menu of a message or a modal. */
export function selectBoxOf(
  component: APISelectMenuComponent,
  options: { places: Places; label: string; isWaiting: boolean; choose: (values: string[]) => void },
): SelectBox {
  return createSelectBox({
    label: options.label,
    placeholder: component.placeholder ?? 'Make a selection',
    choices: choicesOf(component, options.places),
    min: component.min_values ?? 1,
    max: component.max_values ?? 1,
    isDisabled: component.disabled === true,
    isWaiting: options.isWaiting,
    key: component.custom_id,
    choose: options.choose,
  });
}

function choicesOf(component: APISelectMenuComponent, places: Places): SelectChoice[] {
  if (component.type === STRING_SELECT) {
    return component.options.map((option) => ({
      value: option.value,
      label: option.label,
      description: option.description ?? '',
      isSelected: option.default === true,
    }));
  }
  const defaults = new Set((component.default_values ?? []).map(({ id }) => id));
  return picksOf(component, places).map(({ id, label, detail }) => ({
    value: id,
    label,
    description: detail,
    isSelected: defaults.has(id),
  }));
}

function picksOf(
  component: Exclude<APISelectMenuComponent, { type: typeof STRING_SELECT }>,
  places: Places,
): { id: string; label: string; detail: string }[] {
  switch (component.type) {
    case USER_SELECT:
      return peoplePicks(places);
    case ROLE_SELECT:
      return rolePicks(places);
    case MENTIONABLE_SELECT:
      return [...peoplePicks(places), ...rolePicks(places)];
    case CHANNEL_SELECT:
      return channelPicks(places, component.channel_types);
  }
}
