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
      unclear: 'muy pocos para ver una tendencia',
    },
    atLeast: 'al menos {line}',
    empty: '{days, plural, one {ningún artículo hoy} other {ningún artículo en los últimos # días}}',
    none: '{days, plural, one {Ningún artículo de hoy tiene etiqueta.} other {Ningún artículo de los últimos # días tiene etiqueta.}}',
    /** Drawn into the picture, whose font has Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters alone. */
    drawn: {
      title: 'Artículos al día en {days, plural, one {# día} other {# días}}, una barra por día (UTC)',
      scale: 'Todas las filas tienen la misma escala: la barra más alta es {most, number}.',
      today: 'Hueca: hoy hasta ahora, según UTC.',
      unnamed: 'Las filas sin nombre figuran en la lista, por su número.',
    },
    /** Describes the picture. */
    alt: 'Barras de artículos al día en {days, plural, one {# día} other {# días}}, una fila por cada una de {tags, plural, one {# etiqueta} other {# etiquetas}}; el día de hoy no ha terminado.',
    altRow: '{name}: {facts}.',
  },
};
