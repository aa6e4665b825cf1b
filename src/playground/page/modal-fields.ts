// The fields of a modal: texts, choices, boxes to tick; each with its label, and a way to read its value.
import type {
  APICheckboxComponent,
  APICheckboxGroupComponent,
  APIComponentInLabel,
  APIRadioGroupComponent,
  APISelectMenuComponent,
  APITextInputComponent,
} from 'discord.js';
import { selectBoxOf } from './controls.ts';
import {
  CHANNEL_SELECT,
  CHECKBOX,
  CHECKBOX_GROUP,
  FILE_UPLOAD,
  MENTIONABLE_SELECT,
  PARAGRAPH_INPUT,
  RADIO_GROUP,
  ROLE_SELECT,
  STRING_SELECT,
  TEXT_INPUT,
  USER_SELECT,
} from './discord-types.ts';
import { el, freshId } from './dom.ts';
import type { Places } from './places.ts';

export type FieldValue = string | string[] | boolean;

export interface Field {
  element: HTMLElement;
  customId: string;
  /** Null where it cannot be given on this page. */
  value: () => FieldValue | null;
  /** Why it cannot be submitted as it is; null where it can. */
  problem: () => string | null;
}

export interface FieldLabel {
  label: string;
  description: string;
}

export function createField(component: APIComponentInLabel, words: FieldLabel, places: Places): Field {
  switch (component.type) {
    case TEXT_INPUT:
      return textField(component, words);
    case RADIO_GROUP:
      return choiceField(component, words, 'radio');
    case CHECKBOX_GROUP:
      return choiceField(component, words, 'checkbox');
    case CHECKBOX:
      return tickField(component, words);
    case FILE_UPLOAD: {
      const note = el('p', { class: 'field-note' }, ['Files cannot be sent from this page.']);
      const element = el('div', { class: 'field' }, [el('p', { class: 'field-label' }, [words.label]), note]);
      return { element, customId: component.custom_id, value: () => null, problem: () => null };
    }
    case STRING_SELECT:
    case USER_SELECT:
    case ROLE_SELECT:
    case MENTIONABLE_SELECT:
    case CHANNEL_SELECT:
      return selectField(component, words, places);
  }
}

function selectField(component: APISelectMenuComponent, words: FieldLabel, places: Places): Field {
  const { label } = words;
  const choose = (): void => undefined;
  const box = selectBoxOf(component, { places, label, isWaiting: false, choose });
  const min = component.required === false ? 0 : (component.min_values ?? 1);
  return {
    element: el('div', { class: 'field' }, [...labelNodes(words, min > 0, null), box.element]),
    customId: component.custom_id,
    value: () => box.values(),
    problem: () => (box.values().length < min ? `Choose ${atLeast(min)} under “${label}”.` : null),
  };
}

function textField(component: APITextInputComponent, words: FieldLabel): Field {
  const id = freshId('field');
  const isRequired = component.required !== false;
  const attributes = {
    id,
    class: 'field-text',
    placeholder: component.placeholder ?? null,
    maxlength: String(component.max_length ?? 4_000),
    required: isRequired,
    autocomplete: 'off',
    'aria-describedby': words.description === '' ? null : `${id}-description`,
  };
  const input =
    component.style === PARAGRAPH_INPUT
      ? el('textarea', { ...attributes, rows: '4' })
      : el('input', { ...attributes, type: 'text' });
  input.value = component.value ?? '';
  const min = component.min_length ?? 0;
  const problem = (): string | null => {
    const { length } = input.value;
    if (isRequired && length === 0) return `“${words.label}” is required.`;
    return length > 0 && length < min ? `“${words.label}” takes at least ${min} characters.` : null;
  };
  return {
    element: el('div', { class: 'field' }, [...labelNodes(words, isRequired, id), input]),
    customId: component.custom_id,
    value: () => input.value,
    problem,
  };
}

function choiceField(
  component: APIRadioGroupComponent | APICheckboxGroupComponent,
  words: FieldLabel,
  type: 'radio' | 'checkbox',
): Field {
  const name = freshId('group');
  const inputs = component.options.map((option) => {
    const input = el('input', { type, name, value: option.value, checked: option.default === true });
    const detail = option.description ?? '';
    const texts = el('span', { class: 'tick-texts' }, [
      el('span', {}, [option.label]),
      detail === '' ? null : el('span', { class: 'field-note' }, [detail]),
    ]);
    return { input, row: el('label', { class: 'tick' }, [input, texts]) };
  });
  const min = component.required === false ? 0 : minOf(component);
  const legend = el('legend', { class: 'field-label' }, [words.label, star(min > 0)]);
  const note = words.description === '' ? null : el('p', { class: 'field-note' }, [words.description]);
  const values = (): string[] => inputs.filter(({ input }) => input.checked).map(({ input }) => input.value);
  return {
    element: el('fieldset', { class: 'field' }, [legend, note, ...inputs.map(({ row }) => row)]),
    customId: component.custom_id,
    value: () => (type === 'radio' ? (values()[0] ?? null) : values()),
    problem: () => (values().length < min ? `Choose ${atLeast(min)} under “${words.label}”.` : null),
  };
}

function minOf(component: APIRadioGroupComponent | APICheckboxGroupComponent): number {
  return 'min_values' in component ? (component.min_values ?? 1) : 1;
}

function tickField(component: APICheckboxComponent, words: FieldLabel): Field {
  const input = el('input', { type: 'checkbox', checked: component.default === true });
  const texts = el('span', { class: 'tick-texts' }, [
    el('span', {}, [words.label]),
    words.description === '' ? null : el('span', { class: 'field-note' }, [words.description]),
  ]);
  return {
    element: el('div', { class: 'field' }, [el('label', { class: 'tick' }, [input, texts])]),
    customId: component.custom_id,
    value: () => input.checked,
    problem: () => null,
  };
}

function labelNodes(words: FieldLabel, isRequired: boolean, forId: string | null): Node[] {
  const children = [words.label, star(isRequired)];
  const label =
    forId === null
      ? el('p', { class: 'field-label' }, children)
      : el('label', { class: 'field-label', for: forId }, children);
  if (words.description === '') return [label];
  const id = forId === null ? null : `${forId}-description`;
  return [label, el('p', { class: 'field-note', id }, [words.description])];
}

function star(isRequired: boolean): HTMLElement | null {
  return isRequired ? el('span', { class: 'star', 'aria-hidden': 'true' }, [' *']) : null;
}

function atLeast(count: number): string {
  return count === 1 ? 'one' : `at least ${count}`;
}
