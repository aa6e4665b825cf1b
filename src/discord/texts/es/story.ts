// What people read of a story’s summary, in Spanish.
import type * as english from '../en/story.ts';
import type { Translated } from '../messages.ts';

export const story: Translated<typeof english.story> = {
  open: 'Resumen',
  first: 'contado por primera vez {time}',
  latest: 'último {time}',
  nothingToQuote: 'Ninguno de sus textos tiene una frase entera que se pueda citar. Los propios artículos:',
  resting: {
    full: '{count, plural, one {# texto completo} other {# textos completos}}',
    excerpts: '{count, plural, one {# extracto} other {# extractos}}',
    excerptsCutOff:
      '{count, plural, one {# extracto} other {# extractos}} ({truncated, plural, one {# cortado} other {# cortados}})',
    headlines: '{count, plural, one {# titular} other {# titulares}}',
    nothing: 'nada',
  },
  quoted: 'Citado palabra por palabra de {texts}.',
  written:
    'Escrito por un modelo a partir de {texts}; cada frase se comprobó con los artículos enlazados detrás. Puede equivocarse: abre la fuente antes de fiarte.',
  translated:
    'Traducido por un modelo a partir de {texts} (idioma original: {languages}). Se comprobaron las cifras, fechas, nombres y citas de cada frase con los artículos enlazados detrás; la redacción, no. Puede equivocarse: abre la fuente antes de fiarte.',
  beingWritten:
    'Un modelo está escribiendo su propia versión; ocupará el lugar de esta si cada frase supera la comprobación.',
  quotedSentence: 'citado',
  rejected: {
    why: 'La comprobación rechazó {count, plural, one {# frase} other {# frases}} del modelo ({faults}): {became}.',
    plain: 'La comprobación rechazó {count, plural, one {# frase} other {# frases}} del modelo: {became}.',
    replaced: '{count, plural, one {# se sustituye por una cita} other {# se sustituyen por citas}}',
    dropped: '{count, plural, one {# se omite} other {# se omiten}}',
    faults: {
      number: 'cifras',
      date: 'fechas',
      name: 'nombres',
      quote: 'citas',
      negation: 'sí o no',
      modality: 'grado de certeza',
      attribution: 'quién lo dice',
      words: 'palabras que ninguna fuente tiene',
      source: 'ninguna fuente lo dice',
      markup: 'enlaces o formato',
      bare: 'nada que se pueda comprobar entre idiomas',
      language: 'sin traducir',
    },
  },
  interrupted:
    'La versión del modelo se interrumpió, así que se quedan las frases citadas. Si preguntas otra vez, lo intentará de nuevo.',
  kept: {
    off: '',
    slow: 'El modelo fue demasiado lento, así que se quedan las frases citadas.',
    down: 'No se pudo contactar con el modelo, así que se quedan las frases citadas.',
    refused: 'El modelo no quiso escribir esta, así que se quedan las frases citadas.',
    limited:
      'El servidor del modelo no acepta más peticiones por ahora, así que se quedan las frases citadas.',
    misconfigured:
      'El servidor del modelo rechaza al bot, así que se quedan las frases citadas. Quien gestiona este bot encuentra el motivo en su registro.',
    nonsense: 'No se pudo leer lo que dio el modelo, así que se quedan las frases citadas.',
    unsupported:
      'Los artículos no respaldaban lo que escribió el modelo, así que se quedan las frases citadas.',
    'over-total':
      'El presupuesto de hoy para resúmenes escritos se ha agotado, así que se quedan las frases citadas.',
    'over-server':
      'El presupuesto de hoy de este servidor para resúmenes escritos se ha agotado, así que se quedan las frases citadas.',
    'too-often':
      'El modelo acaba de escribir varias veces para la misma persona, así que se quedan las frases citadas. Pregunta otra vez en un minuto.',
    stopped:
      'Se detuvo el modelo, así que se quedan las frases citadas. Si preguntas otra vez, escribirá de nuevo.',
  },
  stop: {
    button: 'Detener',
    title: 'La versión del modelo',
    stopped: 'Está detenida: se quedan las frases citadas.',
    over: 'Ya no queda nada que detener: el mensaje muestra el resultado.',
    notYours:
      'Solo pueden detenerla quien la pidió y quien gestiona este servidor. /story te muestra una tuya.',
  },
  updated: {
    title:
      '**Actualizado.** Lo que se contó de esta noticia {time} se basaba en palabras que han cambiado desde entonces:',
    changed: '{outlet}: «{before}» ahora es «{after}»',
    gone: '{outlet} ya no dice: «{before}»',
    more: '{count, plural, one {y # frase más} other {y # frases más}}',
    elsewhere: 'Actualizado: cambió el texto de {outlets}; lo que se contó antes sigue ahí.',
  },
  longer: 'Más largo',
  shorter: 'Más corto',
  compare: 'Comparar',
  showSources: 'Ver fuentes',
  share: 'Compartir aquí',
  unknownLink: 'Ningún artículo con esta dirección está en el índice',
  unknownLinkHow:
    'Nunca abro una dirección que alguien pega aquí. Si el medio tiene un feed, puede añadirlo quien gestiona los feeds.',
  nothing: 'Ninguna noticia de «{words}»',
  nothingHow: 'Con menos palabras, o con otras, quizá aparezca; {command} muestra noticias.',
  choice: '{headline} — {facts}',
  coverage: {
    title: 'Cobertura de este mensaje',
    none: 'No se encontró cobertura',
    noneHow:
      'Ninguna noticia del índice se parece a lo que este mensaje dice o enlaza. El mensaje se leyó solo para esta respuesta y no se guarda.',
    smallPrint: 'El mensaje se leyó solo para esta respuesta y no se guarda.',
    wordless: 'Este mensaje no tiene palabras ni enlaces que yo pueda buscar.',
  },
  receipts: {
    title: 'Fuentes, frase por frase',
    titleOf: 'Fuentes, frase por frase: {headline}',
    changed: 'cambiado desde entonces',
    unlisted: 'ya no está en el índice',
    notKept: 'No se guardó en qué se basaba ese resumen. Esto es lo que dicen ahora sus artículos.',
    rests: 'La frase {number, number} se basa en:',
    all: '{articles, plural, one {El artículo} other {Los # artículos}}',
  },
};
