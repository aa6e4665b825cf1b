// The list above the composer: what can be typed next, moved through with the arrow keys.
import { byId, el, freshId, setAttribute } from './dom.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';

export interface SuggestionPanel {
  show(suggestions: Suggestions | null): void;
  /** Moves the active offer; true where there was one to move. */
  move(step: 1 | -1): boolean;
  active(): Suggestion | null;
  first(): Suggestion | null;
  isOpen(): boolean;
}

export function createSuggestionPanel(
  input: HTMLInputElement,
  take: (suggestion: Suggestion) => void,
): SuggestionPanel {
  const panel = byId('suggestions');
  const title = byId('suggestion-title');
  const list = byId('suggestion-list');
  let shown: Suggestions | null = null;
  let rows: HTMLElement[] = [];
  let active = -1;
  const activate = (index: number): void => {
    rows[active]?.removeAttribute('aria-selected');
    active = index;
    const row = rows[index];
    row?.setAttribute('aria-selected', 'true');
    row?.scrollIntoView({ block: 'nearest' });
    setAttribute(input, 'aria-activedescendant', row?.id ?? null);
  };
  return {
    show(suggestions) {
      shown = suggestions;
      rows = (suggestions?.items ?? []).map((item) => drawRow(item, take));
      title.textContent = suggestions?.title ?? '';
      list.replaceChildren(...rows);
      list.hidden = rows.length === 0;
      panel.hidden = suggestions === null;
      setAttribute(input, 'aria-expanded', String(rows.length > 0));
      activate(suggestions?.isFirstActive === true && rows.length > 0 ? 0 : -1);
    },
    move(step) {
      if (rows.length === 0) return false;
      const from = active === -1 && step === -1 ? 0 : active;
      activate((from + step + rows.length) % rows.length);
      return true;
    },
    active: () => shown?.items[active] ?? null,
    first: () => shown?.items[0] ?? null,
    isOpen: () => shown !== null,
  };
}

function drawRow(item: Suggestion, take: (suggestion: Suggestion) => void): HTMLElement {
  const row = el('div', { role: 'option', id: freshId('suggestion'), class: 'suggestion' }, [
    el('span', { class: 'suggestion-label', dir: 'auto' }, [item.label]),
    item.detail === '' ? null : el('span', { class: 'suggestion-detail' }, [item.detail]),
  ]);
  // A press must not take the focus from the composer.
  row.addEventListener('pointerdown', (event) => event.preventDefault());
  row.addEventListener('click', () => take(item));
  return row;
}
