// What people read of tags, in German.
import type * as english from '../en/tags.ts';
import type { Translated } from '../messages.ts';

export const tags: Translated<typeof english.tags> = {
  title: 'Schlagwörter',
  like: 'Schlagwörter wie „{text}“',
  line: '{articles, plural, one {# Artikel} other {# Artikel}}, neuester {time}',
  none: 'Noch hat kein Artikel ein Schlagwort.',
  noneLike: 'Kein Schlagwort ähnelt „{text}“. /tags ohne Text listet alle auf.',
  open: 'Meldungen eines Schlagworts öffnen',
  views: {
    busiest: 'Meiste zuerst',
    newest: 'Neueste zuerst',
    alphabetical: 'A bis Z',
    trend: 'Tag für Tag',
  },
  choice: '{name} — {articles, plural, one {# Artikel} other {# Artikel}}',
  trend: {
    title: 'Schlagwörter Tag für Tag',
    titleLike: 'Schlagwörter wie „{text}“, Tag für Tag',
    line: '{articles, plural, one {# Artikel} other {# Artikel}}, die meisten am {day} ({most, number}); {direction}',
    directions: {
      more: 'mehr in der späteren Hälfte',
      fewer: 'weniger in der späteren Hälfte',
      steady: 'etwa gleich viele in beiden Hälften',
      unclear: 'zu wenig für eine Richtung',
    },
    atLeast: 'mindestens {line}',
    empty: '{days, plural, one {heute kein Artikel} other {in den letzten # Tagen kein Artikel}}',
    none: '{days, plural, one {Heute hat kein Artikel ein Schlagwort.} other {Kein Artikel der letzten # Tage hat ein Schlagwort.}}',
    /** Drawn into the picture, whose font has Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters alone. */
    drawn: {
      title: 'Artikel am Tag über {days, plural, one {# Tag} other {# Tage}}, ein Balken je Tag (UTC)',
      scale: 'Alle Zeilen haben einen Maßstab: der höchste Balken ist {most, number}.',
      today: 'Hohl: heute bis jetzt, nach UTC.',
      unnamed: 'Zeilen ohne Namen sind in der Liste benannt, nach ihrer Nummer.',
    },
    /** Describes the picture. */
    alt: 'Balken der Artikel am Tag über {days, plural, one {# Tag} other {# Tage}}, eine Zeile für jedes von {tags, plural, one {# Schlagwort} other {# Schlagwörtern}}; der heutige Tag läuft noch.',
    altRow: '{name}: {facts}.',
  },
};
