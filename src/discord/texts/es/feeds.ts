// What people read of feeds, in Spanish.
import type * as english from '../en/feeds.ts';
import type { Translated } from '../messages.ts';

export const feeds: Translated<typeof english.feeds> = {
  listTitle: 'Feeds añadidos en este servidor',
  none: 'No se ha añadido ningún feed en este servidor',
  noneHow: '{command} añade uno. El índice puede tener otros, añadidos en otra parte.',
  added: 'Añadido: {url}',
  addedHow:
    'Se leerá en menos de un minuto, para todos los servidores: el índice es uno solo, y este servidor puede añadirle hasta {max, plural, one {# feed} other {# feeds}}. Lo que trae al principio se encuentra al preguntar, pero ningún boletín lo cuenta como novedad. {command} muestra cómo va.',
  foundBy: {
    address: 'Es {kind}.',
    link: 'Es {kind} que indica la página.',
    path: 'La página no indica ningún feed; este es {kind} del mismo sitio.',
    sitemap: 'La página no indica ningún feed; este es {kind} del mismo sitio.',
  },
  formats: {
    rss: 'un feed RSS',
    atom: 'un feed Atom',
    rdf: 'un feed RSS 1.0',
    'json-feed': 'un feed JSON',
    'tag-page': 'una página que enumera artículos',
    sitemap: 'un sitemap de noticias',
  },
  others: 'El sitio tiene más que se podría añadir:',
  known: 'Este feed ya se lee: {url}',
  knownHow: 'El índice es uno para todos los servidores, así que no hay que hacer nada.',
  changed: 'Cambiado: {url}',
  changedHow: 'Ya se había añadido en este servidor; seguirá los nuevos ajustes desde su próxima lectura.',
  notFound: 'No se encontró nada que añadir',
  refused: 'Esta dirección no se puede añadir',
  removed: 'Eliminado: {url}',
  removedHow: 'Ya no se lee. Sus artículos siguen en el índice hasta que sean demasiado antiguos.',
  unknown: 'En este servidor no se añadió ese feed',
  unknownHow:
    'Elige uno de la lista que aparece al escribir. Un feed añadido por quien gestiona el bot o por otro servidor no se puede eliminar aquí.',
  waiting: 'sin leer todavía',
  read: 'leído {time} · {articles, plural, one {# artículo} other {# artículos}} hasta ahora',
  pace: '{perDay, number} al día',
  slowPace: 'menos de 1 al día',
  next: 'próxima lectura {time}',
  readsPages: 'con el texto de sus páginas',
  failing: '**falla** {failures, plural, one {una vez: {problem}} other {# veces seguidas: {problem}}}',
  noticed: '**revísalo**: {notice}',
  paused: '**en pausa**: {problem} Añádelo otra vez para intentarlo de nuevo.',
  more: '{count, number} más.',
  choice: '{outlet} — {url}',
  testTitle: 'Lo que traería {url}',
  testFailed: '{url} no se puede leer',
  testCount: '{items, plural, one {# elemento} other {# elementos}}: {fates} · {dated}',
  testCountBy: '{items, plural, one {# elemento} other {# elementos}} de {outlet}: {fates} · {dated}',
  testFates: {
    new: '{count, plural, one {# entraría} other {# entrarían}}',
    known: '{count, plural, one {# ya conocido} other {# ya conocidos}}',
    repeated: '{count, plural, one {# repetido} other {# repetidos}}',
    rejected: '{count, plural, one {# se queda fuera} other {# se quedan fuera}}',
  },
  testItem: {
    new: 'entraría',
    known: 'ya conocido',
    repeated: 'una repetición',
    rejected: '**se queda fuera**: {reason}',
  },
  testTextState: {
    full: 'texto completo',
    excerpt: 'un extracto',
    truncated: 'un extracto, cortado',
    headline: 'solo el titular',
  },
  testNewest: 'el más reciente {time}',
  testUndated: 'ninguno tiene fecha',
  testDoubtful: 'su fecha no puede ser cierta y no se tiene en cuenta',
  testNameless: 'un elemento sin titular',
  testEmpty: 'Se puede leer y ahora mismo no contiene nada.',
  testMoved: 'Se ha mudado a {url}, y se leería allí.',
  testKept: 'No se guardó nada de ello.',
  notices: {
    title: {
      member:
        '{count, plural, one {Un feed que añadiste necesita que lo mires} other {Hay feeds que añadiste que necesitan que los mires}}',
      operator:
        '{count, plural, one {Un feed necesita que lo mires} other {# feeds necesitan que los mires}}',
    },
    addedIn: 'añadido en {server}',
    addedSomewhere: 'añadido por un miembro',
    more: 'Y {count, number} más.',
    how: {
      member:
        'En el servidor, /feeds list muestra cómo van sus feeds, /feeds remove quita uno, y /feeds add vuelve a intentar uno en pausa. Nadie tiene que responder a este mensaje.',
      operator:
        'En la línea de comandos, broadsheet feeds list muestra cómo van todos, y broadsheet feeds remove quita uno.',
    },
  },
};
