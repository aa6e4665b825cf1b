// What people read of who reports a story, and of whose reports it consists, in Spanish.
import type * as english from '../en/sources.ts';
import type { Translated } from '../messages.ts';

export const sources: Translated<typeof english.sources> = {
  title: 'Quién lo cuenta: {headline}',
  count:
    '{articles, plural, one {# artículo} other {# artículos}} · {outlets, plural, one {# medio conocido} other {# medios conocidos}}',
  open: 'Fuentes',
  read: 'Leer',
  noAddress: 'sin dirección',
  more: '{count, plural, one {# artículo más antiguo no aparece.} other {# artículos más antiguos no aparecen.}}',
  gone: 'Esta noticia ya no está en el índice: sus artículos son más antiguos que lo que se guarda.',
};

export const independence: Translated<typeof english.independence> = {
  line: '{outlets, plural, one {# medio} other {# medios}}, {independent, plural, one {# independiente} other {# independientes}}',
  earliest: 'el primero, {outlet} {time}',
  groups: {
    agency: '{names} {count, plural, one {procede} other {proceden}} de {source}',
    reprint: '{names} {count, plural, one {tiene} other {tienen}} texto de {source}',
    attribution: '{names} {count, plural, one {se basa} other {se basan}} en {source}',
    family: '{names} son de una misma casa',
    unread: '{names}: aquí no hay texto para saberlo',
  },
  more: '{count, number} más',
};
