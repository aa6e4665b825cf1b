// The keys of the composer while something is offered: arrows move, Tab and Enter take, Escape closes.
import type { SuggestionPanel } from './suggestion-panel.ts';
import type { Suggestion } from './suggestions.ts';

export interface ComposerKeys {
  panel: SuggestionPanel;
  take: (suggestion: Suggestion) => void;
  close: () => void;
}

/** Enter that takes no offer is left to the form, which sends the line. */
export function bindKeys(input: HTMLInputElement, keys: ComposerKeys): void {
  input.addEventListener('keydown', (event) => {
    // An input method's own Enter and arrows are not ours.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTaken(event, keys)) event.preventDefault();
  });
}

function isTaken(event: KeyboardEvent, { panel, take, close }: ComposerKeys): boolean {
  switch (event.key) {
    case 'ArrowDown':
      return panel.move(1);
    case 'ArrowUp':
      return panel.move(-1);
    case 'Escape':
      if (!panel.isOpen()) return false;
      close();
      return true;
    case 'Enter':
      return takeOffer(panel.active(), take);
    case 'Tab':
      return !event.shiftKey && takeOffer(panel.active() ?? panel.first(), take);
    default:
      return false;
  }
}

function takeOffer(offer: Suggestion | null, take: (suggestion: Suggestion) => void): boolean {
  if (offer === null) return false;
  take(offer);
  return true;
}
