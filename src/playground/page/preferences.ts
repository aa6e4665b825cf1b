// How the reader's client is set: its language, which commands carry as their locale, and its colours.
import { byId, el, keepingFocus } from './dom.ts';
import { THEMES, type Theme } from './links.ts';
import { LOCALES } from './localised.ts';
import type { Shown } from './page-state.ts';
import { createSelectBox } from './select-box.ts';

const THEME_NAMES: Readonly<Record<Theme, string>> = {
  system: 'System',
  light: 'Light',
  dark: 'Dark',
};

export interface PreferenceActs {
  chooseLocale: (locale: string) => void;
  chooseTheme: (theme: Theme) => void;
}

export interface Preferences {
  show(shown: Shown): void;
}

interface Preference {
  label: string;
  names: Readonly<Record<string, string>>;
  chosen: string;
  choose: (value: string) => void;
}

export function createPreferences(acts: PreferenceActs): Preferences {
  let drawnFrom = '';
  return {
    show({ locale, theme }) {
      if (drawnFrom === `${locale} ${theme}`) return;
      drawnFrom = `${locale} ${theme}`;
      document.documentElement.dataset['theme'] = theme;
      const chooseTheme = (value: string): void =>
        acts.chooseTheme(THEMES.find((known) => known === value) ?? 'system');
      keepingFocus(byId('preferences'), [
        ...drawPreference({ label: 'Language', names: LOCALES, chosen: locale, choose: acts.chooseLocale }),
        ...drawPreference({ label: 'Colours', names: THEME_NAMES, chosen: theme, choose: chooseTheme }),
      ]);
    },
  };
}

function drawPreference({ label, names, chosen, choose }: Preference): HTMLElement[] {
  const box = createSelectBox({
    ...{ label, placeholder: label, min: 1, max: 1, isDisabled: false, isWaiting: false },
    key: `preference ${label}`,
    choices: Object.entries(names).map(([value, name]) => ({
      ...{ value, label: name, description: '', isSelected: value === chosen },
    })),
    choose: ([value = chosen]) => choose(value),
  });
  return [el('span', { class: 'preference', 'aria-hidden': 'true' }, [label]), box.element];
}
