// What people read of a comparison of write-ups, in Spanish.
import type * as english from '../en/comparison.ts';
import type { Translated } from '../messages.ts';

export const comparison: Translated<typeof english.comparison> = {
  title: 'Cómo se cuenta: {headline}',
  compared: '{articles, plural, one {# versión comparada} other {# versiones comparadas}}',
  comparedNewest: 'comparadas las {articles, number} versiones más recientes de {all, number}',
  agreed: 'Coinciden',
  conflicts: 'Se cuenta de forma distinta',
  kinds: {
    number: 'cifras',
    date: 'fechas',
    name: 'nombres',
    modality: 'redacción',
    attribution: 'quién lo dijo',
    place: 'lugares',
  },
  onlyIn: 'Solo en una',
  missing: 'No lo mencionan todos',
  alsoIn: 'también en {outlets}',
  notIn: 'no lo menciona {outlets}',
  moreOutlets: '{count, number} más',
  reprints:
    '{count, plural, one {Una versión reutiliza el texto de otra y cuenta una vez.} other {# versiones reutilizan el texto de otra y cuentan una vez.}}',
  nothingAgreed: 'No hay dos versiones que digan lo mismo con palabras que yo pueda relacionar.',
  nothingDiffers: 'No encontré ninguna diferencia en cifras, fechas, nombres o redacción.',
  alone: 'Solo hay una versión en el índice: todavía no hay con qué compararla.',
  more: '{count, number} más en las fuentes.',
  smallPrint:
    'Encontrado comparando palabras, cifras y fechas; cada cita es literal. Lo que no se muestra puede diferir igualmente.',
  views: { facts: 'Hechos', headlines: 'Titulares', timeline: 'Cronología' },
  headlines: 'Titulares, los más recientes primero',
  timeline: 'Quién lo contó y cuándo, los primeros antes',
  earlier: 'Actualizado desde entonces',
  earlierValue: 'antes',
  latestValue: 'último',
  drawn: {
    title: 'Quién publicó y cuándo (horas en UTC)',
    first: 'primero',
    undated: 'Hueco: sin fecha propia, situado cuando se registró.',
    unnamed: 'medio desconocido',
    more: '{outlets, plural, one {Otro medio no tiene línea.} other {Otros # medios no tienen línea.}}',
  },
  alt: {
    chart:
      'Gráfico de quién publicó y cuándo, una línea por medio, {outlets, plural, one {# medio} other {# medios}} y {writeUps, plural, one {# versión} other {# versiones}}, horas en UTC, primero el que lo contó antes.',
    lane: '{outlet}: {times}.',
    firstLane: '{outlet} (primero): {times}.',
    undated: 'sin fecha, registrado {time}',
    more: '{count, number} más',
    moreOutlets:
      '{outlets, plural, one {Otro medio no tiene línea.} other {Otros # medios no tienen línea.}}',
  },
};
