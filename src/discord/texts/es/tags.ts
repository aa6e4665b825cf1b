// What people read of tags, in Spanish.
import type * as english from '../en/tags.ts';
import type { Translated } from '../messages.ts';

export const tags: Translated<typeof english.tags> = {
  title: 'Etiquetas',
  like: 'Etiquetas como «{text}»',
  line: '{articles, plural, one {# artículo} other {# artículos}}, el último {time}',
  none: 'Ningún artículo tiene etiqueta todavía.',
  noneLike: 'Ninguna etiqueta se parece a «{text}». /tags sin texto las muestra todas.',
  open: 'Abrir las noticias de una etiqueta',
  views: { busiest: 'Más activas primero', newest: 'Más recientes primero', alphabetical: 'De la A a la Z' },
  choice: '{name} — {articles, plural, one {# artículo} other {# artículos}}',
};
