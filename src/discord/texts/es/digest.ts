// What people read in a digest, in Spanish.
import type * as english from '../en/digest.ts';
import type { Translated } from '../messages.ts';

export const digest: Translated<typeof english.digest> = {
  title: 'Boletín: {topic}',
  weekly: 'Boletín semanal: {topic}',
  fresh: '{count, plural, one {# noticia nueva} other {# noticias nuevas}}',
  updates: '{count, plural, one {# actualización} other {# actualizaciones}}',
  left: '{count, plural, one {# más sin mostrar} other {# más sin mostrar}}',
  independent: '{independent, plural, one {# por su cuenta} other {# por su cuenta}}',
  reported: 'publicado {time}',
  changes: {
    fromTo: '{before} → {now}',
    now: 'nuevo: {now}',
    before: 'antes: {before}',
    something: 'hay algo nuevo',
    reportsFromTo: 'versiones independientes: {before} → {now}',
    reportsNow: 'versiones independientes: {now}',
    moreReports: 'lo cuentan más medios',
  },
  update: '**Actualización** · {change} · contado por última vez {toldAt}',
  plainUpdate: 'Actualización: {headline} ({change})',
  choose: 'Ver un resumen (solo lo ves tú)',
  compare: 'Comparar sus medios (solo lo ves tú)',
  more: 'Ver todas ({count, number} más)',
  noMore: 'No puedo mostrar más de este boletín',
  noMoreHow: 'Se eliminó, o es de otro servidor. {command} muestra lo último.',
  smallPrint:
    'Cada frase está citada del artículo enlazado. Configurado por la gestión del servidor con {command} · próximo {next}',
  corrected: '**Corregido {date}:** {outlet} escribió «{told}» · ahora: «{now}»',
  correctedAway: '**Corregido {date}:** {outlet} escribió «{told}» y lo ha retirado',
  correctedMore: '{count, plural, one {# corrección más} other {# correcciones más}}',
  notice: 'Boletín: {topic}. {stories, plural, one {# noticia} other {# noticias}}, la primera: {first}',
};
