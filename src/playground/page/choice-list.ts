// The list of a select menu: what can be chosen, with one active and some selected.
import { el, freshId, setAttribute } from './dom.ts';
import { icon } from './icons.ts';

export interface SelectChoice {
  value: string;
  label: string;
  description: string;
  isSelected: boolean;
}

export interface ChoiceList {
  element: HTMLElement;
  items: readonly HTMLElement[];
  onPick(pick: (value: string) => void): void;
  /** Takes the focus, with this value active or the first. */
  start(value: string | null): void;
}

/** A listbox in a popover; arrows, letters and the pointer move, Enter, Space and a click pick. */
export function createChoiceList(
  label: string,
  choices: readonly SelectChoice[],
  isMultiple: boolean,
): ChoiceList {
  const items = choices.map(drawChoice);
  const attributes = { role: 'listbox', tabindex: '-1', popover: 'auto', class: 'choices popup' };
  const element = el('div', { ...attributes, 'aria-label': label }, items);
  if (isMultiple) element.setAttribute('aria-multiselectable', 'true');
  let active = 0;
  let pick: (value: string) => void = () => undefined;
  const move = (index: number): void => {
    if (items.length === 0) return;
    items[active]?.classList.remove('is-active');
    active = (index + items.length) % items.length;
    const item = items[active];
    item?.classList.add('is-active');
    item?.scrollIntoView({ block: 'nearest' });
    setAttribute(element, 'aria-activedescendant', item?.id ?? null);
  };
  const pickAt = (index: number): void => {
    const value = items[index]?.dataset['value'];
    if (value !== undefined) pick(value);
  };
  items.forEach((item, index) => {
    item.addEventListener('click', () => pickAt(index));
    item.addEventListener('pointermove', () => move(index));
  });
  element.addEventListener('keydown', (event) => {
    const next = nextIndex(event.key, active, choices);
    const isPick = event.key === 'Enter' || event.key === ' ';
    if (event.key === 'Tab') element.hidePopover();
    if (next === null && !isPick) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== null) move(next);
    else pickAt(active);
  });
  return {
    element,
    items,
    onPick: (listener) => (pick = listener),
    start(value) {
      element.focus();
      const index = choices.findIndex((choice) => choice.value === value);
      move(Math.max(0, index));
    },
  };
}

function nextIndex(key: string, active: number, choices: readonly SelectChoice[]): number | null {
  if (key === 'ArrowDown') return active + 1;
  if (key === 'ArrowUp') return active - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return choices.length - 1;
  if (key.length !== 1 || key === ' ') return null;
  const later = [...choices.keys()].map((index) => (active + 1 + index) % choices.length);
  const found = later.find((index) => choices[index]?.label.toLowerCase().startsWith(key.toLowerCase()));
  return found ?? null;
}

function drawChoice(choice: SelectChoice): HTMLElement {
  return el('div', { role: 'option', id: freshId('choice'), class: 'choice', 'data-value': choice.value }, [
    el('span', { class: 'choice-label' }, [choice.label]),
    choice.description === '' ? null : el('span', { class: 'choice-detail' }, [choice.description]),
    icon('check'),
  ]);
}
