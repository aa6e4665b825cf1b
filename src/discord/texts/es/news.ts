// What people read of lists of stories, in Spanish.
import type * as english from '../en/news.ts';
import type { Translated } from '../messages.ts';

export const counts: Translated<typeof english.counts> = {
  articles: '{articles, plural, one {# artículo} other {# artículos}}',
  articlesByOutlets:
    '{articles, plural, one {# artículo} other {# artículos}} de {outlets, plural, one {# medio} other {# medios}}',
};

export const period: Translated<typeof english.period> = {
  name: {
    day: 'últimas 24 horas',
    days: '{days, plural, one {último día} other {últimos # días}}',
    all: 'todo el tiempo',
    chosen: 'periodo elegido',
  },
  nothingIn: {
    day: 'Nada en las últimas 24 horas.',
    days: '{days, plural, one {Nada en el último día.} other {Nada en los últimos # días.}}',
    all: 'Nada en absoluto.',
    chosen: 'Nada en el periodo elegido.',
  },
  show: {
    day: 'Ver las últimas 24 horas',
    days: '{days, plural, one {Ver el último día} other {Ver los últimos # días}}',
    all: 'Ver todo el tiempo',
    chosen: 'Ver el periodo elegido',
  },
};

export const news: Translated<typeof english.news> = {
  topStories: 'Noticias principales',
  byOutlet: 'De {outlet}',
  count: '{total, plural, one {# noticia} other {# noticias}}',
  moreThan: 'más de {total, plural, one {# noticia} other {# noticias}}',
  asOf: 'a las {time}',
  relaxed: 'Ninguna noticia tiene todas estas palabras; estas tienen algunas.',
  respelt: 'No hay nada con «{typed}»; busqué «{meant}».',
  leftOutWords: '{count, plural, one {# palabra más no se buscó.} other {# palabras más no se buscaron.}}',
  noHeadline: 'Sin titular',
  cutOff: 'el texto que tenemos está cortado',
  noQuote: 'No se puede citar ninguna de sus frases.',
  quoted: '«{words}»',
  unknownOutlet: 'medio desconocido',
  latest: 'último {time}',
  undated: 'sin fecha, registrado {time}',
  previous: 'Anterior',
  next: 'Siguiente',
  refresh: 'Actualizar',
  page: 'Página {page, number} de {pages, number}',
  share: 'Compartir aquí',
  choosePeriod: 'Hasta cuándo atrás',
  refine: 'Para ver más, haz una pregunta más concreta.',
};
