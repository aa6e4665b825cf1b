// What people read of lists of stories, in German.
import type * as english from '../en/news.ts';
import type { Translated } from '../messages.ts';

export const counts: Translated<typeof english.counts> = {
  articles: '{articles, plural, one {# Artikel} other {# Artikel}}',
  articlesByOutlets:
    '{articles, plural, one {# Artikel} other {# Artikel}} von {outlets, plural, one {# Medium} other {# Medien}}',
};

export const period: Translated<typeof english.period> = {
  name: {
    day: 'letzte 24 Stunden',
    days: '{days, plural, one {letzter Tag} other {letzte # Tage}}',
    all: 'gesamte Zeit',
    chosen: 'gewählter Zeitraum',
  },
  nothingIn: {
    day: 'Nichts in den letzten 24 Stunden.',
    days: '{days, plural, one {Nichts am letzten Tag.} other {Nichts in den letzten # Tagen.}}',
    all: 'Gar nichts.',
    chosen: 'Nichts im gewählten Zeitraum.',
  },
  show: {
    day: 'Letzte 24 Stunden zeigen',
    days: '{days, plural, one {Letzten Tag zeigen} other {Letzte # Tage zeigen}}',
    all: 'Gesamte Zeit zeigen',
    chosen: 'Gewählten Zeitraum zeigen',
  },
};

export const news: Translated<typeof english.news> = {
  topStories: 'Top-Meldungen',
  byOutlet: 'Von {outlet}',
  count: '{total, plural, one {# Meldung} other {# Meldungen}}',
  moreThan: 'mehr als {total, plural, one {# Meldung} other {# Meldungen}}',
  asOf: 'Stand {time}',
  relaxed: 'Keine Meldung enthält alle diese Wörter; diese enthalten einige davon.',
  respelt: 'Zu „{typed}“ gibt es nichts; gesucht wurde nach „{meant}“.',
  leftOutWords:
    '{count, plural, one {# weiteres Wort wurde nicht gesucht.} other {# weitere Wörter wurden nicht gesucht.}}',
  noHeadline: 'Ohne Überschrift',
  cutOff: 'der vorliegende Text ist abgeschnitten',
  noQuote: 'Kein Satz daraus lässt sich zitieren.',
  quoted: '„{words}“',
  unknownOutlet: 'unbekanntes Medium',
  latest: 'zuletzt {time}',
  undated: 'undatiert, erfasst {time}',
  previous: 'Zurück',
  next: 'Weiter',
  refresh: 'Aktualisieren',
  page: 'Seite {page, number} von {pages, number}',
  share: 'Hier teilen',
  choosePeriod: 'Wie weit zurück',
  refine: 'Für mehr stell eine engere Frage.',
};
