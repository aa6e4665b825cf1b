// Makes elements: the only way this page draws, so that no text ever becomes markup.

export type Child = Node | string | null;
/** True sets an attribute empty, false and null leave it out. */
export type Attributes = Record<string, string | boolean | null>;

/** An element with its attributes and children; nulls are left out. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that does something; `type` is set, so it never submits by chance. */
export function button(
  attributes: Attributes,
  children: readonly Child[],
  press: () => void,
): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, children);
  element.addEventListener('click', press);
  return element;
}

export function setAttribute(element: Element, name: string, value: string | boolean | null): void {
  if (value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : value);
}

/** An element of index.html; its absence is a mistake of ours. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no element with id ${id}`);
  return element;
}

/** Draws anew without losing the place of who uses the keyboard. */
export function keepingFocus(box: HTMLElement, children: readonly HTMLElement[]): void {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && box.contains(active) ? active.dataset['key'] : undefined;
  box.replaceChildren(...children);
  if (key === undefined) return;
  const keyed = [...box.querySelectorAll<HTMLElement>('[data-key]')];
  keyed.find((element) => element.dataset['key'] === key)?.focus();
}

let lastId = 0;

/** An id that no other element has. */
export function freshId(prefix: string): string {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
