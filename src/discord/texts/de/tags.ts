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
    },
    none: 'Kein Artikel der letzten {days, number} Tage hat eines dieser Schlagwörter.',
    /** Drawn into the picture, whose font has Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters alone. */
    drawn: {
      title: 'Artikel am Tag über {days, number} Tage, ein Balken je Tag (UTC)',
      scale: 'Alle Zeilen haben einen Maßstab: der höchste Balken ist {most, number}.',
    },
    /** Describes the picture. */
    alt: 'Balken der Artikel am Tag über {days, number} Tage, eine Zeile für jedes von {tags, plural, one {# Schlagwort} other {# Schlagwörtern}}.',
  },
};
