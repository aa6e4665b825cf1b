// What people read of who reports a story, and of whose reports it consists, in German.
import type * as english from '../en/sources.ts';
import type { Translated } from '../messages.ts';

export const sources: Translated<typeof english.sources> = {
  title: 'Wer darüber berichtet: {headline}',
  count:
    '{articles, plural, one {# Artikel} other {# Artikel}} · {outlets, plural, one {# bekanntes Medium} other {# bekannte Medien}}',
  open: 'Quellen',
  read: 'Lesen',
  noAddress: 'ohne Adresse',
  more: '{count, plural, one {# älterer Artikel ist nicht aufgeführt.} other {# ältere Artikel sind nicht aufgeführt.}}',
  gone: 'Diese Meldung ist nicht mehr im Index: Ihre Artikel sind älter, als aufbewahrt wird.',
};

export const independence: Translated<typeof english.independence> = {
  line: '{outlets, plural, one {# Medium} other {# Medien}}, davon {independent, number} unabhängig',
  earliest: 'zuerst {outlet} {time}',
  groups: {
    agency: '{names} {count, plural, one {geht auf} other {gehen auf}} {source} zurück',
    reprint: '{names} {count, plural, one {hat Text} other {haben Text}} von {source}',
    attribution: '{names} {count, plural, one {stützt sich} other {stützen sich}} auf {source}',
    family: '{names} gehören zu einem Haus',
    unread: '{names}: kein Text, nach dem sich das sagen ließe',
  },
  more: '{count, plural, one {# weiteres} other {# weitere}}',
};
