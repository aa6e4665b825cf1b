// What people read of what a server sets for itself, in Spanish.
import type * as english from '../en/settings.ts';
import type { Translated } from '../messages.ts';

export const settings: Translated<typeof english.settings> = {
  title: 'Ajustes de este servidor',
  intro: 'Valen para todos aquí, desde ahora.',
  language: {
    title: 'Idioma de lo que todos leen',
    how: 'De los boletines y las respuestas públicas. Lo que solo tú ves está en el idioma de tu Discord.',
    asDiscord: 'Según Discord: {language}',
  },
  period: {
    title: 'Hasta dónde mira atrás {command}',
    how: 'Cuando nadie elige un periodo.',
  },
  answers: {
    title: 'Quién ve las respuestas',
    asker: 'Solo quien pregunta, salvo que diga *private: False*.',
    everybody: 'Todos en el canal, salvo que alguien diga *private: True*.',
    makePrivate: 'Solo quien pregunta',
    makePublic: 'Todos',
  },
  writer: {
    title: 'Quién recibe resúmenes escritos por un modelo',
    how: 'Los demás leen frases citadas de los artículos.',
    none: 'Quien me opera no ha configurado ningún modelo: todos leen frases citadas.',
    choices: {
      everybody: 'Todos',
      managers: 'Quien puede gestionar el servidor',
      nobody: 'Nadie',
    },
  },
  zone: {
    title: 'Zona horaria de los boletines',
    set: '{zone}, si un boletín nuevo no da ninguna. {command} pone otra.',
    unset:
      'Ninguna: un boletín nuevo que no da ninguna toma la del más reciente o, si no, UTC. {command} pone una.',
    forget: 'Sin zona horaria',
    isSet: 'Desde ahora, un boletín nuevo que no da zona horaria usa {zone}.',
  },
  outlets: {
    title: 'Medios',
    preferred: 'Preferidos: {outlets}',
    muted: 'Silenciados: {outlets}',
    none: 'ninguno',
    how: 'Un medio preferido se cita primero cuando una noticia lo tiene; uno silenciado no aparece en listas de noticias ni en boletines. {command} lo cambia.',
    placed: {
      preferred: '{outlet} es preferido desde ahora.',
      muted: '{outlet} está silenciado desde ahora.',
      neither: '{outlet} ya no es preferido ni está silenciado.',
    },
    near: '¿Querías decir {outlets}?',
    tooMany:
      'No puede haber más de {max, plural, one {# medio preferido} many {# de medios preferidos} other {# medios preferidos}}, ni más silenciados',
    tooManyHow: 'Quita antes uno: {command} con *as: neither*.',
  },
  aliases:
    '{count, plural, one {# otro nombre de una etiqueta} many {# de otros nombres de etiquetas} other {# otros nombres de etiquetas}}. Los mantiene quien me opera, para todos los servidores.',
  notManager: 'Solo quien puede gestionar el servidor ve o cambia sus ajustes',
  notManagerHow: 'Pídeselo a alguien con el permiso «Gestionar servidor».',
  elsewhere: 'Estos son los ajustes de otro servidor',
  elsewhereHow: '{command} muestra los de este.',
  used: {
    mutedOutlets: 'Omitidos, porque este servidor los silencia: {outlets}',
    moreOutlets: '{count, number} más',
    mutedStories:
      '{count, plural, one {# de medios silenciados omitida} other {# de medios silenciados omitidas}}',
    writerFor: {
      managers:
        'En este servidor solo quien puede gestionarlo recibe resúmenes escritos por un modelo; estas frases son citas.',
      nobody: 'Este servidor no quiere resúmenes escritos por un modelo; estas frases son citas.',
    },
  },
};
