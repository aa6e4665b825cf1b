// What the page remembers of its reader between visits of one window: as whom one acts, language, colours.
import { THEMES } from './links.ts';
import { LOCALE_DEFAULT, LOCALES } from './localised.ts';
import type { Shown } from './page-state.ts';

type Remembered = Pick<Shown, 'memberId' | 'locale' | 'theme'>;

export function ownPreferences(): Remembered {
  const locale = sessionStorage.getItem('locale') ?? LOCALE_DEFAULT;
  return {
    memberId: sessionStorage.getItem('memberId') ?? '',
    locale: Object.hasOwn(LOCALES, locale) ? locale : LOCALE_DEFAULT,
    theme: THEMES.find((theme) => theme === sessionStorage.getItem('theme')) ?? 'system',
  };
}

export function rememberPreferences({ memberId, locale, theme }: Remembered): void {
  for (const [name, value] of Object.entries({ memberId, locale, theme })) {
    if (sessionStorage.getItem(name) !== value) sessionStorage.setItem(name, value);
  }
}
