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
  views: {
    busiest: 'Más activas primero',
    newest: 'Más recientes primero',
    alphabetical: 'De la A a la Z',
    trend: 'Día a día',
  },
  choice: '{name} — {articles, plural, one {# artículo} other {# artículos}}',
  trend: {
    title: 'Etiquetas día a día',
    titleLike: 'Etiquetas como «{text}», día a día',
    line: '{articles, plural, one {# artículo} other {# artículos}}, el máximo el {day} ({most, number}); {direction}',
    directions: {
      more: 'más en la segunda mitad',
      fewer: 'menos en la segunda mitad',
      steady: 'más o menos igual en ambas mitades',
    },
    none: 'Ningún artículo de los últimos {days, number} días tiene una de estas etiquetas.',
    /** Drawn into the picture, whose font has Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters alone. */
    drawn: {
      title: 'Artículos al día en {days, number} días, una barra por día (UTC)',
      scale: 'Todas las filas tienen la misma escala: la barra más alta es {most, number}.',
    },
    /** Describes the picture. */
    alt: 'Barras de artículos al día en {days, number} días, una fila por cada una de {tags, plural, one {# etiqueta} other {# etiquetas}}.',
  },
};
