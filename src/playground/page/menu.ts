// A small menu under a button: the commands that act on a message.
import { button, el } from './dom.ts';
import { openBeside } from './popup.ts';

export interface MenuItem {
  label: string;
  press: () => void;
}

/** A button whose menu opens below it; arrows move, Escape closes. */
export function createMenuButton(
  face: { label: string; children: readonly Node[]; key: string },
  title: string,
  items: readonly MenuItem[],
): HTMLElement {
  const buttons = items.map((item) =>
    button({ role: 'menuitem', tabindex: '-1', class: 'menu-item' }, [item.label], () => {
      menu.hidePopover();
      item.press();
    }),
  );
  const menu = el('div', { role: 'menu', popover: 'auto', class: 'popup menu', 'aria-label': title }, [
    el('div', { class: 'menu-title', 'aria-hidden': 'true' }, [title]),
    ...buttons,
  ]);
  const opener = button(
    {
      class: 'icon-button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': face.label,
      title: face.label,
      'data-key': face.key,
    },
    face.children,
    () => {
      openBeside(menu, opener);
      buttons[0]?.focus();
    },
  );
  menu.addEventListener('toggle', (event) => {
    opener.setAttribute('aria-expanded', String(event.newState === 'open'));
  });
  menu.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((item) => item === document.activeElement);
    if (event.key === 'Tab') menu.hidePopover();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = (at + (event.key === 'ArrowDown' ? 1 : -1) + buttons.length) % buttons.length;
    buttons[next]?.focus();
  });
  return el('div', { class: 'menu-box' }, [opener, menu]);
}
