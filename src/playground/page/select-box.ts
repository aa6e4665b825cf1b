// A select menu of our own: a button that opens a listbox, for one choice or several, with descriptions.
import { createChoiceList, type SelectChoice } from './choice-list.ts';
import { button, el, setAttribute } from './dom.ts';
import { icon } from './icons.ts';
import { openBeside } from './popup.ts';

export interface SelectOptions {
  /** What the select is called; its placeholder where it has no other name. */
  label: string;
  placeholder: string;
  choices: readonly SelectChoice[];
  min: number;
  max: number;
  isDisabled: boolean;
  isWaiting: boolean;
  /** Finds the button again after its message was redrawn. */
  key: string;
  /** Called once a choice is made: at once for one, when the list closes for several. */
  choose: (values: string[]) => void;
}

export interface SelectBox {
  element: HTMLElement;
  values(): string[];
}

export function createSelectBox(options: SelectOptions): SelectBox {
  const selected = new Set(options.choices.filter(({ isSelected }) => isSelected).map(({ value }) => value));
  const face = el('span', { class: 'select-face' });
  const list = createChoiceList(options.label, options.choices, options.max > 1);
  const opener = createOpener(options, face, () => open());
  let before = '';
  const show = (): void => {
    const labels = options.choices.filter(({ value }) => selected.has(value)).map(({ label }) => label);
    face.textContent = labels.length > 0 ? labels.join(', ') : options.placeholder;
    face.classList.toggle('is-placeholder', labels.length === 0);
    const shown = face.textContent;
    const name = shown === options.label ? shown : `${options.label}: ${shown}`;
    setAttribute(opener, 'aria-label', name);
    for (const item of list.items) {
      setAttribute(item, 'aria-selected', String(selected.has(item.dataset['value'] ?? '')));
    }
  };
  const toggle = (value: string): void => {
    const isOn = selected.has(value);
    if (options.max === 1) selected.clear();
    if (isOn && (options.max > 1 || options.min === 0)) selected.delete(value);
    else if (selected.size < options.max) selected.add(value);
    show();
    if (options.max === 1) list.element.hidePopover();
  };
  const open = (): void => {
    before = [...selected].join('\n');
    openBeside(list.element, opener);
    list.start([...selected][0] ?? null);
  };
  list.element.addEventListener('toggle', (event) => {
    const isOpen = event.newState === 'open';
    setAttribute(opener, 'aria-expanded', String(isOpen));
    const isChanged = [...selected].join('\n') !== before;
    if (!isOpen && isChanged && selected.size >= options.min) options.choose([...selected]);
  });
  list.onPick(toggle);
  show();
  return { element: el('div', { class: 'select' }, [opener, list.element]), values: () => [...selected] };
}

function createOpener(options: SelectOptions, face: HTMLElement, open: () => void): HTMLButtonElement {
  const isIdle = !options.isDisabled && !options.isWaiting;
  const opener = button(
    {
      class: 'select-button',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-disabled': isIdle ? null : 'true',
      'aria-busy': options.isWaiting ? 'true' : null,
      'data-key': options.key,
    },
    [face, icon('down')],
    () => {
      if (isIdle) open();
    },
  );
  opener.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    opener.click();
  });
  return opener;
}
